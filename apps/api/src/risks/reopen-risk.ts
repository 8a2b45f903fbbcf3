import { contract } from '@trivet/contract';
import { holdRiskMatrix } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representRisk } from './read-risks.ts';

export const reopenRisk = command(contract.risks.reopen, async ({ params, body }, context) => {
  const scoring = { ...context.decision, matrix: await holdRiskMatrix(context.tx, context.actor.workspaceId) };
  const risk = await context.risks.find(params.riskId);
  await context.risks.save(domain.reopenRisk(risk, body, scoring));
  return representRisk(context, params);
});

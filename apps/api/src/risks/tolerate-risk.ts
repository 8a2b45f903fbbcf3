import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representRisk } from './read-risks.ts';

export const tolerateRisk = command(contract.risks.tolerate, async ({ params, body }, context) => {
  const risk = await context.risks.find(params.riskId);
  await context.risks.save(domain.tolerateRisk(risk, body, context.decision));
  return representRisk(context, params);
});

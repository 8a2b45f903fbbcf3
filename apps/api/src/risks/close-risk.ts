import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representRisk } from './read-risks.ts';

export const closeRisk = command(contract.risks.close, async ({ params, body }, context) => {
  const risk = await context.risks.find(params.riskId);
  await context.risks.save(domain.closeRisk(risk, body, context.decision));
  return representRisk(context, params);
});

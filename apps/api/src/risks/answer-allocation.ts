import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representRisk } from './read-risks.ts';

export const answerAllocation = command(contract.risks.answerAllocation, async ({ params, body }, context) => {
  const risk = await context.risks.find(params.riskId);
  await context.risks.save(domain.answerAllocation(risk, body, context.decision));
  return representRisk(context, params);
});

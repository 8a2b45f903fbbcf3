import { contract } from '@trivet/contract';
import { keepRiskReview } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representRisk } from './read-risks.ts';

export const reviewRisk = command(contract.risks.review, async ({ params, body }, context) => {
  const { risks, decision, newId, tx } = context;
  const risk = await risks.save(domain.reviewRisk(await risks.find(params.riskId), body, decision));
  await keepRiskReview(tx, risk, domain.reviewOf(risk, body, { id: newId(), ...decision }));
  return representRisk(context, params);
});

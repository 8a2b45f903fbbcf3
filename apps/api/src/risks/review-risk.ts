import { contract } from '@trivet/contract';
import { holdRiskMatrix, keepRiskReview } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representRisk } from './read-risks.ts';

export const reviewRisk = command(contract.risks.review, async ({ params, body }, context) => {
  const { risks, actor, decision, newId, tx } = context;
  const scoring = { ...decision, matrix: await holdRiskMatrix(tx, actor.workspaceId) };
  const risk = await risks.save(domain.reviewRisk(await risks.find(params.riskId), body, scoring));
  await keepRiskReview(tx, risk, domain.reviewOf(risk, body, { id: newId(), ...scoring }));
  return representRisk(context, params);
});

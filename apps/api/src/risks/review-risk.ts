import { contract } from '@trivet/contract';
import { holdRiskMatrix, keepRiskReview } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { representRisk } from './read-risks.ts';

export const reviewRisk = command(contract.risks.review, async ({ params, body }, context) => {
  await reviewOneRisk(context, params.riskId, body);
  return representRisk(context, params);
});

/** A risk's next score, with the line that its history gains. */
export async function reviewOneRisk(
  context: CommandContext,
  riskId: string,
  body: domain.RiskAssessment,
): Promise<domain.Risk> {
  const { risks, actor, decision, newId, tx } = context;
  const scoring = { ...decision, matrix: await holdRiskMatrix(tx, actor.workspaceId) };
  const risk = await risks.save(domain.reviewRisk(await risks.find(riskId), body, scoring));
  await keepRiskReview(tx, risk, domain.reviewOf(risk, body, { id: newId(), ...scoring }));
  return risk;
}

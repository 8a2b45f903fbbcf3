import { type Change, type Decision, decide } from '../kernel/change.ts';
import { assertAllows } from '../kernel/guards.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { reviewBy, riskScore } from '../risk-matrix/risk-matrix.ts';
import { Risk, type RiskClosure, type RiskEvent, type RiskMaterialisation, type RiskReopening } from './risk.ts';
import { notTolerated } from './risk-commitments.ts';
import { riskGuards } from './risk-guards.ts';
import { scored, type ScoringDecision, standingOf } from './risk-scoring.ts';

type RiskChange = Change<Risk, RiskEvent>;

/** What happened, and who deals with it: null where nobody is known to. */
export type Issue = Omit<RiskMaterialisation, 'ownerPersonId'> & { ownerPersonId: string | null };

/**
 * It happened: it is an issue from now on, with whoever deals with it as its owner.
 * @throws Refusal `unprocessable` when nobody deals with it, or it is to have happened tomorrow
 */
export function materialiseRisk(
  risk: Risk,
  { whatHappened, on, ownerPersonId }: Issue,
  { today }: Decision,
): RiskChange {
  assertAllows(riskGuards, 'risk.materialise', risk);
  if (on !== undefined && on > today) throw cannotBe('/on', 'in_the_future', 'Enter today or an earlier day');
  if (ownerPersonId === null) throw cannotBe('/ownerPersonId', 'needed', 'Choose who deals with it');
  const issue = { status: 'materialised' as const, materialisedOn: on ?? today, whatHappened, ownerPersonId };
  const payload = { from: standingOf(risk), ownerPersonId };
  return decide(Risk, risk, { ...risk, ...issue }, { type: 'risk.materialised', payload });
}

/**
 * Closes a risk, or resolves the issue that it became.
 * @throws Refusal `unprocessable` when it is merged into none or itself, or an issue is closed as if it had not happened
 */
export function closeRisk(
  risk: Risk,
  { kind, reason, mergedIntoRiskId }: RiskClosure,
  { today }: Decision,
): RiskChange {
  assertAllows(riskGuards, 'risk.close', risk);
  const wasIssue = risk.status === 'materialised';
  if (wasIssue && kind !== 'occurred') throw cannotBe('/kind', 'it_happened', 'It happened. Close it as that');
  if ((kind === 'merged') !== (mergedIntoRiskId !== null)) throw mergedWords(kind);
  if (mergedIntoRiskId === risk.id) throw cannotBe('/mergedIntoRiskId', 'itself', 'Choose another risk');
  const closing = { status: 'closed' as const, closedOn: today, closingReason: reason, lastNote: reason };
  const end = { closingKind: kind, mergedIntoRiskId, issueResolvedOn: wasIssue ? today : null };
  const payload = { from: standingOf(risk), kind, mergedIntoRiskId };
  return decide(Risk, risk, { ...risk, ...closing, ...end }, { type: 'risk.closed', payload });
}

const mergedWords = (kind: RiskClosure['kind']) =>
  kind === 'merged'
    ? cannotBe('/mergedIntoRiskId', 'needed', 'Choose the risk it is merged into')
    : cannotBe('/mergedIntoRiskId', 'not_merged', 'Name another risk only where this one is merged into it');

/** Open again as it was scored, in the light of today's matrix, to be looked at as soon as that asks. */
export function reopenRisk(risk: Risk, { reason }: RiskReopening, { today, matrix }: ScoringDecision): RiskChange {
  assertAllows(riskGuards, 'risk.reopen', risk);
  const standing = riskScore(matrix, risk.residualLikelihood, risk.residualImpact);
  const after = {
    ...scored(risk, standing, today),
    ...notTolerated,
    ...notEnded,
    status: 'open' as const,
    lastNote: reason,
    lightSince: today,
    nextReviewOn: reviewBy(matrix, standing.light, today),
  };
  const payload = { from: standingOf(risk), to: standing, lightChanged: true as const };
  return decide(Risk, risk, after, { type: 'risk.reopened', payload });
}

/** What stands in the fields of an ending while there is none. */
export const notEnded = {
  closedOn: null,
  closingReason: '',
  closingKind: null,
  mergedIntoRiskId: null,
  materialisedOn: null,
  whatHappened: '',
  issueResolvedOn: null,
};

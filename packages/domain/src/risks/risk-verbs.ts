import { type Change, type Decision, decide } from '../kernel/change.ts';
import { assertAllows } from '../kernel/guards.ts';
import { merged } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import type { Owner } from '../owners/owner.ts';
import { reviewBy, riskScore } from '../risk-matrix/risk-matrix.ts';
import { Risk, type RiskAssessment, type RiskDraft, type RiskEvent, type RiskPatch, type RiskReview } from './risk.ts';
import { answeredBy, askedAgain, notTolerated } from './risk-commitments.ts';
import { notEnded } from './risk-ending.ts';
import { riskGuards } from './risk-guards.ts';
import { scored, type ScoringDecision, standingOf } from './risk-scoring.ts';

type RiskChange = Change<Risk, RiskEvent>;

/** What a new risk is given beside what was typed. */
export type RiskPlace = {
  id: string;
  workspaceId: string;
  partnershipId: string;
  number: number;
  owner: Owner;
  /** Whoever raises it speaks for the partner that leads on it */
  takenOn?: boolean;
};

/** Its score as raised is the current one, and until someone says otherwise the one before controls too. */
export function raiseRisk(
  draft: RiskDraft,
  { owner, takenOn = false, ...place }: RiskPlace,
  decision: ScoringDecision,
): RiskChange {
  const { at, today, matrix } = decision;
  const { likelihood, impact, affectedPartnerIds: _named, ...fields } = draft;
  const standing = riskScore(matrix, likelihood, impact);
  const risk: Risk = {
    ...fields,
    ...place,
    leadPartnerId: owner.partnerId,
    ownerPersonId: owner.personId,
    inherentLikelihood: draft.inherentLikelihood ?? likelihood,
    inherentImpact: draft.inherentImpact ?? impact,
    status: 'open',
    residualLikelihood: likelihood,
    residualImpact: impact,
    ...standing,
    previousScore: null,
    previousLight: null,
    lightReason: '',
    nextReviewOn: reviewDay(draft.nextReviewOn, today) ?? reviewBy(matrix, standing.light, today),
    reviewedOn: today,
    lastNote: '',
    ...askedAgain(null, decision, takenOn),
    ...notTolerated,
    ...notEnded,
    lightSince: today,
    redReviews: standing.light === 'red' ? 1 : 0,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { to: standingOf(risk), leadPartnerId: owner.partnerId, ownerPersonId: owner.personId };
  return decide(Risk, null, risk, { type: 'risk.raised', payload });
}

/** Who edits: the partners they speak for take a risk on by naming themselves its lead. */
export type RiskEditing = Decision & { leadsPartnerIds?: readonly string[] };

/**
 * Changes plain fields. Who leads stays exactly one partner, and a new one is asked whether it takes the risk on; the
 * current score changes by a review only.
 */
export function editRisk(
  risk: Risk,
  { affectedPartnerIds, ...patch }: RiskPatch,
  { leadsPartnerIds = [], ...decision }: RiskEditing,
): RiskChange {
  assertAllows(riskGuards, 'risk.edit', risk);
  if (patch.nextReviewOn !== risk.nextReviewOn) reviewDay(patch.nextReviewOn, decision.today);
  const named = affectedPartnerIds === undefined ? [] : ['affectedPartnerIds'];
  const edited = named.length > 0 && Object.keys(patch).length === 0 ? risk : merged(risk, patch);
  const newLead = edited.leadPartnerId !== risk.leadPartnerId;
  const asked = newLead && askedAgain(risk, decision, leadsPartnerIds.includes(edited.leadPartnerId));
  const fields = [...Object.keys(patch), ...named];
  const payload = { fields, ...(asked && { allocation: asked.allocation }) };
  return decide(Risk, risk, { ...answeredBy(edited, edited.response), ...asked }, { type: 'risk.edited', payload });
}

/**
 * Scores a risk afresh. What it was stays beside it as the trend; a light that changes says why.
 * @throws Refusal `unprocessable` when the light changes without a reason
 */
export function reviewRisk(risk: Risk, assessment: RiskAssessment, { today, matrix }: ScoringDecision): RiskChange {
  assertAllows(riskGuards, 'risk.review', risk);
  const { likelihood, impact, note, reason, response, nextReviewOn } = assessment;
  const standing = riskScore(matrix, likelihood, impact);
  const lightChanged = standing.light !== risk.light;
  if (lightChanged && reason === '') throw cannotBe('/reason', 'needed', 'Say why the light changes');
  const after = {
    ...answeredBy(scored(risk, standing, today), response ?? risk.response),
    ...inherentAtLeast(risk, likelihood, impact),
    residualLikelihood: likelihood,
    residualImpact: impact,
    previousScore: risk.score,
    previousLight: risk.light,
    lightReason: lightChanged ? reason : risk.lightReason,
    redReviews: standing.light === 'red' ? risk.redReviews + 1 : 0,
    nextReviewOn: reviewDay(nextReviewOn, today) ?? reviewBy(matrix, standing.light, today),
    reviewedOn: today,
    lastNote: note,
  };
  const payload = { from: standingOf(risk), to: standing, lightChanged };
  return decide(Risk, risk, after, { type: 'risk.reviewed', payload });
}

/** The line a risk's history gains when it has just been raised or reviewed. */
export function reviewOf(
  risk: Risk,
  { reason }: { reason: string },
  { id, at, by, matrix }: { id: string } & ScoringDecision,
): RiskReview {
  const { residualLikelihood, residualImpact, score, light, lastNote, nextReviewOn } = risk;
  const scored = {
    likelihood: residualLikelihood,
    impact: residualImpact,
    score,
    light,
    matrixVersion: matrix.version,
  };
  return { id, at, personId: by, ...scored, note: lastNote, reason, nextReviewOn };
}

export const isReviewOverdue = ({ status, nextReviewOn }: Pick<Risk, 'status' | 'nextReviewOn'>, today: string) =>
  status === 'open' && nextReviewOn < today;

/** Without its controls a risk is never better than with them. */
const inherentAtLeast = (risk: Risk, likelihood: number, impact: number) =>
  likelihood * impact > risk.inherentLikelihood * risk.inherentImpact
    ? { inherentLikelihood: likelihood, inherentImpact: impact }
    : {};

function reviewDay(typed: string | undefined, today: string): string | undefined {
  if (typed !== undefined && typed < today) throw cannotBe('/nextReviewOn', 'past', 'Enter today or a later day');
  return typed;
}

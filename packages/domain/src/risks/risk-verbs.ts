import { type Change, type Decision, decide } from '../kernel/change.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import type { Owner } from '../owners/owner.ts';
import { reviewBy, riskScore, type Scoring } from '../risk-matrix/risk-matrix.ts';
import {
  Risk,
  type RiskAssessment,
  type RiskClosure,
  type RiskDraft,
  type RiskEvent,
  RiskFields,
  type RiskPatch,
  type RiskReopening,
  type RiskReview,
} from './risk.ts';

type RiskChange = Change<Risk, RiskEvent>;

/** A decision that scores: with the matrix the workspace has at that moment. */
export type ScoringDecision = Decision & { matrix: Scoring };

const open = ({ status }: Risk) =>
  status === 'open' ? null : (['risk_closed', 'This risk is closed. Reopen it to change it.'] as const);
const closed = ({ status }: Risk) =>
  status === 'closed' ? null : (['risk_open', 'This risk is not closed.'] as const);

const riskGuards = {
  'risk.see': always,
  'risk.edit': open,
  'risk.review': open,
  'risk.close': open,
  'risk.reopen': closed,
} satisfies Guards<Risk>;

export const riskKind: Kind<Risk> = {
  subject: 'risk',
  schema: Risk,
  guards: riskGuards,
  edit: { action: 'risk.edit', fields: RiskFields },
  heldBy: ({ ownerPersonId, leadPartnerId }) => ({ ownerPersonId, partnerId: leadPartnerId }),
  tracks: ['status', 'light', 'score'],
  tally: ({ status, light }) => (status === 'open' ? { [`risks_${light}`]: 1 } : {}),
};

/** What a new risk is given beside what was typed. */
export type RiskPlace = { id: string; workspaceId: string; partnershipId: string; number: number; owner: Owner };

/** Its score as raised is the current one, and until someone says otherwise the one before controls too. */
export function raiseRisk(
  draft: RiskDraft,
  { owner, ...place }: RiskPlace,
  { at, today, matrix }: ScoringDecision,
): RiskChange {
  const { likelihood, impact, ...fields } = draft;
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
    closedOn: null,
    closingReason: '',
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { to: standingOf(risk), leadPartnerId: owner.partnerId, ownerPersonId: owner.personId };
  return decide(Risk, null, risk, { type: 'risk.raised', payload });
}

/** Changes plain fields. Who leads stays exactly one partner; the current score changes by a review only. */
export function editRisk(risk: Risk, patch: RiskPatch, { today }: Decision): RiskChange {
  assertAllows(riskGuards, 'risk.edit', risk);
  if (patch.nextReviewOn !== risk.nextReviewOn) reviewDay(patch.nextReviewOn, today);
  const payload = { fields: Object.keys(patch) };
  return decide(Risk, risk, merged(risk, patch), { type: 'risk.edited', payload });
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
    ...risk,
    ...inherentAtLeast(risk, likelihood, impact),
    residualLikelihood: likelihood,
    residualImpact: impact,
    ...standing,
    previousScore: risk.score,
    previousLight: risk.light,
    lightReason: lightChanged ? reason : risk.lightReason,
    response: response ?? risk.response,
    nextReviewOn: reviewDay(nextReviewOn, today) ?? reviewBy(matrix, standing.light, today),
    reviewedOn: today,
    lastNote: note,
  };
  const payload = { from: standingOf(risk), to: standing, lightChanged };
  return decide(Risk, risk, after, { type: 'risk.reviewed', payload });
}

export function closeRisk(risk: Risk, { reason }: RiskClosure, { today }: Decision): RiskChange {
  assertAllows(riskGuards, 'risk.close', risk);
  const closing = { status: 'closed' as const, closedOn: today, closingReason: reason, lastNote: reason };
  const event = { type: 'risk.closed' as const, payload: { from: standingOf(risk) } };
  return decide(Risk, risk, { ...risk, ...closing }, event);
}

/** Open again as it was scored, in the light of today's matrix, to be looked at as soon as that asks. */
export function reopenRisk(risk: Risk, { reason }: RiskReopening, { today, matrix }: ScoringDecision): RiskChange {
  assertAllows(riskGuards, 'risk.reopen', risk);
  const standing = riskScore(matrix, risk.residualLikelihood, risk.residualImpact);
  const reopened = { status: 'open' as const, closedOn: null, closingReason: '', lastNote: reason };
  const after = { ...risk, ...reopened, ...standing, nextReviewOn: reviewBy(matrix, standing.light, today) };
  return decide(Risk, risk, after, { type: 'risk.reopened', payload: { to: standing } });
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

const standingOf = ({ light, score }: Risk) => ({ light, score });

/** Without its controls a risk is never better than with them. */
const inherentAtLeast = (risk: Risk, likelihood: number, impact: number) =>
  likelihood * impact > risk.inherentLikelihood * risk.inherentImpact
    ? { inherentLikelihood: likelihood, inherentImpact: impact }
    : {};

function reviewDay(typed: string | undefined, today: string): string | undefined {
  if (typed !== undefined && typed < today) throw cannotBe('/nextReviewOn', 'past', 'Enter today or a later day');
  return typed;
}

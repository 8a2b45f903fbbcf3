import { z } from 'zod';
import { Day, Id, Instant, line, partnershipRecord, text } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';
import { Light } from '../lights/light.ts';
import { RiskLevel } from '../risk-matrix/risk-matrix.ts';

export const RiskCategory = z.enum([
  'governance',
  'accountability',
  'finance',
  'legal',
  'delivery',
  'reputation',
  'people',
  'information',
  'workload',
  'dependency',
  'exit',
  'external',
]);
export type RiskCategory = z.output<typeof RiskCategory>;

/** Whose it is: everybody's, one partner's, or that of working together itself. */
export const RiskScope = z.enum(['shared', 'one_partner', 'collaboration']);
export type RiskScope = z.output<typeof RiskScope>;

/** How soon it could happen. */
export const RiskProximity = z.enum(['now', 'within_3_months', 'within_a_year', 'later']);
export type RiskProximity = z.output<typeof RiskProximity>;

export const RiskResponse = z.enum(['treat', 'tolerate', 'transfer', 'terminate']);
export type RiskResponse = z.output<typeof RiskResponse>;

/** Materialised: it happened and is an issue that its owner deals with. */
export const RiskStatus = z.enum(['open', 'closed', 'materialised']);
export type RiskStatus = z.output<typeof RiskStatus>;

/** Whether the partner that leads on a risk has taken it on. */
export const RiskAllocation = z.enum(['asked', 'accepted', 'declined']);
export type RiskAllocation = z.output<typeof RiskAllocation>;

/** What became of a risk: it can happen no more, it is low enough to be left, it happened, or another says it all. */
export const RiskClosingKind = z.enum(['passed', 'treated', 'occurred', 'merged']);
export type RiskClosingKind = z.output<typeof RiskClosingKind>;

/** The name of an entry of the catalogue of typical risks: never used again for another. */
export const TypicalRiskKey = z.string().regex(/^[a-z_]{3,60}$/, 'Choose one from the catalogue');

const reason = (ask: string) => text(2000).min(1, ask);

/** The fields a PATCH may name. The current score is not one of them: it changes by a review. */
export const RiskFields = z.strictObject({
  title: line(200, 'Say what might happen'),
  cause: text(2000),
  event: text(2000),
  consequence: text(2000),
  category: RiskCategory,
  scope: RiskScope,
  /** Exactly one partner leads on a risk */
  leadPartnerId: Id,
  ownerPersonId: Id.nullable(),
  proximity: RiskProximity,
  response: RiskResponse,
  controls: text(4000),
  /** Before any controls */
  inherentLikelihood: RiskLevel,
  inherentImpact: RiskLevel,
  /** Where it should come to rest */
  targetLikelihood: RiskLevel.nullable(),
  targetImpact: RiskLevel.nullable(),
  nextReviewOn: Day,
  /** What is at stake: one of the outcomes the partnership contributes to */
  outcomeId: Id.nullable(),
  /** Which objective of the plan is at stake */
  objectiveId: Id.nullable(),
});

/** Whom it touches, all of them: their own words on it they write themselves */
const affectedPartnerIds = z.array(Id).max(100, 'Name 100 partners or fewer');

/** What a PATCH may name: its fields, and whom it touches. */
export const EditableRisk = RiskFields.extend({ affectedPartnerIds });

/** What might happen, who leads on it and how bad it is now; the rest may follow. */
export const RiskDraft = RiskFields.extend({
  cause: text(2000).default(''),
  event: text(2000).default(''),
  consequence: text(2000).default(''),
  scope: RiskScope.default('shared'),
  /** Left out: whoever raises it */
  ownerPersonId: Id.nullable().optional(),
  proximity: RiskProximity.default('within_a_year'),
  response: RiskResponse.default('treat'),
  controls: text(4000).default(''),
  likelihood: RiskLevel,
  impact: RiskLevel,
  /** Left out: as now, until someone says otherwise */
  inherentLikelihood: RiskLevel.optional(),
  inherentImpact: RiskLevel.optional(),
  targetLikelihood: RiskLevel.nullable().default(null),
  targetImpact: RiskLevel.nullable().default(null),
  /** Left out: as soon as the workspace's matrix asks for its light */
  nextReviewOn: Day.optional(),
  outcomeId: Id.nullable().default(null),
  objectiveId: Id.nullable().default(null),
  /** What the meeting was at when it was named */
  agendaItemId: Id.nullable().default(null),
  affectedPartnerIds: affectedPartnerIds.default([]),
  /** The entry of the catalogue it starts from */
  typicalRisk: TypicalRiskKey.nullable().default(null),
}).meta({ id: 'RiskDraft' });
export type RiskDraft = z.output<typeof RiskDraft>;

export const RiskPatch = patchOf(EditableRisk).meta({ id: 'RiskPatch' });
export type RiskPatch = z.output<typeof RiskPatch>;

export const RiskAssessment = z
  .strictObject({
    likelihood: RiskLevel,
    impact: RiskLevel,
    note: text(2000).default(''),
    /** Needed when the light changes */
    reason: text(2000).default(''),
    response: RiskResponse.optional(),
    nextReviewOn: Day.optional(),
  })
  .meta({ id: 'RiskAssessment' });
export type RiskAssessment = z.output<typeof RiskAssessment>;

export const RiskClosure = z
  .strictObject({
    kind: RiskClosingKind.default('passed'),
    reason: reason('Say why it closes'),
    /** The risk that says it all from now on, where this one is merged into another */
    mergedIntoRiskId: Id.nullable().default(null),
  })
  .meta({ id: 'RiskClosure' });
export type RiskClosure = z.output<typeof RiskClosure>;

export const RiskReopening = z.strictObject({ reason: reason('Say why it opens again') }).meta({ id: 'RiskReopening' });
export type RiskReopening = z.output<typeof RiskReopening>;

/** It happened: what, and who deals with the issue. */
export const RiskMaterialisation = z
  .strictObject({
    whatHappened: reason('Say what happened'),
    /** Left out: who owns the risk */
    ownerPersonId: Id.optional(),
    /** Left out: today */
    on: Day.optional(),
  })
  .meta({ id: 'RiskMaterialisation' });
export type RiskMaterialisation = z.output<typeof RiskMaterialisation>;

/** Living with a risk as it stands: why, and until when. */
export const RiskTolerance = z
  .strictObject({ until: Day, reason: reason('Say why you accept it as it stands') })
  .meta({ id: 'RiskTolerance' });
export type RiskTolerance = z.output<typeof RiskTolerance>;

/** The lead owner organisation's word on whether it leads on a risk. */
export const RiskAllocationAnswer = z
  .strictObject({
    answer: RiskAllocation.exclude(['asked']),
    /** Needed when it is declined */
    reason: text(1000).default(''),
  })
  .meta({ id: 'RiskAllocationAnswer' });
export type RiskAllocationAnswer = z.output<typeof RiskAllocationAnswer>;

export const Risk = z
  .strictObject({
    ...partnershipRecord,
    ...RiskFields.shape,
    /** Counted per partnership, never used again: quoted as `CODE-R-012` */
    number: z.int().min(1),
    status: RiskStatus,
    /** As it stands now, with the controls there are */
    residualLikelihood: RiskLevel,
    residualImpact: RiskLevel,
    score: z.int().min(1).max(25),
    light: Light,
    /** At the review before the last; null until there were two */
    previousScore: z.int().min(1).max(25).nullable(),
    previousLight: Light.nullable(),
    /** Why its light last changed */
    lightReason: text(2000),
    reviewedOn: Day,
    lastNote: text(2000),
    closedOn: Day.nullable(),
    closingReason: text(2000),
    closingKind: RiskClosingKind.nullable(),
    mergedIntoRiskId: Id.nullable(),
    typicalRisk: TypicalRiskKey.nullable(),
    agendaItemId: Id.nullable(),
    /** Since when it has had its light */
    lightSince: Day,
    /** How many looks in a row found it red */
    redReviews: z.int().min(0),
    allocation: RiskAllocation,
    allocationAskedOn: Day,
    /** How often a lead was asked: goes up with each new one */
    allocationAsks: z.int().min(1),
    allocationAnsweredOn: Day.nullable(),
    allocationAnsweredByPersonId: Id.nullable(),
    /** Why it was declined */
    allocationWords: text(1000),
    /** Who accepts it as it stands, until when, and why */
    toleratedByPersonId: Id.nullable(),
    toleratedOn: Day.nullable(),
    toleratedUntil: Day.nullable(),
    toleratedBecause: text(2000),
    materialisedOn: Day.nullable(),
    whatHappened: text(2000),
    issueResolvedOn: Day.nullable(),
  })
  .refine(({ targetLikelihood, targetImpact }) => (targetLikelihood === null) === (targetImpact === null), {
    path: ['targetImpact'],
    message: 'Give a target both likelihood and impact, or neither',
  })
  .meta({ id: 'Risk' });
export type Risk = z.output<typeof Risk>;

/** One look at a risk, as its history keeps it. The first is when it was raised. */
export const RiskReview = z
  .strictObject({
    id: Id,
    at: Instant,
    /** Null when a job did it */
    personId: Id.nullable(),
    likelihood: RiskLevel,
    impact: RiskLevel,
    score: z.int().min(1).max(25),
    light: Light,
    /** The version of the workspace's matrix that gave it this light */
    matrixVersion: z.int().min(1),
    note: text(2000),
    reason: text(2000),
    nextReviewOn: Day,
  })
  .meta({ id: 'RiskReview' });
export type RiskReview = z.output<typeof RiskReview>;

type Standing = { light: Light; score: number };

export type RiskEvent =
  | { type: 'risk.raised'; payload: { to: Standing; leadPartnerId: string; ownerPersonId: string | null } }
  | { type: 'risk.edited'; payload: { fields: string[]; allocation?: RiskAllocation } }
  | { type: 'risk.allocation_answered'; payload: { answer: RiskAllocation; leadPartnerId: string } }
  | { type: 'risk.tolerated'; payload: { until: string } }
  | { type: 'risk.materialised'; payload: { from: Standing; ownerPersonId: string | null } }
  | { type: 'risk.reviewed'; payload: { from: Standing; to: Standing; lightChanged: boolean } }
  | { type: 'risk.closed'; payload: { from: Standing; kind: RiskClosingKind; mergedIntoRiskId: string | null } }
  | { type: 'risk.edit_undone'; payload: { fields: string[]; from: Standing; to: Standing; lightChanged: boolean } }
  | { type: 'risk.withdrawn'; payload: { from: Standing } }
  | { type: 'risk.reopened'; payload: { from: Standing; to: Standing; lightChanged: true } }
  | { type: 'risk.rescored'; payload: { from: Standing; to: Standing; lightChanged: boolean; matrixVersion: number } };

import { Day, Id, Light, Risk, RiskLevel, RiskReview, RiskStatus } from '@trivet/domain';
import { z } from 'zod';
import { represented } from './kernel/lists.ts';

const read = {
  /** As people quote it: `EARLY-R-012` */
  reference: z.string(),
  leadPartnerName: z.string(),
  leadPartnerShortName: z.string(),
  ownerName: z.string().nullable(),
  reviewOverdue: z.boolean(),
  /** Its score is above what the partnership will bear */
  aboveAppetite: z.boolean(),
  openActions: z.int(),
  overdueActions: z.int(),
  /** Red or above appetite, without an open action and without an acceptance that still holds */
  actionNeeded: z.boolean(),
  /** Somebody accepts it as it stands, and that has not run out */
  tolerated: z.boolean(),
  /** Red at three looks in a row or more */
  redForLong: z.boolean(),
  /** The partners it touches, by their short names */
  sharedWith: z.array(z.string()),
};

/** How one partner sees a risk. Its own words: only its partner lead writes them. */
const PartnerView = z
  .strictObject({
    partnerId: Id,
    organisationName: z.string(),
    shortName: z.string(),
    affected: z.boolean(),
    likelihood: RiskLevel.nullable(),
    impact: RiskLevel.nullable(),
    note: z.string(),
    seenOn: Day.nullable(),
    seenByName: z.string().nullable(),
    /** Whether this caller may write it */
    mayScore: z.boolean(),
  })
  .meta({ id: 'RiskPartnerView' });
export type RiskPartnerView = z.output<typeof PartnerView>;

/** A risk that has to do with another. Listed only to who may see both. */
const RelatedRisk = z
  .strictObject({
    linkId: Id,
    riskId: Id,
    partnershipId: Id,
    partnershipCode: z.string(),
    partnershipName: z.string(),
    reference: z.string(),
    title: z.string(),
    status: RiskStatus,
    light: Light,
    score: z.int(),
    /** Where it was made it can be removed */
    madeHere: z.boolean(),
  })
  .meta({ id: 'RelatedRisk' });
export type RelatedRisk = z.output<typeof RelatedRisk>;

const readAlone = {
  outcomeCode: z.string().nullable(),
  outcomeStatement: z.string().nullable(),
  /** The objective of the plan it puts at stake */
  objectiveReference: z.string().nullable(),
  objectiveTitle: z.string().nullable(),
  mergedIntoReference: z.string().nullable(),
  toleratedByName: z.string().nullable(),
  allocationAnsweredByName: z.string().nullable(),
  partners: z.array(PartnerView),
  /** How far apart the partners' scores lie; null until two have scored it */
  spread: z.strictObject({ lowest: z.int(), highest: z.int() }).nullable(),
  related: z.array(RelatedRisk),
};

/** As a list shows it: without the longer texts, which the risk itself has. */
export const Listed = z
  .strictObject(Risk.shape)
  .omit({
    cause: true,
    event: true,
    consequence: true,
    controls: true,
    lastNote: true,
    closingReason: true,
    allocationWords: true,
    toleratedBecause: true,
    whatHappened: true,
  })
  .extend(read)
  .meta({ id: 'ListedRisk' });
export const Represented = represented(Risk.extend({ ...read, ...readAlone })).meta({ id: 'RiskRepresentation' });
export type ListedRisk = z.output<typeof Listed>;
export type RiskRepresentation = z.output<typeof Represented>;

/** An open risk whose words are like others. */
export const SimilarRisk = z
  .strictObject({
    id: Id,
    partnershipId: Id,
    partnershipCode: z.string(),
    partnershipName: z.string(),
    reference: z.string(),
    title: z.string(),
    light: Light,
    score: z.int(),
    /** 0 to 1: how many groups of three letters they share */
    similarity: z.number(),
  })
  .meta({ id: 'SimilarRisk' });
export type SimilarRisk = z.output<typeof SimilarRisk>;

export const ListedReview = RiskReview.extend({ personName: z.string().nullable() }).meta({ id: 'ListedRiskReview' });
export type ListedRiskReview = z.output<typeof ListedReview>;

const Cells = z.array(z.strictObject({ likelihood: RiskLevel, impact: RiskLevel, count: z.int().min(1) }));

/** How the open risks lie: cells without any are left out. */
export const Profile = z
  .strictObject({
    open: z.int(),
    byLight: z.strictObject({ red: z.int(), amber: z.int(), green: z.int() }),
    inherent: Cells,
    residual: Cells,
    target: Cells,
    appetite: z.int(),
    aboveAppetite: z.int(),
    reviewOverdue: z.int(),
    /** What became of the register since a day: since its last submitted report, or the quarter's first day */
    movement: z.strictObject({
      since: Day,
      sinceReport: z.boolean(),
      /** How the risks that were open then lay */
      openThen: z.int(),
      byLightThen: z.strictObject({ red: z.int(), amber: z.int(), green: z.int() }),
      raised: z.int(),
      closed: z.int(),
      worse: z.int(),
      better: z.int(),
    }),
  })
  .meta({ id: 'RiskProfile' });
export type RiskProfile = z.output<typeof Profile>;

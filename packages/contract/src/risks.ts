import {
  Day,
  Id,
  Light,
  PartnerScore,
  Risk,
  RiskAllocation,
  RiskAllocationAnswer,
  RiskAssessment,
  RiskCategory,
  RiskClosure,
  RiskDraft,
  RiskLevel,
  RiskLinkDraft,
  RiskMaterialisation,
  RiskPatch,
  RiskReopening,
  RiskReview,
  RiskStatus,
  RiskTolerance,
  TypicalRisk,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, csv, exportQuery, flag, listQuery, pageOf, represented, words, xlsx } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneRisk = inPartnership.extend({ riskId: Id });

const read = {
  /** As people quote it: `EARLY-R-012` */
  reference: z.string(),
  leadPartnerName: z.string(),
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
  mergedIntoReference: z.string().nullable(),
  toleratedByName: z.string().nullable(),
  allocationAnsweredByName: z.string().nullable(),
  partners: z.array(PartnerView),
  /** How far apart the partners' scores lie; null until two have scored it */
  spread: z.strictObject({ lowest: z.int(), highest: z.int() }).nullable(),
  related: z.array(RelatedRisk),
};

/** As a list shows it: without the longer texts, which the risk itself has. */
const Listed = z
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
const Represented = represented(Risk.extend({ ...read, ...readAlone })).meta({ id: 'RiskRepresentation' });
export type ListedRisk = z.output<typeof Listed>;
export type RiskRepresentation = z.output<typeof Represented>;

/** An open risk whose words are like others. */
const SimilarRisk = z
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

const ListedReview = RiskReview.extend({ personName: z.string().nullable() }).meta({ id: 'ListedRiskReview' });
export type ListedRiskReview = z.output<typeof ListedReview>;

const Cells = z.array(z.strictObject({ likelihood: RiskLevel, impact: RiskLevel, count: z.int().min(1) }));

/** How the open risks lie: cells without any are left out. */
const Profile = z
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

/** A cell of the map in an address: likelihood 4 and impact 5 is `4x5`. */
const cell = z
  .string()
  .regex(/^[1-5]x[1-5]$/, 'Name a cell like 4x5: likelihood, then impact')
  .transform((value) => ({ likelihood: Number(value[0]), impact: Number(value[2]) }))
  .optional();

const filters = {
  q: words,
  status: choices(RiskStatus),
  light: choices(Light),
  category: choices(RiskCategory),
  leadPartnerId: Id.optional(),
  ownerPersonId: Id.optional(),
  mine: flag,
  reviewDue: flag,
  aboveAppetite: flag,
  actionNeeded: flag,
  redForLong: flag,
  allocation: choices(RiskAllocation),
  affectedPartnerId: Id.optional(),
  outcomeId: Id.optional(),
  cell,
  /** Which of its scores lies in the cell; the current one unless you name another */
  cellOf: z.enum(['residual', 'inherent', 'target']).optional(),
};
const sorts = ['-score', 'reference', 'title', 'nextReviewOn', 'createdAt', 'updatedAt'] as const;

export const risks = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/risks',
    summary: 'List risks, worst first: the open ones, unless you name statuses',
    action: 'risk.see',
    params: inPartnership,
    query: listQuery(filters, sorts),
    result: pageOf(Listed),
  }),
  export: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/risks/export',
    summary: 'Take risks away as a spreadsheet, filtered and sorted like the list: all of them, not a page',
    action: 'risk.see',
    params: inPartnership,
    query: exportQuery(filters, sorts),
    sends: [csv, xlsx],
  }),
  profile: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/risks/profile',
    summary: 'Read how the open risks of a partnership lie',
    action: 'risk.see',
    params: inPartnership,
    query: z.strictObject({
      /** Left out: the day of the last submitted report, else the first of the quarter */
      since: Day.optional(),
    }),
    result: Profile,
  }),
  raise: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/risks',
    summary: 'Raise a risk',
    action: 'risk.raise',
    params: inPartnership,
    body: RiskDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/risks/:riskId',
    summary: 'Read a risk',
    action: 'risk.see',
    params: oneRisk,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/partnerships/:partnershipId/risks/:riskId',
    summary: 'Change a risk; its current score changes by a review',
    action: 'risk.edit',
    params: oneRisk,
    body: RiskPatch,
    result: Represented,
  }),
  review: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/risks/:riskId/reviews',
    summary: 'Review a risk: score it afresh',
    action: 'risk.review',
    params: oneRisk,
    body: RiskAssessment,
    result: Represented,
    ifMatch: true,
  }),
  reviews: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/risks/:riskId/reviews',
    summary: 'Read a risk’s reviews, the raising included',
    action: 'risk.see',
    params: oneRisk,
    query: listQuery({}, ['-at']),
    result: pageOf(ListedReview),
  }),
  close: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/risks/:riskId/closure',
    summary: 'Close a risk, or the issue it became, with what became of it and why',
    action: 'risk.close',
    params: oneRisk,
    body: RiskClosure,
    result: Represented,
  }),
  reopen: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/risks/:riskId/reopening',
    summary: 'Reopen a risk that was closed or has happened',
    action: 'risk.reopen',
    params: oneRisk,
    body: RiskReopening,
    result: Represented,
  }),
  materialise: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/risks/:riskId/materialisation',
    summary: 'Say that a risk has happened: it becomes an issue with an owner',
    action: 'risk.materialise',
    params: oneRisk,
    body: RiskMaterialisation,
    result: Represented,
  }),
  tolerate: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/risks/:riskId/tolerance',
    summary: 'Accept a risk as it stands, until a day',
    action: 'risk.tolerate',
    params: oneRisk,
    body: RiskTolerance,
    result: Represented,
  }),
  answerAllocation: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/risks/:riskId/allocation/acceptance',
    summary:
      'Accept to lead on a risk, or decline with the reason: for the partner lead of its lead owner organisation',
    action: 'risk.answer_allocation',
    params: oneRisk,
    body: RiskAllocationAnswer,
    result: Represented,
  }),
  score: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/risks/:riskId/partner-scores/:partnerId',
    summary: 'Say for one partner what a risk would mean to it; the agreed score stays until a review changes it',
    action: 'risk.score',
    params: oneRisk.extend({ partnerId: Id }),
    body: PartnerScore,
    result: Represented,
    // One partner's word, and only its one lead writes it: there is nobody to overwrite.
    ifMatch: false,
  }),
  link: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/risks/:riskId/links',
    summary: 'Relate a risk to another one of the workspace',
    action: 'risk.link',
    params: oneRisk,
    body: RiskLinkDraft,
    result: Represented,
  }),
  unlink: endpoint({
    method: 'DELETE',
    path: '/partnerships/:partnershipId/risks/:riskId/links/:linkId',
    summary: 'Relate two risks no more',
    action: 'risk.link',
    params: oneRisk.extend({ linkId: Id }),
    result: Represented,
    // A link has nothing to change: it is there or it is not.
    ifMatch: false,
  }),
  similar: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/risks/similar',
    summary: 'Find open risks whose words are like these, in all you may see or in one partnership',
    action: 'risk.compare',
    params: z.strictObject({ workspaceId: Id }),
    query: z.strictObject({
      title: z.string().trim().min(3).max(200),
      partnershipId: Id.optional(),
      exceptRiskId: Id.optional(),
    }),
    result: z.strictObject({ items: z.array(SimilarRisk) }),
  }),
  typical: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/typical-risks',
    summary: 'Read the catalogue of typical partnership risks, and which of them this register has',
    action: 'risk.see',
    params: inPartnership,
    result: z.strictObject({ items: z.array(TypicalRisk.extend({ adopted: z.boolean() })) }),
  }),
} as const satisfies Contract;

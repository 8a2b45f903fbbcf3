import {
  AllocationMark,
  Day,
  Id,
  Light,
  PartnerScore,
  RiskAllocation,
  RiskAllocationAnswer,
  RiskAssessment,
  RiskCategory,
  RiskClosure,
  RiskDraft,
  RiskLinkDraft,
  RiskMaterialisation,
  RiskPatch,
  RiskReopening,
  RiskStatus,
  RiskTolerance,
  StarterDismissalDraft,
  TypicalRisk,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, csv, exportQuery, flag, listQuery, pageOf, words, xlsx } from './kernel/lists.ts';
import { Listed, ListedReview, Profile, Represented, SimilarRisk } from './risk-views.ts';

export type {
  ListedRisk,
  ListedRiskReview,
  RelatedRisk,
  RiskPartnerView,
  RiskProfile,
  RiskRepresentation,
  SimilarRisk,
} from './risk-views.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneRisk = inPartnership.extend({ riskId: Id });

const Allocation = z
  .strictObject({
    open: z.int(),
    /** Those that lead on most first */
    partners: z.array(
      z.strictObject({
        partnerId: Id,
        organisationName: z.string(),
        leads: z.int(),
        affected: z.int(),
        /** What stands out: over half led by one, or touched by three or more and leading on none */
        mark: AllocationMark.nullable(),
      }),
    ),
  })
  .meta({ id: 'RiskAllocationView' });
export type RiskAllocationView = z.output<typeof Allocation>;

/** The catalogue as a register uses it: what it holds already, and what it is not to be offered to start with. */
const Catalogue = z
  .strictObject({ items: z.array(TypicalRisk.extend({ adopted: z.boolean(), dismissed: z.boolean() })) })
  .meta({ id: 'TypicalRisks' });

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
  allocation: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/risks/allocation',
    summary: 'Read how the open risks are shared out over the partners, and what stands out',
    action: 'risk.see',
    params: inPartnership,
    result: Allocation,
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
    result: Catalogue,
  }),
  dismissStarter: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/starter-dismissals',
    summary: 'Offer a typical risk to nobody here any more to start the register with; it stays in the catalogue',
    action: 'starter_risk.dismiss',
    params: inPartnership,
    body: StarterDismissalDraft,
    result: Catalogue,
  }),
} as const satisfies Contract;

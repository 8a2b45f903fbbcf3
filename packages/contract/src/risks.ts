import {
  Id,
  Light,
  Risk,
  RiskAssessment,
  RiskCategory,
  RiskClosure,
  RiskDraft,
  RiskLevel,
  RiskPatch,
  RiskReopening,
  RiskReview,
  RiskStatus,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, flag, listQuery, pageOf, represented, words } from './kernel/lists.ts';

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
};

/** As a list shows it: without the longer texts, which the risk itself has. */
const Listed = z
  .strictObject(Risk.shape)
  .omit({ cause: true, event: true, consequence: true, controls: true, lastNote: true, closingReason: true })
  .extend(read)
  .meta({ id: 'ListedRisk' });
const Represented = represented(Risk.extend(read)).meta({ id: 'RiskRepresentation' });
export type ListedRisk = z.output<typeof Listed>;
export type RiskRepresentation = z.output<typeof Represented>;

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
  })
  .meta({ id: 'RiskProfile' });
export type RiskProfile = z.output<typeof Profile>;

/** A cell of the map in an address: likelihood 4 and impact 5 is `4x5`. */
const cell = z
  .string()
  .regex(/^[1-5]x[1-5]$/, 'Name a cell like 4x5: likelihood, then impact')
  .transform((value) => ({ likelihood: Number(value[0]), impact: Number(value[2]) }))
  .optional();

export const risks = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/risks',
    summary: 'List risks, worst first: the open ones, unless you name statuses',
    action: 'risk.see',
    params: inPartnership,
    query: listQuery(
      {
        q: words,
        status: choices(RiskStatus),
        light: choices(Light),
        category: choices(RiskCategory),
        leadPartnerId: Id.optional(),
        ownerPersonId: Id.optional(),
        mine: flag,
        reviewDue: flag,
        aboveAppetite: flag,
        cell,
      },
      ['-score', 'reference', 'title', 'nextReviewOn', 'createdAt', 'updatedAt'],
    ),
    result: pageOf(Listed),
  }),
  profile: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/risks/profile',
    summary: 'Read how the open risks of a partnership lie',
    action: 'risk.see',
    params: inPartnership,
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
    summary: 'Close a risk, with the reason',
    action: 'risk.close',
    params: oneRisk,
    body: RiskClosure,
    result: Represented,
  }),
  reopen: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/risks/:riskId/reopening',
    summary: 'Reopen a closed risk',
    action: 'risk.reopen',
    params: oneRisk,
    body: RiskReopening,
    result: Represented,
  }),
} as const satisfies Contract;

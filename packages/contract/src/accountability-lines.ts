import {
  AccountabilityDimension,
  AccountabilityEnding,
  AccountabilityLineDraft,
  AccountabilityLinePatch,
  AccountabilityMeans,
  AccountDraft,
  AccountabilityAgreementDraft,
  ClashSettlementDraft,
  Id,
  Light,
  PrivateDetail,
} from '@trivet/domain';
import { z } from 'zod';
import {
  AccountabilityStatus,
  ListedAccount,
  ListedLine,
  Overview,
  PartnershipGaps,
  PrivateDetailView,
  RepresentedLine,
} from './accountability-views.ts';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, csv, exportQuery, flag, listQuery, pageOf, words, xlsx } from './kernel/lists.ts';

export type {
  AccountabilityClash,
  AccountabilityGap,
  AccountabilityGapKind,
  AccountabilityLineRepresentation,
  AccountabilityOverview,
  AccountabilityPartyView,
  AccountabilityRestsOn,
  AccountabilityStatus,
  AnsweringPartner,
  ListedAccountabilityLine,
  ListedAccountGiven,
  PartnershipAccountabilityGaps,
} from './accountability-views.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneLine = inPartnership.extend({ lineId: Id });
const one = '/partnerships/:partnershipId/accountability-lines/:lineId';

const filters = {
  q: words,
  dimension: choices(AccountabilityDimension),
  status: choices(AccountabilityStatus),
  light: choices(Light),
  means: choices(AccountabilityMeans),
  /** The partner it leads from or to; a line that all answer for together is everyone’s */
  partnerId: Id.optional(),
  overdue: flag,
  /** The agreement it rests on */
  agreementId: Id.optional(),
  /** The objective it is about */
  objectiveId: Id.optional(),
};
const sorts = ['reference', 'nextDueOn', 'whatFor', 'updatedAt'] as const;

export const accountability = {
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/accountability',
    summary: 'Who answers to whom, what is missing, what clashes, and how much each partner is asked for',
    action: 'accountability_line.see',
    params: inPartnership,
    result: Overview,
  }),
  keepBoth: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/clash-settlements',
    summary: 'Settle that two lines that clash both stay, with the reason; it holds until the terms of either change',
    action: 'accountability_line.keep_both',
    params: inPartnership,
    body: ClashSettlementDraft,
    result: Overview,
  }),
  gaps: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/reports/accountability',
    summary: 'What is missing in each partnership you may see, the most first',
    action: 'portfolio.see',
    params: z.strictObject({ workspaceId: Id }),
    query: listQuery({}, ['-gaps', 'name']),
    result: pageOf(PartnershipGaps),
  }),
} as const satisfies Contract;

export const accountabilityLines = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/accountability-lines',
    summary: 'List lines of accountability: those that have not ended, unless you name a status',
    action: 'accountability_line.see',
    params: inPartnership,
    query: listQuery(filters, sorts),
    result: pageOf(ListedLine),
  }),
  export: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/accountability-lines/export',
    summary: 'Take lines of accountability away as a spreadsheet, filtered and sorted like the list',
    action: 'accountability_line.see',
    params: inPartnership,
    query: exportQuery(filters, sorts),
    sends: [csv, xlsx],
  }),
  draft: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/accountability-lines',
    summary: 'Draft a line of accountability; its parties are asked to agree',
    action: 'accountability_line.draft',
    params: inPartnership,
    body: AccountabilityLineDraft,
    result: RepresentedLine,
  }),
  get: endpoint({
    method: 'GET',
    path: one,
    summary: 'Read a line of accountability, and who has agreed to it',
    action: 'accountability_line.see',
    params: oneLine,
    result: RepresentedLine,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: one,
    summary: 'Change a line; its parties are asked again',
    action: 'accountability_line.edit',
    params: oneLine,
    body: AccountabilityLinePatch,
    result: RepresentedLine,
  }),
  agree: endpoint({
    method: 'POST',
    path: `${one}/agreements`,
    summary: 'Agree to a line as it stands, for one of its parties',
    action: 'accountability_line.agree',
    params: oneLine,
    body: AccountabilityAgreementDraft,
    result: RepresentedLine,
    // What is agreed to must be what was read.
    ifMatch: true,
  }),
  end: endpoint({
    method: 'PUT',
    path: `${one}/ending`,
    summary: 'End a line, with the reason',
    action: 'accountability_line.end',
    params: oneLine,
    body: AccountabilityEnding,
    result: RepresentedLine,
  }),
  accounts: endpoint({
    method: 'GET',
    path: `${one}/accounts`,
    summary: 'Read the accounts given on a line, the latest first',
    action: 'accountability_line.see',
    params: oneLine,
    query: listQuery({}, ['-dueOn']),
    result: pageOf(ListedAccount),
  }),
  giveAccount: endpoint({
    method: 'POST',
    path: `${one}/accounts`,
    summary: 'Give the account that a line owes, with its evidence',
    action: 'accountability_line.give_account',
    params: oneLine,
    body: AccountDraft,
    result: RepresentedLine,
    // Sent twice, it would stand for the next day, too.
    ifMatch: true,
  }),
  readPrivate: endpoint({
    method: 'GET',
    path: `${one}/private-detail`,
    summary: 'Read what a partner keeps to itself about its line upwards: for its leads and auditors',
    action: 'accountability_line.read_private',
    params: oneLine,
    result: PrivateDetailView,
  }),
  writePrivate: endpoint({
    method: 'PUT',
    path: `${one}/private-detail`,
    summary: 'Write what only your organisation’s leads and auditors read; the answer does not repeat it',
    action: 'accountability_line.write_private',
    params: oneLine,
    body: PrivateDetail,
    result: RepresentedLine,
  }),
} as const satisfies Contract;

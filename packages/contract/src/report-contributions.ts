import {
  ContributionDueDate,
  ContributionReturn,
  Day,
  Id,
  Light,
  MovedThing,
  MoveKind,
  NilReturn,
  ReportContribution,
  ReportContributionPatch,
  ReportContributionWords,
  SectionComment,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { represented } from './kernel/lists.ts';

const ofReport = z.strictObject({ partnershipId: Id, reportId: Id });
const ofPartner = ofReport.extend({ partnerId: Id });

const Moved = MovedThing.extend({
  /** As people quote it: `CODE-A-031` */
  reference: z.string(),
}).meta({ id: 'MovedThingView' });

const Words = ReportContributionWords.extend({ moved: z.array(Moved) }).meta({ id: 'ReportContributionWordsView' });
export type ContributionWords = z.output<typeof Words>;

const facts = ReportContribution.omit({
  headline: true,
  light: true,
  lightReason: true,
  lightBefore: true,
  moved: true,
  nextPeriod: true,
  helpNeeded: true,
  support: true,
  supportWords: true,
  comments: true,
});

/** How one partner's contribution stands, and what it says as far as this caller may read it. */
const Listed = facts
  .extend({
    partnerName: z.string(),
    partnerShortName: z.string(),
    /** Still owed after its due date */
    late: z.boolean(),
    /** Who leads for the partner now */
    leadName: z.string().nullable(),
    sentByName: z.string().nullable(),
    sentForName: z.string().nullable(),
    returnedByName: z.string().nullable(),
    signedOffByName: z.string().nullable(),
    /** Null while it is a draft that only its partner and the coordinator read */
    words: Words.nullable(),
  })
  .meta({ id: 'ListedReportContribution' });
export type ListedReportContribution = z.output<typeof Listed>;

const Before = z
  .strictObject({
    label: z.string(),
    headline: z.string(),
    light: Light.nullable(),
    lightReason: z.string(),
    nextPeriod: z.string(),
    helpNeeded: z.string(),
  })
  .meta({ id: 'ContributionBefore' });
export type ContributionBefore = z.output<typeof Before>;

const Represented = represented(
  Listed.extend({
    /** What must change, from the last time it came back */
    comments: z.array(SectionComment),
    missing: z.array(z.enum(['headline', 'light', 'lightReason'])),
    /** What the partner sent last time, to start from; null where it sent nothing */
    before: Before.nullable(),
  }),
).meta({ id: 'ReportContributionRepresentation' });
export type ReportContributionRepresentation = z.output<typeof Represented>;

/** An action or a risk of the partner that moved in the period, to pick from. */
const Candidate = z
  .strictObject({
    subject: z.enum(['action', 'risk']),
    subjectId: Id,
    reference: z.string(),
    title: z.string(),
    move: MoveKind,
    on: Day,
  })
  .meta({ id: 'MovedCandidate' });
export type MovedCandidate = z.output<typeof Candidate>;

const one = '/partnerships/:partnershipId/reports/:reportId/contributions/:partnerId';

export const reportContributions = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/reports/:reportId/contributions',
    summary: 'See how each partner’s contribution to a report stands',
    action: 'report_contribution.see',
    params: ofReport,
    result: z.strictObject({ items: z.array(Listed) }),
  }),
  get: endpoint({
    method: 'GET',
    path: one,
    summary: 'Read one partner’s contribution to a report',
    action: 'report_contribution.see',
    params: ofPartner,
    result: Represented,
  }),
  moved: endpoint({
    method: 'GET',
    path: `${one}/moved`,
    summary: 'See what moved for this partner in the period of a report',
    action: 'report_contribution.see',
    params: ofPartner,
    result: z.strictObject({ items: z.array(Candidate) }),
  }),
  write: endpoint({
    method: 'PATCH',
    path: one,
    summary: 'Write a partner’s contribution to a report',
    action: 'report_contribution.write',
    params: ofPartner,
    body: ReportContributionPatch,
    result: Represented,
  }),
  send: endpoint({
    method: 'POST',
    path: `${one}/submission`,
    summary: 'Send a partner’s contribution as it stands; a coordinator may on its behalf',
    action: 'report_contribution.send',
    params: ofPartner,
    result: Represented,
    // What is sent must be what was read.
    ifMatch: true,
  }),
  sendNil: endpoint({
    method: 'PUT',
    path: `${one}/nil-return`,
    summary: 'Say that a partner has nothing to report',
    action: 'report_contribution.send_nil',
    params: ofPartner,
    body: NilReturn,
    result: Represented,
  }),
  return: endpoint({
    method: 'PUT',
    path: `${one}/return`,
    summary: 'Give a contribution back, with a comment on each part that must change',
    action: 'report_contribution.return',
    params: ofPartner,
    body: ContributionReturn,
    result: Represented,
  }),
  signOff: endpoint({
    method: 'PUT',
    path: `${one}/sign-off`,
    summary: 'Sign off a contribution as it was sent',
    action: 'report_contribution.sign_off',
    params: ofPartner,
    result: Represented,
  }),
  moveDue: endpoint({
    method: 'PUT',
    path: `${one}/due-date`,
    summary: 'Give one partner another day for its contribution',
    action: 'report_contribution.move_due',
    params: ofPartner,
    body: ContributionDueDate,
    result: Represented,
  }),
} as const satisfies Contract;

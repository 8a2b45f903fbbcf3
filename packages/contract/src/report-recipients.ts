import { Id, Instant, Permissions, ReportRecipient, ReportRecipientDraft } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { represented } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });

const Listed = represented(
  ReportRecipient.extend({
    personName: z.string(),
    organisationName: z.string().nullable(),
    /** False: they do not see the partnership any more, so nothing goes to them */
    isHere: z.boolean(),
  }),
).meta({ id: 'ReportRecipientRepresentation' });
export type ListedReportRecipient = z.output<typeof Listed>;

/** To whom a report went, when, and what became of the email. */
const ReportDispatch = z
  .strictObject({
    id: Id,
    personId: Id,
    personName: z.string(),
    /** Which time it was submitted: above 1 it went as a correction */
    edition: z.int().min(1),
    at: Instant,
    /** `in_app`: in the product alone; `gathered`: in a letter with other news; `off`: they chose to hear of it in no way */
    state: z.enum([
      'waiting',
      'sending',
      'sent',
      'temporary',
      'failed',
      'withdrawn',
      'unknown',
      'in_app',
      'gathered',
      'off',
    ]),
  })
  .meta({ id: 'ReportDispatch' });
export type ReportDispatch = z.output<typeof ReportDispatch>;

export const reportRecipients = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/report-recipients',
    summary: 'List who receives the reports of a partnership when they are submitted or corrected',
    action: 'report_recipient.see',
    params: inPartnership,
    result: z.strictObject({ items: z.array(Listed), permissions: Permissions }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/report-recipients',
    summary: 'Let somebody who sees the partnership receive its reports from now on',
    action: 'report_recipient.add',
    params: inPartnership,
    body: ReportRecipientDraft,
    result: Listed,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/partnerships/:partnershipId/report-recipients/:recipientId',
    summary: 'Send somebody the reports no longer',
    action: 'report_recipient.remove',
    params: inPartnership.extend({ recipientId: Id }),
  }),
  dispatches: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/reports/:reportId/dispatches',
    summary: 'See to whom a report went, and when',
    action: 'report.see',
    params: inPartnership.extend({ reportId: Id }),
    result: z.strictObject({ items: z.array(ReportDispatch) }),
  }),
} as const satisfies Contract;

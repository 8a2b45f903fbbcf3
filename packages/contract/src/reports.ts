import {
  Cadence,
  Day,
  Id,
  Instant,
  Period,
  Permissions,
  ReminderRule,
  ReportComment,
  ReportCorrection,
  ReportFigures,
  ReportingRhythm,
  ReportingSchedule,
  ReportPatch,
  ReportReturn,
  ReportSection,
  ReportSnapshot,
  ReportStatus,
  ReportSummary,
  ReportWaiver,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, docx, flag, listQuery, pageOf, pdf, represented } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneReport = inPartnership.extend({ reportId: Id });

/** A period that has no report yet, and the day its report will be due. */
const PlannedPeriod = Period.extend({ label: z.string(), dueOn: Day, status: z.literal('upcoming') }).meta({
  id: 'PlannedPeriod',
});
export type PlannedPeriod = z.output<typeof PlannedPeriod>;

/** The schedule, or null where none is set yet; then `version` is 0, which is also what If-Match names. */
const ScheduleRepresentation = z
  .strictObject({
    version: z.int().min(0),
    schedule: ReportingSchedule.nullable(),
    /** The next four */
    periods: z.array(PlannedPeriod),
    permissions: Permissions,
  })
  .meta({ id: 'ReportingScheduleRepresentation' });
export type ScheduleRepresentation = z.output<typeof ScheduleRepresentation>;

/** As everyone in the partnership reads it. */
const Listed = ReportSummary.extend({
  /** As people quote it: `CODE-P-003` */
  reference: z.string(),
  /** As people say it: `July to September 2026` */
  label: z.string(),
  /** Still owed after its due date */
  late: z.boolean(),
  submittedByName: z.string().nullable(),
  signedOffByName: z.string().nullable(),
  acceptedByName: z.string().nullable(),
  returnedByName: z.string().nullable(),
}).meta({ id: 'ListedReport' });
const Represented = represented(
  Listed.extend({
    snapshot: ReportSnapshot.nullable(),
    /** As things stand; once it is submitted, as they stood then */
    figures: ReportFigures,
    /** Filled in from the live data; once it is submitted, as it was then */
    sections: z.array(ReportSection),
    missing: z.array(z.enum(['headline', 'light'])),
  }),
).meta({ id: 'ReportRepresentation' });
export type ListedReport = z.output<typeof Listed>;
export type ReportRepresentation = z.output<typeof Represented>;

/** A report as it was one of the times it was submitted, and what became of it. */
const ReportEdition = z
  .strictObject({
    number: z.int().min(1),
    snapshot: ReportSnapshot,
    /** Why it was submitted again */
    because: z.string(),
    submittedAt: Instant,
    submittedByName: z.string().nullable(),
    signedOffByName: z.string().nullable(),
    outcome: z.enum(['accepted', 'returned', 'corrected']).nullable(),
    outcomeAt: Instant.nullable(),
    outcomeByName: z.string().nullable(),
    comments: z.array(ReportComment),
  })
  .meta({ id: 'ReportEdition' });
export type ReportEdition = z.output<typeof ReportEdition>;

/** Who was reminded of a report, when, and what became of it. */
const ReportReminder = z
  .strictObject({
    id: Id,
    personId: Id,
    personName: z.string(),
    /** What of it: to write and sign it, a partner's part, or to accept it */
    rule: ReminderRule,
    /** Of a partner's part: whose */
    partnerShortName: z.string().nullable(),
    /** Days from the due date; negative is before it */
    step: z.int(),
    at: Instant,
    state: z.enum(['waiting', 'sending', 'sent', 'temporary', 'failed', 'withdrawn', 'unknown']),
    sentAt: Instant.nullable(),
    /** Who asked by name; null where a rule did */
    byName: z.string().nullable(),
  })
  .meta({ id: 'ReportReminder' });
export type ReportReminder = z.output<typeof ReportReminder>;

export const reports = {
  getSchedule: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/reporting-schedule',
    summary: 'Read how a partnership reports, and its next four periods',
    action: 'schedule.see',
    params: inPartnership,
    result: ScheduleRepresentation,
  }),
  setSchedule: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/reporting-schedule',
    summary: 'Set how a partnership reports from its next period on',
    action: 'schedule.set',
    params: inPartnership,
    body: ReportingRhythm,
    result: ScheduleRepresentation,
  }),
  previewSchedule: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/reporting-schedule/preview',
    summary: 'See the next four periods of a schedule before setting it',
    action: 'schedule.see',
    params: inPartnership,
    query: z.strictObject({
      cadence: Cadence,
      firstPeriodStartsOn: Day,
      /** Days separated by commas */
      chosenDates: z
        .string()
        .transform((days) => (days === '' ? [] : days.split(',')))
        .pipe(ReportingRhythm.shape.chosenDates.unwrap())
        .default([]),
      dueAfterWorkingDays: z
        .string()
        .regex(/^\d{1,2}$/, 'Enter 1 to 60 working days')
        .transform(Number)
        .pipe(ReportingRhythm.shape.dueAfterWorkingDays),
    }),
    result: z.strictObject({ periods: z.array(PlannedPeriod) }),
  }),
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/reports',
    summary: 'List progress reports',
    action: 'report.see',
    params: inPartnership,
    query: listQuery({ status: choices(ReportStatus), late: flag, periodStartsOn: Day.optional() }, [
      '-periodStartsOn',
      'dueOn',
    ]),
    result: pageOf(Listed),
  }),
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/reports/:reportId',
    summary: 'Read a progress report, filled in from the live data until it is submitted',
    action: 'report.see',
    params: oneReport,
    result: Represented,
  }),
  write: endpoint({
    method: 'PATCH',
    path: '/partnerships/:partnershipId/reports/:reportId',
    summary: 'Write a progress report, or move the day it is due',
    action: 'report.write',
    params: oneReport,
    body: ReportPatch,
    result: Represented,
  }),
  submit: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/reports/:reportId/submission',
    summary: 'Sign off and submit a progress report: it is frozen as it stands',
    action: 'report.submit',
    params: oneReport,
    result: Represented,
    // What is frozen must be what the chair read.
    ifMatch: true,
  }),
  askSignOff: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/reports/:reportId/sign-off-request',
    summary: 'Ask the chair to sign off a report',
    action: 'report.ask_sign_off',
    params: oneReport,
    result: Represented,
  }),
  accept: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/reports/:reportId/acceptance',
    summary: 'Accept a report as it was submitted',
    action: 'report.accept',
    params: oneReport,
    result: Represented,
  }),
  return: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/reports/:reportId/return',
    summary: 'Give a report back, with a comment on each part that must change',
    action: 'report.return',
    params: oneReport,
    body: ReportReturn,
    result: Represented,
  }),
  correct: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/reports/:reportId/correction',
    summary: 'Open a submitted report again, to submit a corrected edition',
    action: 'report.correct',
    params: oneReport,
    body: ReportCorrection,
    result: Represented,
  }),
  waive: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/reports/:reportId/waiver',
    summary: 'Say that a report is not needed, and why',
    action: 'report.waive',
    params: oneReport,
    body: ReportWaiver,
    result: Represented,
  }),
  document: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/reports/:reportId/document',
    summary: 'Take a report away as PDF or Word, as a board receives it',
    action: 'report.see',
    params: oneReport,
    query: z.strictObject({
      /** Left out, Accept says which */
      format: z.enum(['pdf', 'docx']).optional(),
    }),
    sends: [pdf, docx],
  }),
  editions: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/reports/:reportId/editions',
    summary: 'Read a report as it was each time it was submitted',
    action: 'report.see',
    params: oneReport,
    result: z.strictObject({ items: z.array(ReportEdition) }),
  }),
  reminders: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/reports/:reportId/reminders',
    summary: 'See who was reminded of a report, and when',
    action: 'report.see',
    params: oneReport,
    result: z.strictObject({ items: z.array(ReportReminder) }),
  }),
} as const satisfies Contract;

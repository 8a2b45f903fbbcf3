import { Day, Id, Instant, ReportContributionStatus, ReportStatus } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, csv, flag, listQuery, pageOf } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const inWorkspace = z.strictObject({ workspaceId: Id });

/** The last time somebody was reminded: by a step of the rules, in days from the due date, or by somebody by name. */
const LastReminder = z
  .strictObject({
    at: Instant,
    personName: z.string(),
    step: z.int(),
    byName: z.string().nullable(),
    state: z.enum(['waiting', 'sending', 'sent', 'temporary', 'failed', 'withdrawn', 'unknown']),
  })
  .meta({ id: 'LastReminder' });
export type LastReminder = z.output<typeof LastReminder>;

const ChasedPart = z
  .strictObject({
    contributionId: Id,
    status: ReportContributionStatus,
    dueOn: Day,
    /** The first time it was sent */
    sentOn: Day.nullable(),
    /** In calendar days: of what is owed until today, else until it was first sent */
    daysLate: z.int().min(0),
    /** It can be asked for: nobody has sent it, and its report is open */
    isOwed: z.boolean(),
    reminder: LastReminder.nullable(),
  })
  .meta({ id: 'ChasedPart' });
export type ChasedPart = z.output<typeof ChasedPart>;

/** Of the parts that were sent or should have been by now: how many on time, and of the others how late the middle one was. */
const OnTime = z
  .strictObject({ due: z.int(), onTime: z.int(), medianDaysLate: z.int().nullable() })
  .meta({ id: 'OnTimeRecord' });
export type OnTime = z.output<typeof OnTime>;

const ChasePeriod = z
  .strictObject({ reportId: Id, periodStartsOn: Day, label: z.string(), dueOn: Day, status: ReportStatus })
  .meta({ id: 'ChasePeriod' });
export type ChasePeriod = z.output<typeof ChasePeriod>;

const ChaseRow = z
  .strictObject({
    partnerId: Id,
    partnerName: z.string(),
    partnerShortName: z.string(),
    /** Who leads for the partner now */
    leadName: z.string().nullable(),
    onTime: OnTime,
    /** One for each period, in their order; null where the partner was not asked */
    parts: z.array(ChasedPart.nullable()),
  })
  .meta({ id: 'ChaseRow' });
export type ChaseRow = z.output<typeof ChaseRow>;

const ChaseBoard = z
  .strictObject({
    today: Day,
    /** The oldest first */
    periods: z.array(ChasePeriod),
    items: z.array(ChaseRow),
  })
  .meta({ id: 'ChaseBoard' });
export type ChaseBoard = z.output<typeof ChaseBoard>;

const OwedPart = ChasedPart.extend({
  id: Id,
  partnershipId: Id,
  partnershipName: z.string(),
  partnershipCode: z.string(),
  periodStartsOn: Day,
  label: z.string(),
  partnerId: Id,
  partnerName: z.string(),
  leadName: z.string().nullable(),
  onTime: OnTime,
}).meta({ id: 'OwedPart' });
export type OwedPart = z.output<typeof OwedPart>;

const periods = z
  .string()
  .regex(/^\d{1,2}$/, 'Enter 1 to 12')
  .transform(Number)
  .pipe(z.int().min(1, 'Enter 1 to 12').max(12, 'Enter 1 to 12'))
  .default(4);

const filters = { partnershipId: Id.optional(), late: flag, status: choices(ReportContributionStatus) };
const { sort } = listQuery(filters, ['dueOn']).shape;

export const chasing = {
  board: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/chase-board',
    summary: 'See where every partner is with its part of the last reports, and when it was last reminded',
    action: 'report_contribution.see',
    params: inPartnership,
    query: z.strictObject({ periods }),
    result: ChaseBoard,
  }),
  exportBoard: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/chase-board/export',
    summary: 'Take the same away as CSV: a row for each partner and period',
    action: 'report_contribution.see',
    params: inPartnership,
    query: z.strictObject({ periods }),
    sends: [csv],
  }),
  list: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/chase-list',
    summary:
      'List the parts of reports that are owed in the partnerships I coordinate or chair, the most overdue first',
    action: 'work.see',
    params: inWorkspace,
    query: listQuery(filters, ['dueOn']),
    result: pageOf(OwedPart),
  }),
  exportList: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/chase-list/export',
    summary: 'Take the same away as CSV, filtered and sorted like the list: all of it, not a page',
    action: 'work.see',
    params: inWorkspace,
    query: z.strictObject({ ...filters, sort }),
    sends: [csv],
  }),
} as const satisfies Contract;

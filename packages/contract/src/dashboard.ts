import {
  Day,
  Id,
  Instant,
  Light,
  LifecycleStage,
  MeetingStatus,
  PartnershipRole,
  PartnershipStatus,
  ReportContributionStatus,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { MoneySum } from './money.ts';
import { Standing } from './portfolio.ts';

/** What a chair sees first: why, since when, and who can act. */
const Attention = z
  .strictObject({
    code: z.enum([
      'report_overdue',
      'risk_red',
      'risk_untreated',
      'action_overdue',
      'action_blocked',
      'milestone_overdue',
      'review_overdue',
      'measure_off',
    ]),
    subject: z.enum(['report', 'risk', 'action', 'milestone', 'measure']),
    id: Id,
    /** As people quote it; a report by its period */
    reference: z.string(),
    title: z.string(),
    light: Light,
    /** The day it has been so since, where one is known */
    since: Day.nullable(),
    ownerName: z.string().nullable(),
    partnerName: z.string().nullable(),
  })
  .meta({ id: 'Attention' });
export type Attention = z.output<typeof Attention>;

const Seat = z
  .strictObject({
    partnerId: Id,
    organisationName: z.string(),
    role: z.string(),
    leadName: z.string().nullable(),
    openActions: z.int(),
    overdueActions: z.int(),
    ledRisks: z.int(),
    /** Where its part of the report owed longest is; null where it owes none */
    part: ReportContributionStatus.nullable(),
  })
  .meta({ id: 'PartnerSeat' });

const Dashboard = z
  .strictObject({
    id: Id,
    code: z.string(),
    name: z.string(),
    status: PartnershipStatus,
    stage: LifecycleStage,
    today: Day,
    standing: Standing,
    /** Worst and oldest first, at most 20 */
    attention: z.array(Attention),
    partners: z.array(Seat),
    /** Who holds the roles of the partnership as a whole */
    people: z.array(z.strictObject({ personId: Id, name: z.string(), role: PartnershipRole })),
    /** Open actions due within 7 days */
    dueSoon: z.int(),
    /** The next meeting that is planned, or the one under way */
    nextMeeting: z
      .strictObject({
        reference: z.string(),
        title: z.string(),
        startsAt: Instant,
        status: MeetingStatus,
        items: z.int(),
      })
      .nullable(),
    /** Measures in use, and those of them that miss their targets */
    measures: z.strictObject({ inUse: z.int(), off: z.int(), farOff: z.int() }),
    /** What is missing between who answers and whom they answer to */
    accountabilityGaps: z.int(),
    /** What came in and is left, one for each currency */
    money: z.array(MoneySum),
    /** The open action that nobody has said anything of for longest */
    oldestUpdate: z.strictObject({ reference: z.string(), on: Day, ownerName: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Dashboard' });
export type Dashboard = z.output<typeof Dashboard>;

export const dashboard = {
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/dashboard',
    summary: 'How a partnership stands, and what needs attention first',
    action: 'dashboard.see',
    params: z.strictObject({ partnershipId: Id }),
    result: Dashboard,
  }),
} as const satisfies Contract;

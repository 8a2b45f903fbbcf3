import type { Light, LifecycleStage, PartnershipStatus, ReportStatus } from '@trivet/domain';
import { type SQL, sql } from 'drizzle-orm';

/** What is known of how a partnership stands, before the rules make a light of it. */
export type StandingFacts = {
  id: string;
  code: string;
  name: string;
  status: PartnershipStatus;
  stage: LifecycleStage;
  outcomes: { id: string; code: string; statement: string }[];
  risksRed: number;
  /** Red, not accepted as they stand, and without an open action or with an overdue one */
  risksRedUntreated: number;
  risksAmber: number;
  risksGreen: number;
  actionsOpen: number;
  actionsBlocked: number;
  actionsOverdue: number;
  /** Open milestones past their day */
  milestonesOverdue: number;
  /** Pledges of which something is late */
  pledgesLate: number;
  /** Measures off their target, and of those far off */
  measuresOff: number;
  measuresFarOff: number;
  accountabilityGaps: number;
  changedAt: string | null;
  owed: ReportFacts | null;
  said: (ReportFacts & { light: Light | null; words: string; on: string }) | null;
};

export type ReportFacts = {
  id: string;
  periodStartsOn: string;
  periodEndsOn: string;
  dueOn: string;
  status: ReportStatus;
};

export const openAction = sql.raw(`('proposed', 'agreed', 'in_progress', 'blocked')`);
export const owedReport = sql.raw(`('open', 'awaiting_sign_off', 'returned')`);
export const sentReport = sql.raw(`('submitted', 'accepted')`);

/** The outcomes whose ids a question answers with. */
export const outcomesAmong = (ids: SQL) => sql`(
  select coalesce(json_agg(json_build_object('id', o.id, 'code', o.code, 'statement', o.statement) order by o.position, o.id), '[]')
  from outcomes o where o.id in (${ids}))`;

/** A report `x` as these facts name it. */
export function reportJson(status: SQL, dueOn: SQL): SQL {
  return sql`json_build_object('id', x.id, 'periodStartsOn', x.period_starts_on, 'periodEndsOn', x.period_ends_on,
    'dueOn', ${dueOn}, 'status', ${status})`;
}

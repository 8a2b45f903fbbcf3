import type { Light, LifecycleStage, PartnershipStatus, ReportStatus } from '@trivet/domain';
import { type SQL, sql } from 'drizzle-orm';
import { all, countUpTo1000, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { gapsSql, gapsThenSql } from '../accountability-lines/gaps-sql.ts';
import { wasPresent } from '../sro-reports/as-of.ts';
import { countUntreatedRisks } from '../risks/untreated-risks.ts';

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

export type StandingFilter = {
  outcomeId?: string | undefined;
  organisationId?: string | undefined;
  status?: PartnershipStatus[] | undefined;
  partnershipId?: string | undefined;
  partnershipIds?: readonly string[] | undefined;
  sort: string;
  count?: boolean | undefined;
};

/** `today`: the present, from the rollups. `past`: the end of a day gone by, from the history. */
export type Moment = { today: string } | { past: string };

/** How partnerships stand: one row each, in one statement, however many there are. Only those the caller may see inside. */
export async function listStandings(
  tx: Transaction,
  workspaceId: string,
  filter: StandingFilter & { moment: Moment },
  { limit, after }: PageRequest,
): Promise<Page<StandingFacts>> {
  const by = filter.sort.replace('-', '') === 'code' ? sql`p.code` : sql`p.name`;
  const down = filter.sort.startsWith('-');
  const at = 'past' in filter.moment ? filter.moment.past : null;
  const matching = all(...conditions(workspaceId, filter, at)) ?? sql`true`;
  const onwards = after ? sql`(${by}, p.id) ${sql.raw(down ? '<' : '>')} (${after[0]}, ${after[1]})` : sql`true`;
  const direction = sql.raw(down ? 'desc' : 'asc');
  const { rows } = await tx.execute<StandingFacts>(sql`
    with page as materialized (
      select p.id, p.workspace_id, p.code, p.name, ${at ? statusThen : sql`p.status, p.stage`} from ${at ? visibleThen(at) : visible}
      where ${matching} and ${onwards} order by ${by} ${direction}, p.id ${direction} limit ${limit + 1}
    )
    select p.id, p.code, p.name, p.status, p.stage, facts.*, ${outcomesOf(at)} as outcomes, owed.report as owed, said.report as said
    from page p
    ${'today' in filter.moment ? present(filter.moment.today) : past(filter.moment.past)}
    order by ${by} ${direction}, p.id ${direction}`);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    after: rows.length > limit && last ? [filter.sort.endsWith('code') ? last.code : last.name, last.id] : null,
    ...(filter.count && { total: await countUpTo1000(tx, at ? visibleThen(at) : visible, matching) }),
  };
}

const visible = sql`partnerships p join partnership_rollups r on r.partnership_id = p.id`;

/** When a day ended, in the workspace's time zone. */
const endOf = (day: string) => sql`((${day}::date + 1)::timestamp at time zone w.time_zone)`;

/** Whether a row of the history was the present one at the moment `then_.at`. */
const presentThen = (row: string) => sql.raw(wasPresent(row, 'then_'));

/** The same, as they were at the end of a day. */
const visibleThen = (day: string) => sql`${visible}
  cross join lateral (select ${endOf(day)} as at from workspaces w where w.id = p.workspace_id) then_
  join state_history h on h.workspace_id = p.workspace_id and h.subject_id = p.id and h.subject = 'partnership' and ${presentThen('h')}`;
const statusThen = sql`h.state ->> 'status' as status, h.state ->> 'stage' as stage`;

function conditions(workspaceId: string, filter: StandingFilter, at: string | null): (SQL | undefined)[] {
  const { outcomeId, organisationId, status, partnershipId, partnershipIds } = filter;
  return [
    sql`p.workspace_id = ${workspaceId} and ${at ? sql`h.state ->> 'archivedAt' is null` : sql`p.archived_at is null`}`,
    partnershipId === undefined ? undefined : sql`p.id = ${partnershipId}`,
    partnershipIds && sql`p.id = any (${sql.param(partnershipIds)}::uuid[])`,
    status && sql`${at ? sql`h.state ->> 'status'` : sql`p.status`} = any (${sql.param(status)}::text[])`,
    outcomeId === undefined
      ? undefined
      : sql`exists (select from ${contributionsOf(at)} and c.outcome_id = ${outcomeId})`,
    organisationId === undefined
      ? undefined
      : sql`exists (select from partners x where x.partnership_id = p.id and x.organisation_id = ${organisationId}
          and ${at ? sql`x.joined_on <= ${at} and (x.left_on is null or x.left_on > ${at})` : sql`x.left_on is null`})`,
  ];
}

/** What a partnership `p` contributes to, or did then, as `c`. */
const contributionsOf = (at: string | null) =>
  at
    ? sql`(select (k.state ->> 'outcomeId')::uuid as outcome_id from state_history k
         cross join lateral (select ${endOf(at)} as at from workspaces w where w.id = p.workspace_id) then_
         where k.workspace_id = p.workspace_id and k.partnership_id = p.id and k.subject = 'contribution'
           and k.state ->> 'endedOn' is null and ${presentThen('k')}) c where true`
    : sql`contributions c where c.workspace_id = p.workspace_id and c.partnership_id = p.id and c.ended_on is null`;

const outcomesOf = (at: string | null) => sql`(
  select coalesce(json_agg(json_build_object('id', o.id, 'code', o.code, 'statement', o.statement) order by o.position, o.id), '[]')
  from outcomes o where o.id in (select c.outcome_id from ${contributionsOf(at)}))`;

const openAction = sql.raw(`('proposed', 'agreed', 'in_progress', 'blocked')`);
const owedReport = sql.raw(`('open', 'awaiting_sign_off', 'returned')`);
const sentReport = sql.raw(`('submitted', 'accepted')`);

const untreated = countUntreatedRisks({ workspace: 'p.workspace_id', partnership: 'p.id', today: 'present_day.today' });

/** Where work is under way; a proposal owes nobody an account yet. */
const gaps = sql.raw(
  `case when p.status in ('active', 'closing') then (select count(*)::int from (${gapsSql({
    workspace: 'p.workspace_id',
    partnership: 'p.id',
    today: 'present_day.today',
  })}) gap) else 0 end`,
);

/** Counts from the rollup; what depends on the day is counted through the partial index of open due dates. */
const present = (today: string) => sql`
  cross join (select ${today}::date as today) present_day
  cross join lateral (
    select r.risks_red as "risksRed", r.risks_amber as "risksAmber", r.risks_green as "risksGreen",
      r.actions_open as "actionsOpen", r.actions_blocked as "actionsBlocked",
      (select e.at from audit_chains c join audit_entries e on e.chain_id = c.chain_id and e.sequence = c.sequence
       where c.chain_id = p.id) as "changedAt",
      (select count(*)::int from actions a where a.workspace_id = p.workspace_id and a.partnership_id = p.id
         and a.due_on < ${today} and a.status in ${openAction}) as "actionsOverdue",
      (select count(*)::int from milestones m where m.workspace_id = p.workspace_id and m.partnership_id = p.id
         and m.due_on < ${today} and m.status = 'open') as "milestonesOverdue",
      (select count(*)::int from pledges g where g.workspace_id = p.workspace_id and g.partnership_id = p.id
         and g.next_due_on < ${today}) as "pledgesLate",
      off."measuresOff", off."measuresFarOff",
      ${sql.raw(untreated)} as "risksRedUntreated",
      ${gaps} as "accountabilityGaps"
    from partnership_rollups r
    cross join lateral (
      select count(*)::int as "measuresOff", count(*) filter (where f.light = 'red')::int as "measuresFarOff" from measures f
      where f.workspace_id = p.workspace_id and f.partnership_id = p.id and f.light in ('amber', 'red') and f.archived_at is null
    ) off
    where r.partnership_id = p.id
  ) facts
  left join lateral (
    select ${reportJson(sql`x.status`, sql`x.due_on`)} as report from reports x
    where x.workspace_id = p.workspace_id and x.partnership_id = p.id and x.status in ${owedReport}
    order by x.due_on limit 1
  ) owed on true
  left join lateral (${lastSaid}) said on true`;

/** The same from what the rows were at the end of that day, in the workspace's time zone. */
const past = (day: string) => sql`
  cross join lateral (
    select ${endOf(day)} as at, ${day}::date as day from workspaces w where w.id = p.workspace_id
  ) then_
  cross join lateral (
    select count(*) filter (where subject = 'risk' and state ->> 'status' = 'open' and state ->> 'light' = 'red')::int as "risksRed",
      count(*) filter (where subject = 'risk' and state ->> 'status' = 'open' and state ->> 'light' = 'amber')::int as "risksAmber",
      count(*) filter (where subject = 'risk' and state ->> 'status' = 'open' and state ->> 'light' = 'green')::int as "risksGreen",
      count(*) filter (where subject = 'action' and state ->> 'status' in ${openAction})::int as "actionsOpen",
      count(*) filter (where subject = 'action' and state ->> 'status' = 'blocked')::int as "actionsBlocked",
      count(*) filter (where subject = 'action' and state ->> 'status' in ${openAction} and (state ->> 'dueOn')::date < ${day}::date)::int as "actionsOverdue",
      count(*) filter (where subject = 'milestone' and state ->> 'status' = 'open' and (state ->> 'dueOn')::date < ${day}::date)::int as "milestonesOverdue",
      count(*) filter (where subject = 'pledge' and (state ->> 'nextDueOn')::date < ${day}::date)::int as "pledgesLate",
      count(*) filter (where subject = 'measure' and state ->> 'light' in ('amber', 'red') and state ->> 'archivedAt' is null)::int as "measuresOff",
      count(*) filter (where subject = 'measure' and state ->> 'light' = 'red' and state ->> 'archivedAt' is null)::int as "measuresFarOff",
      (select max(e.at) from audit_entries e where e.chain_id = p.id and e.at < then_.at) as "changedAt",
      count(*) filter (where subject = 'risk' and state ->> 'status' = 'open' and state ->> 'light' = 'red'
        and coalesce((state ->> 'toleratedUntil')::date < ${day}::date, true)
        and (${untreatedThen(day)}))::int as "risksRedUntreated",
      (${gapsThen}) as "accountabilityGaps"
    from state_history h
    where h.workspace_id = p.workspace_id and h.partnership_id = p.id
      and ${presentThen('h')}
  ) facts
  left join lateral (
    select ${reportJson(sql`h.state ->> 'status'`, sql`h.state ->> 'dueOn'`)} as report
    from state_history h join reports x on x.id = h.subject_id
    where h.workspace_id = p.workspace_id and h.partnership_id = p.id and h.subject = 'report'
      and ${presentThen('h')} and h.state ->> 'status' in ${owedReport}
    order by h.state ->> 'dueOn' limit 1
  ) owed on true
  left join lateral (${lastSaidThen}) said on true`;

/** What was missing between who answers and whom they answer to at the end of that day. */
const gapsThen = sql.raw(`case when p.status in ('active', 'closing') then (
  select count(*)::int from (${gapsThenSql({ workspace: 'p.workspace_id', partnership: 'p.id', at: 'then_.at', today: 'then_.day' })}) gap)
  else 0 end`);

/** Of a risk `h` at that moment: none of the actions for it was open, or one was overdue. */
const untreatedThen = (day: string) => sql`
  select coalesce(bool_or((then_action.state ->> 'dueOn')::date < ${day}::date), true)
  from actions a join state_history then_action on then_action.workspace_id = a.workspace_id
    and then_action.subject_id = a.id and ${presentThen('then_action')}
  where a.workspace_id = h.workspace_id and a.partnership_id = h.partnership_id and a.risk_id = h.subject_id
    and then_action.state ->> 'status' in ${openAction}`;

const lastSaid = sql`
  select ${reportJson(sql`x.status`, sql`x.due_on`)}::jsonb || jsonb_build_object('light', x.light, 'words', x.headline,
    'on', (x.submitted_at at time zone w.time_zone)::date) as report
  from reports x join workspaces w on w.id = x.workspace_id
  where x.workspace_id = p.workspace_id and x.partnership_id = p.id and x.status in ${sentReport}
  order by x.period_starts_on desc limit 1`;

/** What the edition said that was the latest by then, whatever was corrected or sent back since. */
const lastSaidThen = sql`
  select ${reportJson(sql`h.state ->> 'status'`, sql`e.snapshot ->> 'dueOn'`)}::jsonb || jsonb_build_object(
    'light', e.snapshot -> 'words' -> 'light', 'words', e.snapshot -> 'words' -> 'headline',
    'on', (e.submitted_at at time zone w.time_zone)::date) as report
  from report_editions e join reports x on x.id = e.report_id join workspaces w on w.id = x.workspace_id
  join state_history h on h.workspace_id = x.workspace_id and h.subject_id = x.id and ${presentThen('h')}
    and h.state ->> 'status' in ${sentReport}
  where e.workspace_id = p.workspace_id and e.partnership_id = p.id and e.submitted_at < then_.at
  order by x.period_starts_on desc, e.number desc limit 1`;

function reportJson(status: SQL, dueOn: SQL): SQL {
  return sql`json_build_object('id', x.id, 'periodStartsOn', x.period_starts_on, 'periodEndsOn', x.period_ends_on,
    'dueOn', ${dueOn}, 'status', ${status})`;
}

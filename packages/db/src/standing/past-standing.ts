import { type SQL, sql } from 'drizzle-orm';
import { instantOf } from '../kernel/instants.ts';
import { gapsThenSql } from '../accountability-lines/gaps-sql.ts';
import { wasPresent } from '../sro-reports/as-of.ts';
import { openAction, outcomesAmong, owedReport, reportJson, sentReport } from './standing-facts.ts';

/** When a day ended, in the workspace's time zone. */
export const endOf = (day: string) => sql`((${day}::date + 1)::timestamp at time zone w.time_zone)`;

/** Whether a row of the history was the present one at the moment `then_.at`. */
export const presentThen = (row: string) => sql.raw(wasPresent(row, 'then_'));

/** What a partnership `p` contributed to at the end of that day. */
export const contributionsThen = (
  day: string,
) => sql`(select (k.state ->> 'outcomeId')::uuid as outcome_id from state_history k
  cross join lateral (select ${endOf(day)} as at from workspaces w where w.id = p.workspace_id) then_
  where k.workspace_id = p.workspace_id and k.partnership_id = p.id and k.subject = 'contribution'
    and k.state ->> 'endedOn' is null and ${presentThen('k')}) c where true`;

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

const lastChangedThen = sql.raw(
  instantOf('(select max(e.at) from audit_entries e where e.chain_id = p.id and e.at < then_.at)'),
);

/**
 * All that was known of how a partnership `p` stood at the end of a day, in the workspace's time zone, as one JSON value:
 * from what the rows were then.
 */
export const factsThen = (day: string): SQL => sql`(select row_to_json(found) from (
  select facts.*, ${outcomesAmong(sql`select c.outcome_id from ${contributionsThen(day)}`)} as outcomes, owed.report as owed,
    said.report as said
  from (select ${endOf(day)} as at, ${day}::date as day from workspaces w where w.id = p.workspace_id) then_
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
      ${lastChangedThen} as "changedAt",
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
  left join lateral (${lastSaidThen}) said on true) found)`;

import { sql, type SQL } from 'drizzle-orm';
import { instantOf } from '../kernel/instants.ts';
import { gapsSql } from '../accountability-lines/gaps-sql.ts';
import { countUntreatedRisks } from '../risks/untreated-risks.ts';
import { openAction, outcomesAmong, owedReport, reportJson, sentReport } from './standing-facts.ts';

/** What a partnership `p` contributes to now. */
export const contributionsNow = sql`contributions c where c.workspace_id = p.workspace_id and c.partnership_id = p.id and c.ended_on is null`;

const untreated = countUntreatedRisks({ workspace: 'p.workspace_id', partnership: 'p.id', today: 'present_day.today' });

/** Where work is under way; a proposal owes nobody an account yet. */
const gaps = sql.raw(
  `case when p.status in ('active', 'closing') then (select count(*)::int from (${gapsSql({
    workspace: 'p.workspace_id',
    partnership: 'p.id',
    today: 'present_day.today',
  })}) gap) else 0 end`,
);

const lastSaid = sql`
  select ${reportJson(sql`x.status`, sql`x.due_on`)}::jsonb || jsonb_build_object('light', x.light, 'words', x.headline,
    'on', (x.submitted_at at time zone w.time_zone)::date) as report
  from reports x join workspaces w on w.id = x.workspace_id
  where x.workspace_id = p.workspace_id and x.partnership_id = p.id and x.status in ${sentReport}
  order by x.period_starts_on desc limit 1`;

/** The last entry of its own trail. */
const lastChangedAt = sql.raw(
  instantOf(`(select e.at from audit_chains c join audit_entries e on e.chain_id = c.chain_id and e.sequence = c.sequence
       where c.chain_id = p.id)`),
);

/**
 * All that is known of how a partnership `p` stands on the day `present_day.today`, as one JSON value: counts from the
 * rollup, and what depends on the day through the partial index of open due dates.
 */
export const factsNow: SQL = sql`(select row_to_json(found) from (
  select r.risks_red as "risksRed", r.risks_amber as "risksAmber", r.risks_green as "risksGreen",
    r.actions_open as "actionsOpen", r.actions_blocked as "actionsBlocked",
    ${lastChangedAt} as "changedAt",
    (select count(*)::int from actions a where a.workspace_id = p.workspace_id and a.partnership_id = p.id
       and a.due_on < present_day.today and a.status in ${openAction}) as "actionsOverdue",
    (select count(*)::int from milestones m where m.workspace_id = p.workspace_id and m.partnership_id = p.id
       and m.due_on < present_day.today and m.status = 'open') as "milestonesOverdue",
    (select count(*)::int from pledges g where g.workspace_id = p.workspace_id and g.partnership_id = p.id
       and g.next_due_on < present_day.today) as "pledgesLate",
    off."measuresOff", off."measuresFarOff",
    ${sql.raw(untreated)} as "risksRedUntreated",
    ${gaps} as "accountabilityGaps",
    ${outcomesAmong(sql`select c.outcome_id from ${contributionsNow}`)} as outcomes,
    (select ${reportJson(sql`x.status`, sql`x.due_on`)} from reports x
     where x.workspace_id = p.workspace_id and x.partnership_id = p.id and x.status in ${owedReport}
     order by x.due_on limit 1) as owed,
    (${lastSaid}) as said
  from partnership_rollups r
  cross join lateral (
    select count(*)::int as "measuresOff", count(*) filter (where f.light = 'red')::int as "measuresFarOff" from measures f
    where f.workspace_id = p.workspace_id and f.partnership_id = p.id and f.light in ('amber', 'red') and f.archived_at is null
  ) off
  where r.partnership_id = p.id) found)`;

import type { Values } from '../kernel/flat-rows.ts';
import { actionsAsOf, milestonesAsOf } from './as-of.ts';
import { greatestFirst, ofScope, partnershipSql, scopeSql, type SroReportScope } from './scope.ts';

/** Open actions and milestones past their day, the latest first. */
export function deviationsSql(scope: SroReportScope, values: Values): string {
  const asOf = ofScope(scope);
  return `${scopeSql(scope, values)},
  late as materialized (
    select here.id as partnership_id, late.* from here cross join moment cross join lateral (
      select 'action' as kind, 'A' as letter, k.* from ${actionsAsOf(asOf)} k
      where k.status in ('proposed', 'agreed', 'in_progress', 'blocked') and k.due_on < moment.day
      union all
      select 'milestone', 'M', k.* from ${milestonesAsOf(asOf)} k where k.status = 'open' and k.due_on < moment.day
    ) late
  ),
  rows as (
    select ${partnershipSql}, late.kind as "kind", late.id as "id", app.reference(here.code, late.letter, coalesce(a.number, m.number)) as "reference",
      coalesce(a.title, m.title) as "title", o.name as "organisationName", who.name as "ownerName", late.due_on as "dueOn",
      moment.day - late.due_on as "daysLate", late.status as "status", coalesce(${namedSql}, ${notedSql}) as "corrective",
      ${greatestFirst('moment.day - late.due_on')} || here.code as sort_key, late.id::text as row_id
    from late cross join moment join here on here.id = late.partnership_id
    left join actions a on late.kind = 'action' and a.id = late.id left join milestones m on late.kind = 'milestone' and m.id = late.id
    join partners x on x.id = late.owner_partner_id join organisations o on o.id = x.organisation_id
    left join people who on who.id = late.owner_person_id
  )`;
}

// Asked for after the page is cut, because they are no part of its order.
const namedSql = `(
  select c ->> 'words' from reports s cross join jsonb_array_elements(s.corrections) c
  where s.workspace_id = $1 and s.partnership_id = late.partnership_id and s.submitted_at < moment.at
    and coalesce(c ->> 'actionId', c ->> 'milestoneId') = late.id::text
  order by s.submitted_at desc limit 1)`;
const notedSql = `(
  select u.note from action_updates u
  where u.workspace_id = $1 and u.partnership_id = late.partnership_id and u.action_id = late.id and u.at < moment.at and u.note <> ''
  order by u.at desc, u.id desc limit 1)`;

import type { Values } from '../kernel/flat-rows.ts';
import { actionsAsOf, milestonesAsOf } from './as-of.ts';
import { greatestFirst, ofScope, partnershipSql, scopeSql, type SroReportScope } from './scope.ts';

/** Open actions and milestones past their day, the latest first. */
export function deviationsSql(scope: SroReportScope, values: Values): string {
  const asOf = ofScope(scope);
  return `${scopeSql(scope, values)},
  late as (
    select 'action' as kind, 'A' as letter, k.*, r.number, r.title from ${actionsAsOf(asOf)} k
    join actions r on r.id = k.id cross join moment
    where k.status in ('proposed', 'agreed', 'in_progress', 'blocked') and k.due_on < moment.day
    union all
    select 'milestone', 'M', k.*, r.number, r.title from ${milestonesAsOf(asOf)} k
    join milestones r on r.id = k.id cross join moment
    where k.status = 'open' and k.due_on < moment.day
  ),
  rows as (
    select ${partnershipSql}, late.kind as "kind", late.id as "id", app.reference(here.code, late.letter, late.number) as "reference",
      late.title as "title", o.name as "organisationName", who.name as "ownerName", late.due_on as "dueOn",
      moment.day - late.due_on as "daysLate", late.status as "status", coalesce(named.words, noted.words) as "corrective",
      ${greatestFirst('moment.day - late.due_on')} || here.code as sort_key, late.id::text as row_id
    from late cross join moment join here on here.id = late.partnership_id
    join partners x on x.id = late.owner_partner_id join organisations o on o.id = x.organisation_id
    left join people who on who.id = late.owner_person_id
    left join lateral (
      select c ->> 'words' as words from reports s cross join jsonb_array_elements(s.corrections) c
      where s.workspace_id = $1 and s.partnership_id = late.partnership_id and s.submitted_at < moment.at
        and coalesce(c ->> 'actionId', c ->> 'milestoneId') = late.id::text
      order by s.submitted_at desc limit 1
    ) named on true
    left join lateral (
      select u.note as words from action_updates u
      where u.workspace_id = $1 and u.partnership_id = late.partnership_id and u.action_id = late.id and u.at < moment.at and u.note <> ''
      order by u.at desc, u.id desc limit 1
    ) noted on true
  )`;
}

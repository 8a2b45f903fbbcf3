import type { Values } from '../kernel/flat-rows.ts';
import { budgetLinesAsOf } from './as-of.ts';
import { ofScope, partnershipSql, scopeSql, type SroReportScope } from './scope.ts';

/** Budget, spending and forecast of each line. Entries are never changed, so that what was spent by a day is what was entered by it. */
export function spendSql(scope: SroReportScope, values: Values): string {
  return `${scopeSql(scope, values)},
  rows as (
    select ${partnershipSql}, app.reference(here.code, 'S', s.number) as "streamReference", s.title as "streamTitle",
      s.ends_on as "streamEndsOn", l.id as "budgetLineId", app.reference(here.code, 'B', l.number) as "reference",
      l.title as "title", l.currency as "currency", k.amount as "budget", entered.spent as "spent", k.amount - entered.spent as "left",
      k.forecast as "forecast", ${light} as "light",
      app.reference(here.code, 'S', s.number) || app.reference(here.code, 'B', l.number) as sort_key, l.id::text as row_id
    from here cross join moment cross join lateral ${budgetLinesAsOf(ofScope(scope))} k
    join budget_lines l on l.id = k.id join funding_streams s on s.id = l.stream_id
    join workspaces w on w.id = here.workspace_id
    cross join lateral (
      select coalesce(sum(e.amount), 0)::bigint as spent from expenditures e
      where e.workspace_id = $1 and e.partnership_id = here.id and e.budget_line_id = l.id and e.created_at < moment.at
    ) entered
  )`;
}

/** `spendLight` of the domain in SQL; a test holds the two together. */
const over = `(greatest(entered.spent, coalesce(k.forecast, k.amount)) - k.amount) * 100`;
const light = `case
  when ${over} > k.amount * w.spend_tolerance * 2 then 'red'
  when ${over} > k.amount * w.spend_tolerance then 'amber'
  when s.ends_on < moment.day and (k.amount - entered.spent) * 100 > k.amount * w.spend_tolerance then 'amber'
  else 'green' end`;

import type { Values } from '../kernel/flat-rows.ts';
import { partsAsOf, reportsAsOf } from './as-of.ts';
import { greatestFirst, ofScope, partnershipSql, scopeSql, type SroReportScope } from './scope.ts';

/** Reports owed and past their day, the latest first, with the partners whose part is missing. */
export function lateReportsSql(scope: SroReportScope, values: Values): string {
  const asOf = ofScope(scope);
  return `${scopeSql(scope, values)},
  late as materialized (
    select here.id as partnership_id, k.* from here cross join moment cross join lateral ${reportsAsOf(asOf)} k
    where k.status in ('open', 'awaiting_sign_off', 'returned') and k.due_on < moment.day
  ),
  missing as materialized (
    select c.report_id, count(*)::int as parts, string_agg(o.name, ', ' order by o.name) as names
    from here cross join moment cross join lateral ${partsAsOf(asOf)} k join report_contributions c on c.id = k.id
    join partners x on x.id = c.partner_id join organisations o on o.id = x.organisation_id
    where here.id in (select partnership_id from late) and k.status in ('not_started', 'draft', 'returned') group by 1
  ),
  rows as (
    select ${partnershipSql}, k.id as "reportId", r.period_starts_on as "periodStartsOn", r.period_ends_on as "periodEndsOn",
      k.due_on as "dueOn", moment.day - k.due_on as "daysLate", k.status as "status",
      coalesce(missing.parts, 0) as "partsMissing", missing.names as "missingFrom",
      ${greatestFirst('moment.day - k.due_on')} || here.code as sort_key, k.id::text as row_id
    from late k join reports r on r.id = k.id cross join moment join here on here.id = k.partnership_id
    left join missing on missing.report_id = k.id
  )`;
}

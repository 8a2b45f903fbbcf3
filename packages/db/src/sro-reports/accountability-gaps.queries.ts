import type { Values } from '../kernel/flat-rows.ts';
import { gapsSql, gapsThenSql } from '../accountability-lines/gaps-sql.ts';
import { partnershipSql, scopeSql, type SroReportScope } from './scope.ts';

const of = { workspace: 'here.workspace_id', partnership: 'here.id', today: 'moment.day' };

/** What is missing in each partnership whose work is under way; a proposal owes nobody an account yet. */
export function accountabilityGapsSql(scope: SroReportScope, values: Values): string {
  const gaps = scope.isPast ? gapsThenSql({ ...of, at: 'moment.at' }) : gapsSql(of);
  return `${scopeSql(scope, values)},
  missing as materialized (
    select here.id as partnership_id, gap.* from here cross join moment cross join lateral (${gaps}) gap
    where here.status in ('active', 'closing')
  ),
  rows as (
    select ${partnershipSql}, gap.kind as "kind",
      coalesce(app.reference(here.code, 'L', l.number), o.name, u.statement) as "about", gap.name as "party", gap.due_on as "dueOn",
      coalesce(moment.day - gap.due_on, 0) as "daysLate",
      here.code || ' ' || gap.kind as sort_key,
      concat_ws(' ', gap.partner_id, gap.contribution_id, gap.line_id, gap.party) as row_id
    from missing gap join here on here.id = gap.partnership_id cross join moment
    left join accountability_lines l on l.id = gap.line_id
    left join partners x on x.id = gap.partner_id and gap.line_id is null left join organisations o on o.id = x.organisation_id
    left join contributions c on c.id = gap.contribution_id and gap.line_id is null left join outcomes u on u.id = c.outcome_id
  )`;
}

import { tooThinFrom, type WorkloadQuarter } from '@trivet/domain';
import { burdenSql } from '../accountability-lines/gaps-sql.ts';
import type { Values } from '../kernel/flat-rows.ts';
import { greatestFirst, partnershipSql, scopeSql, type SroReportScope } from './scope.ts';

const quartersAhead: Record<WorkloadQuarter, number> = { this: 0, next: 1, second: 2, third: 3 };

const burden = burdenSql({ workspace: 'here.workspace_id', partnership: 'here.id', today: 'moment.day' });

/**
 * What is asked of each person now, the most hours first. Sums are over all that the reader may see, whatever the list is
 * narrowed to: who is asked for much elsewhere is spread thin here, too.
 */
export function workloadSql(
  scope: SroReportScope,
  values: Values,
  { quarter = 'this' }: { quarter?: WorkloadQuarter | undefined },
): string {
  const { organisationId, partnershipId } = scope.filter;
  const here = partnershipId === undefined ? null : `${values.add(partnershipId)}::uuid`;
  const ahead = values.add(quartersAhead[quarter]);
  const only = [
    here && `exists (select from seats s where s.person_id = w.id and s.partnership_id = ${here})`,
    organisationId && wasOf(values.add(organisationId)),
  ];
  return `${scopeSql({ ...scope, filter: {} }, values)},
  seats as materialized (
    select m.person_id, m.partnership_id, m.partner_id, m.role, m.hours_per_month, here.code, x.organisation_id
    from here cross join moment join memberships m on m.workspace_id = here.workspace_id and m.partnership_id = here.id
      and m.from_on <= moment.day and (m.to_on is null or m.to_on > moment.day)
    left join partners x on x.workspace_id = m.workspace_id and x.id = m.partner_id
  ),
  loads as (
    select person_id, count(*)::int as memberships, sum(hours_per_month)::int as hours,
      string_agg(distinct code, ', ' order by code) as codes,
      ${here === null ? 'null::int' : `coalesce(sum(hours_per_month) filter (where partnership_id = ${here}), 0)::int`} as hours_here
    from seats group by person_id
  ),
  asked as materialized (
    select b.partner_id, b.contributions, b.accounts, b.values from here cross join moment cross join lateral (${burden}) b
    where ${inQuarter(ahead)}
  ),
  owed as (
    select s.person_id, sum(asked.contributions)::int as contributions, sum(asked.accounts)::int as accounts, sum(asked.values)::int as values
    from (select distinct person_id, partner_id from seats where role = 'partner_lead') s join asked on asked.partner_id = s.partner_id
    group by s.person_id
  ),
  rows as (
    select w.id as "personId", w.name as "personName", o.id as "organisationId", o.name as "organisationName",
      loads.memberships as "memberships", loads.codes as "partnerships", loads.hours as "hoursPerMonth", loads.hours_here as "hoursHere",
      coalesce(owed.contributions, 0) as "contributions", coalesce(owed.accounts, 0) as "accounts", coalesce(owed.values, 0) as "values",
      case when loads.memberships >= ${tooThinFrom.memberships} and loads.hours > ${tooThinFrom.hours} then 'both'
        when loads.memberships >= ${tooThinFrom.memberships} then 'memberships'
        when loads.hours > ${tooThinFrom.hours} then 'hours' end as "mark",
      ${greatestFirst('loads.hours')} || w.name as sort_key, w.id::text as row_id
    from loads join people w on w.workspace_id = $1 and w.id = loads.person_id
    left join organisations o on o.workspace_id = w.workspace_id and o.id = w.organisation_id
    left join owed on owed.person_id = w.id
    where true ${only.map((one) => (one ? `and ${one}` : '')).join(' ')}
  )`;
}

/** Whether a burden `b` is of the quarter that is so many after the present one. */
const inQuarter = (ahead: string): string =>
  `b.quarter = (date_trunc('quarter', moment.day) + make_interval(months => 3 * ${ahead}::int))::date`;

/** Who works for an organisation, or acts for it in one of these partnerships. */
const wasOf = (organisation: string): string =>
  `(w.organisation_id = ${organisation}::uuid or exists (select from seats s where s.person_id = w.id and s.organisation_id = ${organisation}::uuid))`;

/** What each partner is asked for in this quarter and the next three, or in one of them. */
export function reportingBurdenSql(
  scope: SroReportScope,
  values: Values,
  { quarter }: { quarter?: WorkloadQuarter | undefined },
): string {
  const { organisationId } = scope.filter;
  const own = [
    organisationId && `o.id = ${values.add(organisationId)}::uuid`,
    quarter && inQuarter(values.add(quartersAhead[quarter])),
  ];
  return `${scopeSql(scope, values)},
  rows as (
    select ${partnershipSql}, x.id as "partnerId", o.id as "organisationId", o.name as "organisationName",
      b.quarter::date as "quarterStartsOn", b.contributions as "contributions", b.accounts as "accounts", b.values as "values",
      b.contributions + b.accounts + b.values as "total",
      here.code || o.name || b.quarter::date as sort_key, x.id::text || b.quarter::date as row_id
    from here cross join moment cross join lateral (${burden}) b
    join partners x on x.workspace_id = here.workspace_id and x.id = b.partner_id
    join organisations o on o.workspace_id = x.workspace_id and o.id = x.organisation_id
    where true ${own.map((one) => (one ? `and ${one}` : '')).join(' ')}
  )`;
}

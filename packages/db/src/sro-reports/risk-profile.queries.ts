import type { RiskProfileGroup } from '@trivet/domain';
import type { Values } from '../kernel/flat-rows.ts';
import { risksAsOf } from './as-of.ts';
import { greatestFirst, momentOf, ofScope, scopeSql, type SroReportScope } from './scope.ts';

export type RiskProfileFilter = { groupBy: RiskProfileGroup; since: string };

const groups: Record<RiskProfileGroup, { id: string; code: string; name: string; from: string; isNone: string }> = {
  partnership: {
    id: 'here.id',
    code: 'here.code',
    name: 'here.name',
    // A partnership without risks is said to have none.
    from: 'here left join counted k on k.partnership_id = here.id',
    isNone: 'false',
  },
  category: {
    id: 'null::uuid',
    code: 'k.category',
    name: `initcap(k.category)`,
    from: 'here join counted k on k.partnership_id = here.id',
    isNone: 'k.category is null',
  },
  organisation: {
    id: 'o.id',
    code: 'o.short_name',
    name: 'o.name',
    from: `here join counted k on k.partnership_id = here.id
      join partners x on x.id = k.lead_partner_id join organisations o on o.id = x.organisation_id`,
    isNone: 'o.id is null',
  },
};

/** Open risks by light, then and now, a row for each group. */
export function riskProfileSql(scope: SroReportScope, values: Values, { groupBy, since }: RiskProfileFilter): string {
  const group = groups[groupBy];
  return `${scopeSql(scope, values)},
  ${momentOf('before', values.add(since))},
  counted as (
    select true as now, k.* from ${risksAsOf(ofScope(scope))} k where k.status = 'open'
    union all
    select false, k.* from ${risksAsOf({ moment: 'before', isPast: true })} k where k.status = 'open'
  ),
  found as (
    select ${group.id} as "groupId", ${group.code} as "code", ${group.name} as "name",
      ${counted('open', 'true')}, ${lights.map((light) => counted(light, `k.light = '${light}'`)).join(', ')},
      count(*) filter (where k.now and k.owner_person_id is null)::int as "unowned",
      max(k.score) filter (where k.now) as "highest"
    from ${group.from} where not (${group.isNone}) group by 1, 2, 3
  ),
  rows as (
    select *, ${greatestFirst('"red"')} || ${greatestFirst('"open"')} || "name" as sort_key, coalesce("groupId"::text, "code") as row_id from found
  )`;
}

const lights = ['red', 'amber', 'green'] as const;

const counted = (name: string, which: string): string =>
  `count(*) filter (where k.now and ${which})::int as "${name}", count(*) filter (where not k.now and ${which})::int as "${name}Then"`;

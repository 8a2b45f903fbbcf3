import type { RiskProfileGroup } from '@trivet/domain';
import type { Values } from '../kernel/flat-rows.ts';
import { risksAsOf } from './as-of.ts';
import { greatestFirst, momentOf, ofScope, scopeSql, type SroReportScope } from './scope.ts';

export type RiskProfileFilter = { groupBy: RiskProfileGroup; since: string };

/** What risks are counted by, and what is said of each group once they are. */
const groups: Record<RiskProfileGroup, { by: string; said: string; from: string }> = {
  partnership: {
    by: 'here.id::text',
    said: `here.id as "groupId", here.code as "code", here.name as "name"`,
    // A partnership without risks is said to have none.
    from: 'here left join tallied t on t.key = here.id::text',
  },
  category: {
    by: 'k.category',
    said: `null::uuid as "groupId", t.key as "code", initcap(t.key) as "name"`,
    from: 'tallied t',
  },
  organisation: {
    by: 'x.organisation_id::text',
    said: `o.id as "groupId", o.short_name as "code", o.name as "name"`,
    from: 'tallied t join organisations o on o.workspace_id = $1 and o.id::text = t.key',
  },
};

/** Open risks by light, then and now, a row for each group. */
export function riskProfileSql(scope: SroReportScope, values: Values, { groupBy, since }: RiskProfileFilter): string {
  const { by, said, from } = groups[groupBy];
  const counts = ['open', ...lights].flatMap((name) => [name, `${name}Then`]);
  return `${scopeSql(scope, values)},
  ${momentOf('before', values.add(since))},
  tallied as materialized (
    select ${by} as key, ${counted('open', 'true')}, ${lights.map((light) => counted(light, `k.light = '${light}'`)).join(', ')},
      count(*) filter (where k.now and k.owner_person_id is null)::int as unowned, max(k.score) filter (where k.now) as highest
    from here cross join moment cross join before cross join lateral (
      select true as now, k.* from ${risksAsOf(ofScope(scope))} k where k.status = 'open'
      union all
      select false, k.* from ${risksAsOf({ moment: 'before', isPast: true })} k where k.status = 'open'
    ) k ${groupBy === 'organisation' ? 'join partners x on x.id = k.lead_partner_id' : ''}
    group by 1
  ),
  found as (
    select ${said}, ${counts.map((name) => `coalesce(t."${name}", 0) as "${name}"`).join(', ')},
      coalesce(t.unowned, 0) as "unowned", t.highest as "highest"
    from ${from}
  ),
  rows as (
    select *, ${greatestFirst('"red"')} || ${greatestFirst('"open"')} || "name" as sort_key, coalesce("groupId"::text, "code") as row_id from found
  )`;
}

const lights = ['red', 'amber', 'green'] as const;

const counted = (name: string, which: string): string =>
  `count(*) filter (where k.now and ${which})::int as "${name}", count(*) filter (where not k.now and ${which})::int as "${name}Then"`;

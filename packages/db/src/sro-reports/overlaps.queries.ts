import type { Values } from '../kernel/flat-rows.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { greatestFirst } from './scope.ts';

const compared = `p.workspace_id = $1 and p.archived_at is null and p.status <> 'closed'`;

/** How many partnerships there are to compare, counted no further than to one above `most`. */
export async function countCompared(tx: Transaction, workspaceId: string, most: number): Promise<number> {
  const { rows } = await tx.client.query<{ n: number }>({
    name: 'partnerships_compared',
    text: `select count(*)::int as n from (select from partnerships p where ${compared} limit $2) counted`,
    values: [workspaceId, most + 1],
  });
  return rows[0]?.n ?? 0;
}

/**
 * Pairs of the register that share an outcome or a partner, the closest first (decisions.md 45). The register is for
 * everyone in the workspace: partners and outcomes come through the one function that may show them.
 */
export function overlapsSql(values: Values, { partnershipId }: { partnershipId?: string | undefined }): string {
  const pair =
    partnershipId === undefined ? 'b.place > a.place' : `a.id = ${values.add(partnershipId)} and b.place <> a.place`;
  return `listed as materialized (
    select p.id, p.code, p.name, app.plain(p.area) as area, app.plain(p.purpose) as purpose,
      row_number() over (order by p.code)::int as place
    from partnerships p where ${compared} and $2::date is not null
  ),
  links as materialized (
    select distinct p.id, p.place, coalesce(l.outcome_id, l.organisation_id) as thing, l.outcome_id is not null as is_outcome
    from app.register_links(array(select id from listed), null, null) l join listed p on p.id = l.partnership_id
  ),
  sizes as materialized (
    select place, count(*) filter (where is_outcome)::int as outcomes, count(*) filter (where not is_outcome)::int as partners
    from links group by place
  ),
  shared as materialized (
    select least(a.place, b.place) as one, greatest(a.place, b.place) as other,
      count(*) filter (where a.is_outcome)::int as outcomes, count(*) filter (where not a.is_outcome)::int as partners
    from links a join links b on b.thing = a.thing and ${pair} group by 1, 2
  ),
  scored as (
    select one.id as one_id, one.code as one_code, one.name as one_name, other.id as other_id, other.code as other_code, other.name as other_name,
      s.outcomes as shared_outcomes, s.partners as shared_partners,
      coalesce(s.outcomes::numeric / nullif(m.outcomes + n.outcomes - s.outcomes, 0), 0) as outcomes,
      coalesce(s.partners::numeric / nullif(m.partners + n.partners - s.partners, 0), 0) as partners,
      (one.area <> '' and one.area = other.area)::int as same_area, similarity(one.purpose, other.purpose) as purpose
    from shared s join listed one on one.place = s.one join listed other on other.place = s.other
    join sizes m on m.place = s.one join sizes n on n.place = s.other
  ),
  rows as (
    select one_id as "firstId", one_code as "firstCode", one_name as "firstName", other_id as "secondId", other_code as "secondCode",
      other_name as "secondName", whole.per_cent as "overlap", round(outcomes * 100)::int as "outcomes",
      round(partners * 100)::int as "partners", same_area * 100 as "area", round(purpose::numeric * 100)::int as "purpose",
      shared_outcomes as "sharedOutcomes", shared_partners as "sharedPartners",
      ${greatestFirst('whole.per_cent')} || one_code as sort_key, one_id::text || other_id::text as row_id
    from scored cross join lateral (
      select round(100 * (0.4 * outcomes + 0.3 * partners + 0.1 * same_area + 0.2 * purpose::numeric))::int as per_cent) whole
  )`;
}

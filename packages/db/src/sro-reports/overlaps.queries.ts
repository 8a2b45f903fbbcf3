import type { Values } from '../kernel/flat-rows.ts';
import { greatestFirst } from './scope.ts';

/**
 * Pairs of the register that share an outcome or a partner, the closest first (decisions.md 45). The register is for
 * everyone in the workspace: partners and outcomes come through the one function that may show them.
 */
export function overlapsSql(values: Values, { partnershipId }: { partnershipId?: string | undefined }): string {
  const about = partnershipId === undefined ? 'true' : `${values.add(partnershipId)} in (one.id, other.id)`;
  return `listed as materialized (
    select p.id, p.code, p.name, app.plain(p.area) as area, app.plain(p.purpose) as purpose,
      coalesce(links.outcomes, '{}') as outcomes, coalesce(links.partners, '{}') as partners
    from partnerships p left join (
      select l.partnership_id, array_agg(l.outcome_id) filter (where l.outcome_id is not null) as outcomes,
        array_agg(l.organisation_id) filter (where l.organisation_id is not null) as partners
      from app.register_links(array(select id from partnerships where workspace_id = $1 and archived_at is null), null, null) l group by 1
    ) links on links.partnership_id = p.id
    where p.workspace_id = $1 and p.archived_at is null and p.status <> 'closed' and $2::date is not null
  ),
  pairs as (
    select one.id as one_id, one.code as one_code, one.name as one_name, other.id as other_id, other.code as other_code, other.name as other_name,
      (select count(*)::int from unnest(one.outcomes) x where x = any (other.outcomes)) as shared_outcomes,
      (select count(distinct x)::int from unnest(one.outcomes || other.outcomes) x) as all_outcomes,
      (select count(*)::int from unnest(one.partners) x where x = any (other.partners)) as shared_partners,
      (select count(distinct x)::int from unnest(one.partners || other.partners) x) as all_partners,
      (one.area <> '' and one.area = other.area)::int as same_area,
      similarity(one.purpose, other.purpose) as purpose
    from listed one join listed other on one.code < other.code and (one.outcomes && other.outcomes or one.partners && other.partners)
    where ${about}
  ),
  scored as (
    select *, coalesce(shared_outcomes::numeric / nullif(all_outcomes, 0), 0) as outcomes,
      coalesce(shared_partners::numeric / nullif(all_partners, 0), 0) as partners
    from pairs
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

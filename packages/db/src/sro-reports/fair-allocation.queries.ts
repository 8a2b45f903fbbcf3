import type { Values } from '../kernel/flat-rows.ts';
import { risksAsOf, touchedAsOf, wasPartner } from './as-of.ts';
import { greatestFirst, ofScope, partnershipSql, scopeSql, type SroReportScope } from './scope.ts';

/** Who leads on how many open risks, partner by partner, those with the most first. */
export function fairAllocationSql(scope: SroReportScope, values: Values): string {
  const asOf = ofScope(scope);
  return `${scopeSql(scope, values)},
  open_risks as materialized (
    select k.id, k.partnership_id, k.lead_partner_id from ${risksAsOf(asOf)} k where k.status = 'open'
  ),
  per_partnership as (select partnership_id, count(*)::int as n from open_risks group by 1),
  led as (select lead_partner_id as id, count(*)::int as n from open_risks group by 1),
  touched as (
    select t.partner_id as id, count(*)::int as n from ${touchedAsOf(asOf)} t join open_risks r on r.id = t.risk_id group by 1
  ),
  rows as (
    select ${partnershipSql}, x.id as "partnerId", o.id as "organisationId", o.name as "organisationName",
      coalesce(led.n, 0) as "leads", coalesce(per_partnership.n, 0) as "openRisks", coalesce(touched.n, 0) as "touchedBy",
      case when led.n * 2 > per_partnership.n then 'leads_over_half'
        when touched.n >= 3 and coalesce(led.n, 0) = 0 then 'touched_leads_none' end as "mark",
      here.code || ${greatestFirst('led.n')} || o.name as sort_key, x.id::text as row_id
    from here cross join moment join partners x on x.workspace_id = here.workspace_id and x.partnership_id = here.id
    join organisations o on o.id = x.organisation_id
    left join led on led.id = x.id left join touched on touched.id = x.id
    left join per_partnership on per_partnership.partnership_id = here.id
    where ${wasPartner(asOf, 'x')} or led.n > 0
  )`;
}

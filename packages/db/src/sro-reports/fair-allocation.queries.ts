import type { Values } from '../kernel/flat-rows.ts';
import { risksAsOf, touchedAsOf, wasPartner } from './as-of.ts';
import { greatestFirst, ofScope, partnershipSql, scopeSql, type SroReportScope } from './scope.ts';

/** Who leads on how many open risks, partner by partner, those with the most first. */
export function fairAllocationSql(scope: SroReportScope, values: Values): string {
  const asOf = ofScope(scope);
  return `${scopeSql(scope, values)},
  shares as materialized (
    select here.id as partnership_id, share.* from here cross join moment cross join lateral (
      with open_risks as materialized (select k.id, k.lead_partner_id from ${risksAsOf(asOf)} k where k.status = 'open'),
      touched as materialized (
        select t.partner_id as id, count(*)::int as n from ${touchedAsOf(asOf)} t join open_risks r on r.id = t.risk_id group by 1
      ),
      led as materialized (select r.lead_partner_id as id, count(*)::int as n from open_risks r group by 1)
      select x.id, x.organisation_id, coalesce(led.n, 0) as led, coalesce(touched.n, 0) as touched,
        (select count(*)::int from open_risks) as all_open
      from partners x left join led on led.id = x.id left join touched on touched.id = x.id
      where x.workspace_id = $1 and x.partnership_id = here.id and (${wasPartner(asOf, 'x')} or led.n > 0)
    ) share
  ),
  rows as (
    select ${partnershipSql}, k.id as "partnerId", o.id as "organisationId", o.name as "organisationName",
      k.led as "leads", k.all_open as "openRisks", k.touched as "touchedBy",
      case when k.led * 2 > k.all_open then 'leads_over_half' when k.touched >= 3 and k.led = 0 then 'touched_leads_none' end as "mark",
      here.code || ${greatestFirst('k.led')} || o.name as sort_key, k.id::text as row_id
    from shares k join here on here.id = k.partnership_id join organisations o on o.id = k.organisation_id
  )`;
}

import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/** How many open risks a partner leads on, and how many touch it. */
export type PartnerShare = { partnerId: string; organisationName: string; leads: number; affected: number };

/** Every partner that is there or still leads on something, those that lead on most first. One statement. */
export async function readRiskAllocation(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<PartnerShare[]> {
  const { rows } = await tx.client.query<PartnerShare>({
    name: 'risk_allocation',
    text: allocationSql,
    values: [workspaceId, partnershipId],
  });
  return rows;
}

const allocationSql = `
  with open_risks as materialized (
    select id, lead_partner_id from risks where workspace_id = $1 and partnership_id = $2 and status = 'open'
  ), led as (
    select lead_partner_id as id, count(*) as n from open_risks group by 1
  ), touched as (
    select t.partner_id as id, count(*) as n from risk_affected_partners t join open_risks r on r.id = t.risk_id
    where t.workspace_id = $1 and t.partnership_id = $2 and t.affected group by 1
  )
  select p.id as "partnerId", o.name as "organisationName", coalesce(led.n, 0) as leads, coalesce(touched.n, 0) as affected
  from partners p join organisations o on o.id = p.organisation_id
  left join led on led.id = p.id left join touched on touched.id = p.id
  where p.workspace_id = $1 and p.partnership_id = $2 and (p.left_on is null or led.n > 0)
  order by leads desc, affected desc, o.name, p.id`;

import type { PartnershipRole } from '@trivet/domain';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';

/** A current membership, with the names behind its ids. */
export type LoadedMembership = {
  membershipId: string;
  partnershipId: string;
  partnershipCode: string;
  partnershipName: string;
  organisationName: string | null;
  role: PartnershipRole;
  hoursPerMonth: number;
  fromOn: string;
};

/** A person's current memberships in the partnerships that the caller may see: row-level security leaves out the rest. */
export async function readLoad(
  tx: Transaction,
  { workspaceId, personId, today }: { workspaceId: string; personId: string; today: string },
): Promise<LoadedMembership[]> {
  const { rows } = await tx.execute<LoadedMembership>(sql`
    select m.id as "membershipId", p.id as "partnershipId", p.code as "partnershipCode", p.name as "partnershipName",
           o.name as "organisationName", m.role, m.hours_per_month as "hoursPerMonth", m.from_on as "fromOn"
    from memberships m
    join partnerships p on p.workspace_id = m.workspace_id and p.id = m.partnership_id
    left join partners s on s.workspace_id = m.workspace_id and s.id = m.partner_id
    left join organisations o on o.workspace_id = s.workspace_id and o.id = s.organisation_id
    where m.workspace_id = ${workspaceId} and m.person_id = ${personId} and p.archived_at is null
      and m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today})
    order by p.name, p.id, m.role, m.id`);
  return rows;
}

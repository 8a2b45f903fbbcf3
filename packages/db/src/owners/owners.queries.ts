import type { PartnershipRole, Seat } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';

/** A partnership and its workspace. */
export type Within = { workspaceId: string; partnershipId: string };

/** What someone is in a partnership today, for partners first. Kept as it is until this transaction ends. */
export async function holdSeats(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  { personId, today }: { personId: string; today: string },
): Promise<Seat[]> {
  const { rows } = await tx.client.query<{ role: PartnershipRole; partnerId: string | null }>({
    name: 'hold_seats',
    text: `select role, partner_id as "partnerId" from memberships
           where workspace_id = $1 and partnership_id = $2 and person_id = $3
             and from_on <= $4 and (to_on is null or to_on > $4)
           order by (role = 'partner_lead') desc, partner_id is null, from_on, id
           for share`,
    values: [workspaceId, partnershipId, personId, today],
  });
  return rows;
}

/** Whether a partner is still here. If so it cannot leave until this transaction ends. */
export async function holdPartner(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  partnerId: string,
): Promise<boolean> {
  const { rowCount } = await tx.client.query({
    name: 'hold_partner',
    text: `select from partners
           where workspace_id = $1 and partnership_id = $2 and id = $3 and left_on is null for share`,
    values: [workspaceId, partnershipId, partnerId],
  });
  return rowCount === 1;
}

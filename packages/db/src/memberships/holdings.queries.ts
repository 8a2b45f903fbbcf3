import type { HeldItem } from '@trivet/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/**
 * What can be held, one question for each concept that has owners: its open rows, as
 * (workspace_id, partnership_id, kind, id, title, partner_id, person_id). A concept adds its own here; departures,
 * endings and handovers follow.
 */
const held: SQL[] = [
  sql`select workspace_id, partnership_id, 'action' as kind, id, title, owner_partner_id as partner_id, owner_person_id as person_id
      from actions where closed_on is null`,
  sql`select workspace_id, partnership_id, 'risk' as kind, id, title, lead_partner_id as partner_id, owner_person_id as person_id
      from risks where status <> 'closed'`,
  sql`select workspace_id, partnership_id, 'milestone' as kind, id, title, owner_partner_id as partner_id, owner_person_id as person_id
      from milestones where status = 'open'`,
  sql`select workspace_id, partnership_id, 'objective' as kind, id, title, owner_partner_id as partner_id, owner_person_id as person_id
      from objectives where status = 'open'`,
];

const everythingHeld = sql.join(held, sql` union all `);

/** What a partner holds as a whole, whoever acts for it. */
export async function heldByPartner(tx: Transaction, within: Within, partnerId: string): Promise<HeldItem[]> {
  return itemsWhere(tx, within, sql`h.partner_id = ${partnerId}`);
}

/** What would be without anyone to act for it once this membership ends: no other membership of theirs covers it. */
export async function heldThroughMembership(
  tx: Transaction,
  within: Within,
  { id, personId }: { id: string; personId: string },
): Promise<HeldItem[]> {
  const covered = sql`exists (
    select from memberships o
    where o.workspace_id = h.workspace_id and o.partnership_id = h.partnership_id and o.person_id = h.person_id
      and o.id <> ${id} and o.to_on is null
      and (h.partner_id is null or o.partner_id is null or o.partner_id = h.partner_id or o.role = 'coordinator'))`;
  return itemsWhere(tx, within, sql`h.person_id = ${personId} and not ${covered}`);
}

async function itemsWhere(tx: Transaction, { workspaceId, partnershipId }: Within, where: SQL): Promise<HeldItem[]> {
  const { rows } = await tx.execute<HeldItem>(sql`
    select h.kind, h.id, h.title, h.partner_id as "partnerId", h.person_id as "personId" from (${everythingHeld}) h
    where h.workspace_id = ${workspaceId} and h.partnership_id = ${partnershipId} and ${where}
    order by h.kind, h.title, h.id`);
  return rows;
}

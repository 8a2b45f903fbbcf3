import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/** What a partnership is called, and by whose clock it lives. */
export async function readPlace(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<{ name: string; timeZone: string }> {
  const { rows } = await tx.client.query<{ name: string; timeZone: string }>({
    name: 'partnership_place',
    text: `select p.name, w.time_zone as "timeZone" from partnerships p join workspaces w on w.id = p.workspace_id
           where p.workspace_id = $1 and p.id = $2`,
    values: [workspaceId, partnershipId],
  });
  const [place] = rows;
  if (!place) throw new Error('A partnership that was entered must be there');
  return place;
}

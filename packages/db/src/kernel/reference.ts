import type { Transaction } from './transaction.ts';

/** The next number of a kind of thing in a partnership. Numbers are never used again. */
export async function nextNumber(
  tx: Transaction,
  { workspaceId, partnershipId }: { workspaceId: string; partnershipId: string },
  subject: string,
): Promise<number> {
  const { rows } = await tx.client.query<{ last: number }>({
    name: 'next_number',
    text: `insert into reference_counters (workspace_id, partnership_id, subject, last) values ($1, $2, $3, 1)
           on conflict (partnership_id, subject) do update set last = reference_counters.last + 1 returning last`,
    values: [workspaceId, partnershipId, subject],
  });
  return rows[0]?.last ?? 1;
}

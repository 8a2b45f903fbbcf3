import type { Transaction } from './transaction.ts';

/** The next number of a kind of thing in a partnership. Numbers are never used again. */
export function nextNumber(tx: Transaction, within: Place, subject: string): Promise<number> {
  return nextNumbers(tx, within, { subject, many: 1 });
}

/** The first of the next numbers, when many are taken at once. */
export async function nextNumbers(
  tx: Transaction,
  { workspaceId, partnershipId }: Place,
  { subject, many }: { subject: string; many: number },
): Promise<number> {
  const { rows } = await tx.client.query<{ last: number }>({
    name: 'next_numbers',
    text: `insert into reference_counters (workspace_id, partnership_id, subject, last) values ($1, $2, $3, $4)
           on conflict (partnership_id, subject) do update set last = reference_counters.last + $4 returning last`,
    values: [workspaceId, partnershipId, subject, many],
  });
  return (rows[0]?.last ?? many) - many + 1;
}

type Place = { workspaceId: string; partnershipId: string };

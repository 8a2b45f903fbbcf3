import type { Pool } from '../kernel/pool.ts';
import type { Transaction } from '../kernel/transaction.ts';

/** A notice that a letter did not arrive. `address`: whose it is, where the notice says that nobody has it. */
export type LetterReturn = { messageId: string; reason: string; address: string | null };

/** Writes down that a letter came back; the worker sees to it. @returns false where none of ours that was sent has this Message-ID */
export async function returnLetter(pool: Pool, { messageId, reason, address }: LetterReturn): Promise<boolean> {
  const { rows } = await pool.query<{ known: boolean }>('select app.return_letter($1, $2, $3) as known', [
    messageId,
    reason,
    address,
  ]);
  return rows[0]?.known ?? false;
}

/** Letters that came back and have not been seen to, of all workspaces. */
export async function listReturnedLetters(pool: Pool, atMost: number): Promise<{ workspaceId: string; id: string }[]> {
  const { rows } = await pool.query<{ workspaceId: string; id: string }>(
    'select workspace_id as "workspaceId", id from app.returned_letters($1)',
    [atMost],
  );
  return rows;
}

export type ReturnedLetter = { personId: string; reason: string; isTheirAddress: boolean };

/** Takes one of them, as failed. @returns undefined when it has been seen to */
export async function takeReturnedLetter(
  tx: Transaction,
  workspaceId: string,
  id: string,
): Promise<ReturnedLetter | undefined> {
  const { rows } = await tx.client.query<ReturnedLetter>({
    name: 'take_returned_letter',
    text: `update messages m set return_seen_at = statement_timestamp(), state = 'failed', failure = m.return_reason
           from people p
           where m.workspace_id = $1 and m.id = $2 and m.returned_at is not null and m.return_seen_at is null
             and p.workspace_id = $1 and p.id = m.person_id
           returning m.person_id as "personId", m.return_reason as reason,
             coalesce(lower(p.email) = lower(m.return_address), false) as "isTheirAddress"`,
    values: [workspaceId, id],
  });
  return rows[0];
}

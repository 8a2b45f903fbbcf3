import type { NotificationTopic } from '@trivet/domain';
import type { Pool } from '../kernel/pool.ts';
import type { Transaction } from '../kernel/transaction.ts';

/** Whether a letter with this key was ever sent. */
export async function knowsLetter(pool: Pool, stopKey: string): Promise<boolean> {
  const { rows } = await pool.query<{ known: boolean }>('select app.letter_with_key($1) as known', [stopKey]);
  return rows[0]?.known ?? false;
}

/** Writes down that the reader of a letter wants no more like it; the worker sees to it. @returns false for no letter's key */
export async function askToStop(pool: Pool, stopKey: string): Promise<boolean> {
  const { rows } = await pool.query<{ known: boolean }>('select app.stop_letters($1) as known', [stopKey]);
  return rows[0]?.known ?? false;
}

/** Letters whose readers asked for no more like them, of all workspaces. */
export async function listLettersToStop(pool: Pool, atMost: number): Promise<{ workspaceId: string; id: string }[]> {
  const { rows } = await pool.query<{ workspaceId: string; id: string }>(
    'select workspace_id as "workspaceId", id from app.letters_to_stop($1)',
    [atMost],
  );
  return rows;
}

/** Takes one of them. @returns undefined when it has been seen to */
export async function takeLetterToStop(
  tx: Transaction,
  workspaceId: string,
  id: string,
): Promise<{ personId: string; topics: NotificationTopic[] } | undefined> {
  const { rows } = await tx.client.query<{ personId: string; topics: NotificationTopic[] }>({
    name: 'take_letter_to_stop',
    text: `update messages set stopped_at = statement_timestamp()
           where workspace_id = $1 and id = $2 and stop_asked_at is not null and stopped_at is null
           returning person_id as "personId", topics`,
    values: [workspaceId, id],
  });
  return rows[0];
}

import type { Transaction } from '../kernel/transaction.ts';
import type { AuthDb } from './queryable.ts';

export type LetterKind = 'password_reset' | 'password_changed' | 'session_stolen';

/** A letter about an account, or an invitation to have one, that has not been sent yet. */
export type PendingLetter = { id: string; at: string; attempts: number } & (
  | { kind: LetterKind; email: string }
  | { kind: 'invitation'; personId: string; invitedByPersonId: string | null }
);

export async function addLetter(db: AuthDb, kind: LetterKind, email: string): Promise<void> {
  await db.query({
    name: 'add_letter',
    text: 'insert into auth.pending_letters (kind, email) values ($1, $2)',
    values: [kind, email],
  });
}

/** Takes letters that are due; one that is not sent comes back, later each time, also after a crash. */
export async function takeLetters(db: AuthDb, most: number): Promise<PendingLetter[]> {
  const { rows } = await db.query<PendingLetter>({
    name: 'take_letters',
    text: `update auth.pending_letters p
           set attempts = attempts + 1, try_at = now() + make_interval(mins => (2 ^ least(attempts, 6))::int)
           where p.id in (select id from auth.pending_letters where try_at <= now()
                          order by try_at, id limit $1 for update skip locked)
           returning p.id, p.kind, p.email, p.at, p.attempts, p.person_id as "personId",
             p.invited_by_person_id as "invitedByPersonId"`,
    values: [most],
  });
  return rows;
}

export async function dropLetter(db: AuthDb, id: string): Promise<void> {
  await db.query({ name: 'drop_letter', text: 'delete from auth.pending_letters where id = $1', values: [id] });
}

/** Gives a letter up: it stands among the emails that failed wherever its reader is somebody. */
export async function failLetter(db: AuthDb, id: string, reason: string): Promise<void> {
  await db.query({ name: 'fail_letter', text: 'select app.fail_account_letter($1, $2)', values: [id, reason] });
}

/** Has a person invited by letter, in the transaction that follows the event. */
export async function postInvitation({ client }: Transaction, personId: string, invitedByPersonId: string | null) {
  await client.query({
    name: 'post_invitation',
    text: 'select app.post_invitation($1, $2)',
    values: [personId, invitedByPersonId],
  });
}

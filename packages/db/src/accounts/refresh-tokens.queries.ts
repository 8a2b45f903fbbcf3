import type { AuthDb } from './queryable.ts';

/** A refresh token that was presented, with its session locked. */
export type PresentedToken = {
  sessionId: string;
  accountId: string;
  /** The session is under way */
  live: boolean;
  /** Never used; or used within the grace, when the one that followed is itself unused; or used before */
  use: 'first' | 'again_at_once' | 'reused';
};

const graceSeconds = 10;

export async function addRefreshToken(db: AuthDb, hash: Buffer, sessionId: string): Promise<void> {
  await db.query({
    name: 'add_refresh_token',
    text: 'insert into auth.refresh_tokens (hash, session_id) values ($1, $2)',
    values: [hash, sessionId],
  });
}

/**
 * Locks the token's session, so that uses at once come one after the other, and says which use this is.
 * `successorHash` is of the one token that can follow it.
 */
export async function presentRefreshToken(
  db: AuthDb,
  hash: Buffer,
  successorHash: Buffer,
): Promise<PresentedToken | undefined> {
  await db.query({
    name: 'lock_refresh_family',
    text: `select from auth.sessions s
           where s.id = (select r.session_id from auth.refresh_tokens r where r.hash = $1) for update`,
    values: [hash],
  });
  const { rows } = await db.query<PresentedToken>({
    name: 'present_refresh_token',
    text: `select s.id as "sessionId", s.account_id as "accountId", s.ended_at is null and s.ends_at > now() as live,
                  case when r.used_at is null then 'first'
                       when r.used_at > now() - make_interval(secs => $3) and next.used_at is null then 'again_at_once'
                       else 'reused' end as use
           from auth.refresh_tokens r
           join auth.sessions s on s.id = r.session_id
           left join auth.refresh_tokens next on next.hash = $2
           where r.hash = $1`,
    values: [hash, successorHash, graceSeconds],
  });
  return rows[0];
}

/** Marks a token used and keeps the hash of the one that follows it. */
export async function followRefreshToken(db: AuthDb, hash: Buffer, successorHash: Buffer, sessionId: string) {
  await db.query({
    name: 'follow_refresh_token',
    text: `with used as (update auth.refresh_tokens set used_at = now() where hash = $1),
                seen as (update auth.sessions set last_seen_at = now() where id = $3)
           insert into auth.refresh_tokens (hash, session_id) values ($2, $3)`,
    values: [hash, successorHash, sessionId],
  });
}

/** Ends the session a refresh token belongs to, if it belongs to one. */
export async function endFamily(db: AuthDb, hash: Buffer): Promise<{ accountId: string } | undefined> {
  const { rows } = await db.query<{ accountId: string }>({
    name: 'end_family',
    text: `update auth.sessions s set ended_at = now() from auth.refresh_tokens r
           where r.hash = $1 and s.id = r.session_id and s.ended_at is null returning s.account_id as "accountId"`,
    values: [hash],
  });
  return rows[0];
}

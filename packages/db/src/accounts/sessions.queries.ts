import DataLoader from 'dataloader';
import type { AuthDb } from './queryable.ts';

/** A session that is under way, as a request needs it. */
export type LiveSession = {
  id: string;
  accountId: string;
  workspaceId: string | null;
  methods: string[];
  authenticatedAt: string;
  /** Last seen over a minute ago */
  stale: boolean;
};

export type SessionDraft = {
  accountId: string;
  kind: 'browser' | 'program';
  secretHash: Buffer | null;
  workspaceId: string | null;
  methods: string[];
  address: string;
  userAgent: string;
  /** Minutes without a request after which it ends; null: none */
  idleMinutes: number | null;
  /** Minutes after which it ends in any case */
  longestMinutes: number;
};

export async function addSession(db: AuthDb, draft: SessionDraft): Promise<string> {
  const { rows } = await db.query<{ id: string }>({
    name: 'add_session',
    text: `insert into auth.sessions (account_id, kind, secret_hash, workspace_id, methods, address, user_agent,
                                      idle_after, ends_at)
           values ($1, $2, $3, $4, $5, $6, $7, make_interval(mins => $8), now() + make_interval(mins => $9))
           returning id`,
    values: [
      draft.accountId,
      draft.kind,
      draft.secretHash,
      draft.workspaceId,
      draft.methods,
      draft.address,
      draft.userAgent.slice(0, 400),
      draft.idleMinutes,
      draft.longestMinutes,
    ],
  });
  return rows[0]?.id ?? '';
}

const live = (also = '') => `
  select ${also && `${also},`} id, account_id as "accountId", workspace_id as "workspaceId", methods, authenticated_at as "authenticatedAt",
         last_seen_at < now() - interval '1 minute' as stale
  from auth.sessions
  where ended_at is null and ends_at > now() and (idle_after is null or last_seen_at + idle_after > now())`;

/**
 * Finds sessions by the hash of the cookie's secret. Those that are looked for in one turn of the event loop are found by
 * one statement; nothing is remembered from one turn to the next, so that a session that is ended ends at once.
 */
export function browserSessions(db: AuthDb): (secretHash: Buffer) => Promise<LiveSession | null> {
  const loader = new DataLoader((hashes: readonly Buffer[]) => findBrowserSessions(db, hashes), {
    cache: false,
    maxBatchSize: 100,
    batchScheduleFn: (find) => setImmediate(find),
  });
  return (secretHash) => loader.load(secretHash);
}

async function findBrowserSessions(db: AuthDb, hashes: readonly Buffer[]): Promise<(LiveSession | null)[]> {
  const { rows } = await db.query<LiveSession & { secretHash: Buffer }>({
    name: 'browser_sessions',
    text: `${live('secret_hash as "secretHash"')} and secret_hash = any ($1::bytea[])`,
    values: [hashes],
  });
  return hashes.map((hash) => rows.find(({ secretHash }) => secretHash.equals(hash)) ?? null);
}

/** By what an access token says: the account must be the session's own. */
export async function findProgramSession(db: AuthDb, id: string, accountId: string): Promise<LiveSession | undefined> {
  const text = `${live()} and id = $1 and account_id = $2 and kind = 'program'`;
  const { rows } = await db.query<LiveSession>({ name: 'program_session', text, values: [id, accountId] });
  return rows[0];
}

/** Also for ten requests at once it is one write a minute. */
export async function touchSession(db: AuthDb, id: string): Promise<void> {
  await db.query({
    name: 'touch_session',
    text: `update auth.sessions set last_seen_at = now() where id = $1 and last_seen_at < now() - interval '1 minute'`,
    values: [id],
  });
}

export type ListedSession = {
  id: string;
  kind: 'browser' | 'program';
  address: string;
  userAgent: string;
  createdAt: string;
  lastSeenAt: string;
  endsAt: string;
};

/** The sessions under way, the latest seen first, 200 at most. */
export async function listSessions(db: AuthDb, accountId: string): Promise<ListedSession[]> {
  const { rows } = await db.query<ListedSession>({
    name: 'list_sessions',
    text: `select id, kind, address, user_agent as "userAgent", created_at as "createdAt",
                  last_seen_at as "lastSeenAt", ends_at as "endsAt"
           from auth.sessions
           where account_id = $1 and ended_at is null and ends_at > now()
             and (idle_after is null or last_seen_at + idle_after > now())
           order by last_seen_at desc, id limit 200`,
    values: [accountId],
  });
  return rows;
}

/** @returns whether it was under way and this account's */
export async function endSession(db: AuthDb, accountId: string, id: string): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'end_session',
    text: 'update auth.sessions set ended_at = now() where id = $2 and account_id = $1 and ended_at is null',
    values: [accountId, id],
  });
  return rowCount === 1;
}

/** Every session of the account but the one to keep; all when there is none to keep. */
export async function endSessions(db: AuthDb, accountId: string, keep: string | null): Promise<void> {
  await db.query({
    name: 'end_sessions',
    text: `update auth.sessions set ended_at = now()
           where account_id = $1 and ended_at is null and id is distinct from $2::uuid`,
    values: [accountId, keep],
  });
}

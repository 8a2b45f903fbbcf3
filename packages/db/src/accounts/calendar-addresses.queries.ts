import type { AuthDb } from './queryable.ts';

export type CalendarAddress = {
  id: string;
  workspaceId: string;
  partnershipId: string | null;
  createdAt: string;
  lastReadAt: string | null;
};

const columns = `id, workspace_id as "workspaceId", partnership_id as "partnershipId", created_at as "createdAt",
  last_read_at as "lastReadAt"`;

/** One's own, in every workspace, that still open. */
export async function listCalendarAddresses(db: AuthDb, accountId: string): Promise<CalendarAddress[]> {
  const { rows } = await db.query<CalendarAddress>({
    name: 'list_calendar_addresses',
    text: `select ${columns} from auth.calendar_addresses where account_id = $1 and revoked_at is null order by created_at, id`,
    values: [accountId],
  });
  return rows;
}

export type NewCalendarAddress = {
  accountId: string;
  workspaceId: string;
  partnershipId: string | null;
  secretHash: Buffer;
};

/** Keeps a new one in place of one for the same calendar: of two made at once, one is kept. */
export async function putCalendarAddress(db: AuthDb, made: NewCalendarAddress): Promise<CalendarAddress> {
  const { accountId, workspaceId, partnershipId, secretHash } = made;
  const { rows } = await db.query<CalendarAddress>({
    name: 'put_calendar_address',
    text: `insert into auth.calendar_addresses (account_id, workspace_id, partnership_id, secret_hash) values ($1, $2, $3, $4)
           on conflict (account_id, workspace_id, partnership_id) where revoked_at is null
             do update set secret_hash = excluded.secret_hash, created_at = excluded.created_at, last_read_at = null
           returning ${columns}`,
    values: [accountId, workspaceId, partnershipId, secretHash],
  });
  const [kept] = rows;
  if (!kept) throw new Error('A calendar address was not kept');
  return kept;
}

/** @returns false when it is not theirs, or ended already */
export async function revokeCalendarAddress(db: AuthDb, accountId: string, id: string): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'revoke_calendar_address',
    text: `update auth.calendar_addresses set revoked_at = now() where id = $2 and account_id = $1 and revoked_at is null`,
    values: [accountId, id],
  });
  return rowCount === 1;
}

/** Whose calendar it is, and of what; undefined for no address of ours, or one that has ended. */
export async function findCalendar(
  db: AuthDb,
  secretHash: Buffer,
): Promise<Omit<NewCalendarAddress, 'secretHash'> | undefined> {
  const { rows } = await db.query<Omit<NewCalendarAddress, 'secretHash'> & { id: string; isStale: boolean }>({
    name: 'find_calendar',
    text: `select id, account_id as "accountId", workspace_id as "workspaceId", partnership_id as "partnershipId",
             last_read_at is null or last_read_at < now() - interval '1 hour' as "isStale"
           from auth.calendar_addresses where secret_hash = $1 and revoked_at is null`,
    values: [secretHash],
  });
  const [found] = rows;
  if (!found) return undefined;
  if (found.isStale)
    await db.query({
      name: 'touch_calendar',
      text: `update auth.calendar_addresses set last_read_at = now() where id = $1`,
      values: [found.id],
    });
  return found;
}

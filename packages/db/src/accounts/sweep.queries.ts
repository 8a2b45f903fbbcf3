import type { AuthDb } from './queryable.ts';

/** Removes what has no further use: ended sessions with their refresh tokens, spent links, tries older than any window. */
export async function sweepAuth(db: AuthDb): Promise<void> {
  await db.query(`delete from auth.sessions where ends_at < now() - interval '30 days'`);
  await db.query(`delete from auth.one_time_links where expires_at < now() - interval '1 day'`);
  await db.query(`delete from auth.throttle where changed_at < now() - interval '1 hour'`);
}

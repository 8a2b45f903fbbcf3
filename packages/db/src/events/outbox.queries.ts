import type { Pool } from '../kernel/pool.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Transaction } from '../kernel/transaction.ts';

/** An event that somebody must hear of. Ids only. */
export type OutboxEvent = {
  eventId: string;
  workspaceId: string;
  partnershipId: string | null;
  type: string;
  first: boolean;
};

/** Which types of event something follows from, and those that are only to be heard of. */
export type Followed = { followed: readonly string[]; unfollowed: readonly string[] };

/**
 * Takes up to 200 events that nobody has passed on yet, or whose job has not finished for 30 seconds, and hands them to
 * `deliver`; if that throws, they stay. Many may relay at once: each event goes to one of them. Types that this version
 * does not know wait for one that does.
 * @returns how many there were
 */
export function relayOutbox(
  pool: Pool,
  { followed, unfollowed }: Followed,
  deliver: (events: OutboxEvent[]) => Promise<void>,
): Promise<number> {
  return transaction(pool, false, async (client) => {
    const { rows } = await client.query<OutboxEvent>({
      name: 'relay_outbox',
      text: `
        with taken as materialized (
          select event_id, type from outbox
          where (relayed_at is null or relayed_at < statement_timestamp() - interval '30 seconds') and type = any ($1::text[] || $2::text[])
          order by event_id limit 200 for update skip locked
        ), heard as (
          delete from outbox o using taken t where o.event_id = t.event_id and t.type = any ($2::text[])
          returning o.event_id, o.workspace_id, o.partnership_id, o.type, true as first
        ), handed as (
          update outbox o set relayed_at = statement_timestamp() from taken t where o.event_id = t.event_id and t.type = any ($1::text[])
          returning o.event_id, o.workspace_id, o.partnership_id, o.type, old.relayed_at is null as first
        )
        select event_id as "eventId", workspace_id as "workspaceId", partnership_id as "partnershipId", type, first
        from (select * from heard union all select * from handed) e order by event_id`,
      values: [followed, unfollowed],
    });
    await deliver(rows);
    return rows.length;
  });
}

/** What waits in the outbox of all workspaces together. */
export type Backlog = { events: number; oldestSeconds: number };

export async function readBacklog(pool: Pool): Promise<Backlog> {
  const { rows } = await pool.query<Backlog>(
    `select count(*)::int as events, coalesce(extract(epoch from clock_timestamp() - uuid_extract_timestamp(
       (select event_id from outbox order by event_id limit 1))), 0)::float8 as "oldestSeconds" from outbox`,
  );
  return rows[0] ?? { events: 0, oldestSeconds: 0 };
}

/**
 * Takes an event off the outbox, in the transaction that does what follows from it.
 * @returns whether it was still there: if not, somebody has done it
 */
export async function takeEvent(tx: Transaction, eventId: string): Promise<boolean> {
  const { rowCount } = await tx.client.query({
    name: 'take_event',
    text: 'delete from outbox where event_id = $1',
    values: [eventId],
  });
  return rowCount === 1;
}

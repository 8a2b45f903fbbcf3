import type { Transaction } from '../kernel/transaction.ts';

/** Something that happened, as it is told live: ids and facts, never words. */
export type LiveEvent = {
  id: string;
  at: string;
  type: string;
  subject: string;
  subjectId: string;
  partnershipId: string | null;
  personId: string | null;
};

/** What has happened since a horizon, and the horizon from which to ask next. */
export type Happened = {
  /** The oldest transaction that was still open: everything before it is in this answer or an earlier one */
  horizon: string;
  /** Ids with their transactions, in order, at most as many as were asked for */
  events: (LiveEvent & { transactionId: string })[];
  /** Something may be missing: it is older than what is kept, or from another life of this database */
  lost: boolean;
  /** The partnerships this person sees now */
  visible: string[];
};

/**
 * What this person may see of what has happened since a horizon; from now on when it is null. Events of transactions that
 * were open meanwhile would come again, but for those the reader names as told; none is ever passed over
 * (migrations/0005_trail.sql).
 * One statement, so that horizon and events are of one moment.
 */
export async function readEventsSince(
  tx: Transaction,
  workspaceId: string,
  { since, told, atMost }: { since: string | null; told: readonly string[]; atMost: number },
): Promise<Happened> {
  const { rows } = await tx.client.query<Happened>({
    name: 'events_since',
    text: `select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
             app.visible_partnerships() as visible,
             coalesce($2::text::xid8 > pg_snapshot_xmax(pg_current_snapshot())
               or not exists (select from events e where e.workspace_id = $1 and e.transaction_id < $2::text::xid8), false) as lost,
             coalesce((select json_agg(json_build_object('id', e.id, 'transactionId', e.transaction_id::text,
                 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'type', e.type, 'subject', e.subject,
                 'subjectId', e.subject_id, 'partnershipId', e.partnership_id, 'personId', e.person_id)
                 order by e.transaction_id, e.id)
               from (select * from events where workspace_id = $1 and transaction_id >= $2::text::xid8
                       and not id = any ($4::uuid[]) order by transaction_id, id limit $3) e), '[]') as events`,
    values: [workspaceId, since, atMost, told],
  });
  const [happened] = rows;
  if (!happened) throw new Error('A statement without a table answered no row');
  return happened;
}

/** Forgets a workspace's events after 7 days, but none that something still follows from. */
export async function purgeEvents(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.client.query({
    name: 'purge_events',
    text: `delete from events e where e.workspace_id = $1 and e.at < app.now() - interval '7 days'
             and not exists (select from outbox o where o.event_id = e.id)`,
    values: [workspaceId],
  });
}

/** Forgets a workspace's answers to repeated requests after 24 hours. */
export async function purgeIdempotencyKeys(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.client.query({
    name: 'purge_idempotency_keys',
    text: `delete from idempotency_keys where workspace_id = $1 and created_at < app.now() - interval '24 hours'`,
    values: [workspaceId],
  });
}

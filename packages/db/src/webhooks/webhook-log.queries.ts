import type { DeliveryState, WebhookDelivery, WebhookTry } from '@trivet/domain';
import type { Page, PageRequest } from '../kernel/page.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Transaction } from '../kernel/transaction.ts';

type Within = { workspaceId: string; webhookId: string };

const columns = `d.id, d.webhook_id as "webhookId", d.message_id as "messageId", d.kind, d.about_partnership_id as "partnershipId",
  d.state, d.tries, ${instantOf('d.created_at')} as "createdAt", ${instantOf('d.last_tried_at')} as "lastTriedAt",
  d.last_result as "lastResult", d.last_status as "lastStatus",
  case when d.state = 'waiting' then ${instantOf('d.next_try_at')} end as "nextTryAt"`;

/** What was sent to a webhook or waits to be, the latest first or the other way round. */
export async function listDeliveries(
  tx: Transaction,
  { workspaceId, webhookId }: Within,
  { state, sort }: { state?: readonly DeliveryState[] | undefined; sort: 'createdAt' | '-createdAt' },
  { limit, after }: PageRequest,
): Promise<Page<WebhookDelivery>> {
  const [further, order] = sort === 'createdAt' ? ['>', 'asc'] : ['<', 'desc'];
  const { rows } = await tx.client.query<WebhookDelivery>({
    name: `list_deliveries_${order}`,
    text: `select ${columns} from webhook_deliveries d
           where d.workspace_id = $1 and d.webhook_id = $2 and ($3::text[] is null or d.state = any ($3))
             and ($4::uuid is null or d.id ${further} $4)
           order by d.id ${order} limit $5`,
    values: [workspaceId, webhookId, state ?? null, after?.[0] ?? null, limit + 1],
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, after: rows.length > limit && last ? [last.id] : null };
}

/** One message with what it says and each time it was tried. */
export type DeliveryView = WebhookDelivery & { body: string; attempts: WebhookTry[] };

export async function readDelivery(
  tx: Transaction,
  { workspaceId, webhookId }: Within,
  id: string,
): Promise<DeliveryView | undefined> {
  const { rows } = await tx.client.query<DeliveryView>({
    name: 'read_delivery',
    text: `select ${columns}, d.body, coalesce((
             select json_agg(json_build_object('at', ${instantOf('t.at')}, 'result', t.result, 'status', t.status, 'tookMs', t.took_ms) order by t.at)
             from webhook_tries t where t.delivery_id = d.id), '[]') as attempts
           from webhook_deliveries d where d.workspace_id = $1 and d.webhook_id = $2 and d.id = $3`,
    values: [workspaceId, webhookId, id],
  });
  return rows[0];
}

/** Puts a message on its way that follows from no event. */
export async function oweMessage(
  tx: Transaction,
  { workspaceId, webhookId }: Within,
  message: { id: string; messageId: string; kind: string; body: string },
): Promise<void> {
  await tx.client.query({
    name: 'owe_message',
    text: `insert into webhook_deliveries (id, workspace_id, webhook_id, message_id, kind, body) values ($3, $1, $2, $4, $5, $6)`,
    values: [workspaceId, webhookId, message.id, message.messageId, message.kind, message.body],
  });
  await wakeTellers(tx);
}

/** What was asked for by hand does not wait for the next round. */
async function wakeTellers(tx: Transaction): Promise<void> {
  await tx.client.query(`select pg_notify('trivet_outbox', 'webhooks')`);
}

const afresh = `state = 'waiting', tries = 0, next_try_at = statement_timestamp(), claim = null, claimed_at = null`;

/**
 * Sends a message again, under the same id, with all its tries before it.
 * @returns whether that could be: not while it is on its way, nor where nobody asks for it any more
 */
export async function replayDelivery(
  tx: Transaction,
  { workspaceId, webhookId }: Within,
  id: string,
): Promise<boolean> {
  const { rowCount } = await tx.client.query({
    name: 'replay_delivery',
    text: `update webhook_deliveries set ${afresh}
           where workspace_id = $1 and webhook_id = $2 and id = $3 and state in ('delivered', 'failed')`,
    values: [workspaceId, webhookId, id],
  });
  await wakeTellers(tx);
  return rowCount === 1;
}

/**
 * The same for all that were given up and last tried at a moment or later; a test is not sent again.
 * @returns how many
 */
export async function replayFailed(
  tx: Transaction,
  { workspaceId, webhookId }: Within,
  since: string,
): Promise<number> {
  const { rowCount } = await tx.client.query({
    name: 'replay_failed',
    text: `update webhook_deliveries set ${afresh}
           where workspace_id = $1 and webhook_id = $2 and state = 'failed' and last_tried_at >= $3 and kind <> 'webhook.test'`,
    values: [workspaceId, webhookId, since],
  });
  await wakeTellers(tx);
  return rowCount ?? 0;
}

import type { Transaction } from '../kernel/transaction.ts';
import type { OwedWebhook } from '../webhooks/claim-deliveries.ts';

/** What is to be tried again later is due now. */
export async function passDeliveryPauses(tx: Transaction, { workspaceId, webhookId }: OwedWebhook): Promise<void> {
  await tx.client.query({
    name: 'pass_delivery_pauses',
    text: `update webhook_deliveries set next_try_at = statement_timestamp()
           where workspace_id = $1 and webhook_id = $2 and state = 'waiting'`,
    values: [workspaceId, webhookId],
  });
}

/**
 * Dates what was sent in the demo's past as though each message had left when its event happened.
 * `waits`: how many seconds after the event each try came, the first first.
 */
export async function dateDeliveries(
  tx: Transaction,
  { workspaceId, webhookId }: OwedWebhook,
  waits: readonly number[],
): Promise<void> {
  await tx.client.query({
    name: 'date_deliveries',
    text: `with told as materialized (
             select id, (body::json ->> 'timestamp')::timestamptz as at from webhook_deliveries
             where workspace_id = $1 and webhook_id = $2
           ), tries as materialized (
             select t.id, t.delivery_id, told.at + make_interval(secs =>
               ($3::float8[])[row_number() over (partition by t.delivery_id order by t.at)]) as at
             from webhook_tries t join told on told.id = t.delivery_id where t.workspace_id = $1
           ), tried as (
             update webhook_tries t set at = tries.at from tries where t.workspace_id = $1 and t.id = tries.id
           )
           update webhook_deliveries d
           set created_at = told.at, last_tried_at = (select max(tries.at) from tries where tries.delivery_id = d.id)
           from told where d.workspace_id = $1 and d.id = told.id`,
    values: [workspaceId, webhookId, waits],
  });
}

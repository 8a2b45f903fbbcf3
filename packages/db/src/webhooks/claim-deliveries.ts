import { deliveryDays, type DeliveryFate, failingHours, testKind, type WebhookResult } from '@trivet/domain';
import type { Pool } from '../kernel/pool.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { type KeptSecret, keptSecret } from './webhook-secrets.queries.ts';
import { failingSince } from './webhooks.queries.ts';

/** A webhook with something to be sent now. */
export type OwedWebhook = { workspaceId: string; webhookId: string };

/** Webhooks that something is owed to now, the longest first. */
export async function listOwedWebhooks(pool: Pool, atMost: number): Promise<OwedWebhook[]> {
  const { rows } = await pool.query<OwedWebhook>(
    `select workspace_id as "workspaceId", webhook_id as "webhookId" from app.webhooks_owed($1)`,
    [atMost],
  );
  return rows;
}

/** A message that is ours to send, with where it goes and what it is signed with once opened, the newest secret first. */
export type ClaimedDelivery = {
  id: string;
  messageId: string;
  kind: string;
  body: string;
  claim: string;
  tries: number;
  address: string;
  secrets: KeptSecret[];
};

/** How long a claim holds: longer than a receiver is given, so that no two send the same at once. */
const claimSeconds = 40;

/**
 * Takes messages of one webhook that should be on their way, the longest due first: several at once, or one alone while
 * nothing arrives there. What is no longer asked for is dropped. What another is taking at this moment is left to them.
 */
export async function claimDeliveries(
  tx: Transaction,
  { workspaceId, webhookId }: OwedWebhook,
  atOnce: number,
): Promise<ClaimedDelivery[]> {
  const { rows } = await tx.client.query<ClaimedDelivery & { state: string }>({
    name: 'claim_deliveries',
    text: claiming,
    values: [workspaceId, webhookId, atOnce],
  });
  return rows.filter(({ state }) => state === 'sending');
}

const claiming = `
  with hook as materialized (
    select w.*, ${failingSince} is not null as failing,
      (select json_agg(${keptSecret} order by s.made_at desc) from webhook_secrets s where s.webhook_id = w.id
        and (s.ends_at is null or s.ends_at > statement_timestamp())) as secrets
    from webhooks w where w.workspace_id = $1 and w.id = $2 and w.status <> 'removed'
  ), due as materialized (
    select d.id, d.kind = '${testKind}' or (d.kind = any (hook.kinds)
      and (hook.partnership_ids is null or coalesce(d.about_partnership_id = any (hook.partnership_ids), false))) as wanted
    from webhook_deliveries d cross join hook
    where d.workspace_id = $1 and d.webhook_id = $2 and d.state in ('waiting', 'sending')
      and (hook.status = 'active' or d.kind = '${testKind}')
      and ((d.state = 'waiting' and d.next_try_at <= statement_timestamp())
        or (d.state = 'sending' and d.claimed_at < statement_timestamp() - interval '${claimSeconds} seconds'))
    order by d.next_try_at, d.id limit (select case when failing then 1 else $3::int end from hook) for update of d skip locked
  )
  update webhook_deliveries d
  set state = case when due.wanted then 'sending' else 'dropped' end,
    claim = case when due.wanted then gen_random_uuid() end, claimed_at = statement_timestamp(),
    tries = d.tries + case when due.wanted then 1 else 0 end
  from due, hook where d.workspace_id = $1 and d.id = due.id
  returning d.id, d.message_id as "messageId", d.kind, d.body, d.state, d.claim, d.tries, hook.address, hook.secrets`;

/** How one try went. */
export type TriedDelivery = {
  delivery: Pick<ClaimedDelivery, 'id' | 'claim' | 'kind'>;
  fate: DeliveryFate;
  result: WebhookResult;
  status: number | null;
  tookMs: number;
};

/**
 * Writes down how a try went, unless somebody else has taken the message meanwhile.
 * @returns whether nothing has arrived at the webhook for 75 hours
 */
export async function settleDelivery(
  tx: Transaction,
  { workspaceId, webhookId }: OwedWebhook,
  { delivery, fate, result, status, tookMs }: TriedDelivery,
): Promise<{ failingTooLong: boolean }> {
  const retryInSeconds = fate.state === 'waiting' ? fate.retryInSeconds : null;
  await tx.client.query({
    name: 'settle_delivery',
    text: `with settled as (
             update webhook_deliveries d set state = $5, claim = null, claimed_at = null, last_tried_at = statement_timestamp(),
               last_result = $6, last_status = $7, next_try_at = statement_timestamp() + make_interval(secs => $8::float8)
             where d.workspace_id = $1 and d.webhook_id = $2 and d.id = $3 and d.claim = $4 returning d.id
           )
           insert into webhook_tries (workspace_id, webhook_id, delivery_id, result, status, took_ms, is_test)
           select $1, $2, id, $6, $7, $9, $10 from settled`,
    values: [
      workspaceId,
      webhookId,
      delivery.id,
      delivery.claim,
      fate.state,
      result,
      status,
      retryInSeconds,
      tookMs,
      delivery.kind === testKind,
    ],
  });
  const { rows } = await tx.client.query<{ failingTooLong: boolean }>({
    name: 'webhook_failing',
    text: `select coalesce(${failingSince} <= statement_timestamp() - interval '${failingHours} hours', false) as "failingTooLong"
           from webhooks w where w.workspace_id = $1 and w.id = $2`,
    values: [workspaceId, webhookId],
  });
  return { failingTooLong: rows[0]?.failingTooLong ?? false };
}

/** Forgets what was sent more than 30 days ago, and secrets that sign nothing any more. */
export async function purgeWebhooks(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.client.query({
    name: 'purge_webhook_deliveries',
    text: `delete from webhook_deliveries where workspace_id = $1 and created_at < statement_timestamp() - interval '${deliveryDays} days'`,
    values: [workspaceId],
  });
  await tx.client.query({
    name: 'purge_webhook_secrets',
    text: `delete from webhook_secrets where workspace_id = $1 and ends_at < statement_timestamp()`,
    values: [workspaceId],
  });
}

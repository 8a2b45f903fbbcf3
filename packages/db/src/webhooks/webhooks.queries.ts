import type { Webhook } from '@trivet/domain';
import { instantOf } from '../kernel/instants.ts';
import type { Transaction } from '../kernel/transaction.ts';

type Place = { workspaceId: string };

/** A webhook with what stands beside it: how its messages fare, and until when the secret before signs, too. */
export type WebhookView = Webhook & {
  ownerName: string;
  /** When something last arrived, and since when nothing has; null where that does not apply */
  lastDeliveredAt: string | null;
  failingSince: string | null;
  /** How many messages wait, and how many were given up in the last 30 days */
  waiting: number;
  failed: number;
  formerSecretEndsAt: string | null;
};

/** Since when nothing has arrived at a webhook `w`: SQL. A test says nothing of that. */
export const failingSince = `(
  select min(t.at) from webhook_tries t
  where t.webhook_id = w.id and t.result <> 'delivered' and not t.is_test and t.at >= w.active_since
    and t.at > coalesce((select max(o.at) from webhook_tries o where o.webhook_id = w.id and o.result = 'delivered'), '-infinity'))`;

const view = `
  select w.id, w.workspace_id as "workspaceId", w.version, ${instantOf('w.created_at')} as "createdAt",
    ${instantOf('w.updated_at')} as "updatedAt", w.name, w.address, w.kinds, w.partnership_ids as "partnershipIds", w.status,
    ${instantOf('w.status_since')} as "statusSince", ${instantOf('w.active_since')} as "activeSince",
    w.switched_off_because as "switchedOffBecause", w.owner_person_id as "ownerPersonId", p.name as "ownerName",
    ${instantOf(`(select max(t.at) from webhook_tries t where t.webhook_id = w.id and t.result = 'delivered')`)} as "lastDeliveredAt",
    ${instantOf(failingSince)} as "failingSince",
    (select count(*)::int from webhook_deliveries d where d.workspace_id = w.workspace_id and d.webhook_id = w.id
       and d.state in ('waiting', 'sending')) as waiting,
    (select count(*)::int from webhook_deliveries d where d.webhook_id = w.id and d.state = 'failed') as failed,
    ${instantOf(`(select max(s.ends_at) from webhook_secrets s where s.webhook_id = w.id and s.ends_at > statement_timestamp())`)} as "formerSecretEndsAt"
  from webhooks w join people p on p.id = w.owner_person_id
  where w.workspace_id = $1 and w.status <> 'removed'`;

/** All webhooks of a workspace, by name. */
export async function listWebhooks(tx: Transaction, { workspaceId }: Place): Promise<WebhookView[]> {
  const { rows } = await tx.client.query<WebhookView>({
    name: 'list_webhooks',
    text: `${view} order by lower(w.name), w.id limit 200`,
    values: [workspaceId],
  });
  return rows;
}

/** @returns undefined when there is none here, or it was removed */
export async function readWebhook(
  tx: Transaction,
  { workspaceId }: Place,
  id: string,
): Promise<WebhookView | undefined> {
  const { rows } = await tx.client.query<WebhookView>({
    name: 'read_webhook',
    text: `${view} and w.id = $2`,
    values: [workspaceId, id],
  });
  return rows[0];
}

/** How many there are, with what makes or removes one waiting until this is committed. */
export async function countWebhooks(tx: Transaction, { workspaceId }: Place): Promise<number> {
  await tx.client.query({
    name: 'lock_webhooks',
    text: `select pg_advisory_xact_lock(hashtextextended('webhooks ' || $1, 0))`,
    values: [workspaceId],
  });
  const { rows } = await tx.client.query<{ webhooks: number }>({
    name: 'count_webhooks',
    text: `select count(*)::int as webhooks from webhooks where workspace_id = $1 and status <> 'removed'`,
    values: [workspaceId],
  });
  return rows[0]?.webhooks ?? 0;
}

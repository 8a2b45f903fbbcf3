import type pg from 'pg';
import type { Insert } from './inserter.ts';

/** A webhook that tells nobody, with what signs it, and a message that was given up with a try of it. */
export async function pausedWebhook(
  client: pg.Client,
  insert: Insert,
  owner: { personId: string },
): Promise<{ webhookId: string; webhookDeliveryId: string }> {
  const at = '2026-11-02T09:00:00Z';
  const webhookId = await insert('webhooks', {
    name: 'Planner',
    address: 'https://planner.example/trivet',
    kinds: ['risk.raised'],
    status: 'paused',
    status_since: at,
    active_since: at,
    owner_person_id: owner.personId,
  });
  const { rows } = await client.query<{ id: string }>(
    `with hook as (select id, workspace_id from webhooks where id = $1),
       signing as (insert into webhook_secrets (id, workspace_id, webhook_id, secret) select uuidv7(), workspace_id, id, $2 from hook),
       reading as (insert into webhook_cursors (workspace_id, horizon) select workspace_id, '0' from hook),
       given_up as (
         insert into webhook_deliveries (id, workspace_id, webhook_id, message_id, kind, body, state, tries, next_try_at,
           last_tried_at, last_result, last_status)
         select uuidv7(), workspace_id, id, uuidv7(), 'risk.raised', json_build_object('type', 'risk.raised',
           'timestamp', '2026-11-02T09:00:00.000Z', 'data', json_build_object('kind', 'risk', 'id', id, 'reference', null,
             'workspaceId', workspace_id, 'partnershipId', null, 'address', null))::text,
           'failed', 10, null, statement_timestamp(), 'refused', 500 from hook returning *),
       tried as (
         insert into webhook_tries (workspace_id, webhook_id, delivery_id, result, status, took_ms, is_test)
         select workspace_id, webhook_id, id, 'refused', 500, 12, false from given_up)
     select id from given_up`,
    [webhookId, `whsec_${Buffer.alloc(32).toString('base64')}`],
  );
  return { webhookId, webhookDeliveryId: rows[0]?.id ?? '' };
}

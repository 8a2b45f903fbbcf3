import { bothSecretsHours } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';

/** What signs messages, as it is written down: who reads it cannot sign. */
export type SealedSecret = { sealed: Buffer; keyId: string };

/** A secret as it stands in the database: `sealed` in hex, with its key; or `secret` in plain words, from before migration 0130. */
export type KeptSecret = { secret: string | null; sealed: string | null; keyId: string | null };

/** A secret `s` as it is kept: SQL, JSON. */
export const keptSecret = `json_build_object('secret', s.secret, 'sealed', encode(s.sealed, 'hex'), 'keyId', s.key_id)`;

type Of = { workspaceId: string; webhookId: string };

/** Keeps a new secret; the one before signs beside it for 24 hours. */
export async function putWebhookSecret(
  tx: Transaction,
  { workspaceId, webhookId }: Of,
  { id, sealed, keyId }: SealedSecret & { id: string },
): Promise<void> {
  await tx.client.query({
    name: 'end_webhook_secret',
    text: `update webhook_secrets set ends_at = statement_timestamp() + make_interval(hours => ${bothSecretsHours})
           where workspace_id = $1 and webhook_id = $2 and ends_at is null`,
    values: [workspaceId, webhookId],
  });
  await tx.client.query({
    name: 'put_webhook_secret',
    text: `insert into webhook_secrets (id, workspace_id, webhook_id, sealed, key_id) values ($3, $1, $2, $4, $5)`,
    values: [workspaceId, webhookId, id, sealed, keyId],
  });
}

/** Nothing is signed for it any more, from now on. */
export async function endWebhookSecrets(tx: Transaction, { workspaceId, webhookId }: Of): Promise<void> {
  await tx.client.query({
    name: 'end_webhook_secrets',
    text: `update webhook_secrets set ends_at = statement_timestamp()
           where workspace_id = $1 and webhook_id = $2 and (ends_at is null or ends_at > statement_timestamp())`,
    values: [workspaceId, webhookId],
  });
}

/** Those of a workspace that are not sealed with this key, locked until the transaction ends. */
export async function listUnsealedSecrets(
  tx: Transaction,
  workspaceId: string,
  keyId: string,
): Promise<{ id: string; webhookId: string; kept: KeptSecret }[]> {
  const { rows } = await tx.client.query<{ id: string; webhookId: string; kept: KeptSecret }>({
    name: 'list_unsealed_secrets',
    text: `select s.id, s.webhook_id as "webhookId", ${keptSecret} as kept from webhook_secrets s
           where s.workspace_id = $1 and s.key_id is distinct from $2 order by s.id for update`,
    values: [workspaceId, keyId],
  });
  return rows;
}

/** Writes these under their new seal, and nothing in plain words. */
export async function sealSecrets(
  tx: Transaction,
  workspaceId: string,
  secrets: readonly (SealedSecret & { id: string })[],
): Promise<void> {
  await tx.client.query({
    name: 'seal_secrets',
    text: `update webhook_secrets s set sealed = n.sealed, key_id = n.key_id, secret = null
           from unnest($2::uuid[], $3::bytea[], $4::text[]) n (id, sealed, key_id)
           where s.workspace_id = $1 and s.id = n.id`,
    values: [
      workspaceId,
      secrets.map(({ id }) => id),
      secrets.map(({ sealed }) => sealed),
      secrets.map(({ keyId }) => keyId),
    ],
  });
}

import * as db from '@trivet/db';
import { asSystem } from '../jobs/as-system.ts';
import { inEach } from '../jobs/in-each.ts';
import type { WorkerParts } from '../jobs/parts.ts';

/** Seals with the present key what is kept in plain words or under the key before. */
export async function sealAllSecrets(parts: WorkerParts): Promise<void> {
  await inEach(parts, 'seal_webhook_secrets', (workspaceId) => sealThoseOf(parts, workspaceId));
}

/** @throws Error where one opens with none of our keys: it is left as it is, and so are those beside it */
async function sealThoseOf({ pool, seals }: WorkerParts, workspaceId: string): Promise<void> {
  const call = {
    name: 'seal_webhook_secrets',
    action: 'webhook.send',
    workspaceId,
    requestId: 'seal_secrets',
  } as const;
  await asSystem(pool, call, async ({ tx }) => {
    const found = await db.listUnsealedSecrets(tx, workspaceId, seals.keyId);
    const sealed = found.map(({ id, webhookId, kept }) => {
      const secret = seals.open(kept, webhookId);
      if (secret === null) throw new Error(`No key of ours opens the secret of the webhook ${webhookId}`);
      return { id, ...seals.seal(secret, webhookId) };
    });
    if (sealed.length > 0) await db.sealSecrets(tx, workspaceId, sealed);
  });
}

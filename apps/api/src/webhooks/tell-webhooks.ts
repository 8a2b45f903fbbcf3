import { listOwedWebhooks, listWorkspacesWithWebhooks, oweEvents, type Pool } from '@trivet/db';
import { asSystem } from '../jobs/as-system.ts';
import type { WorkerParts } from '../jobs/parts.ts';

/** The queue of webhooks that something should be sent to. */
export const webhooksQueue = 'webhooks';

// As many as could be under way at once, many times over.
const atOnce = 5_000;

/**
 * Writes down what is owed for what has happened, and wakes a worker for each webhook that something is owed to. The queue
 * may forget all it holds: what is to be sent, and when it is tried again, stands in Postgres (decisions.md 35).
 */
export async function tellWebhooks({ pool, queues, publicOrigin, log }: WorkerParts): Promise<void> {
  for (const workspaceId of await listWorkspacesWithWebhooks(pool))
    await oweNews(pool, workspaceId, publicOrigin).catch((err: unknown) =>
      log.error({ err, workspaceId }, 'What is owed to webhooks was not written down; it is tried again'),
    );
  const owed = await listOwedWebhooks(pool, atOnce);
  if (owed.length === 0) return;
  await queues.queue(webhooksQueue).addBulk(
    owed.map(({ workspaceId, webhookId }) => ({
      name: 'send',
      data: { workspaceId, webhookId },
      opts: { jobId: `w-${webhookId}`, removeOnComplete: true },
    })),
  );
}

/** @returns how many messages are owed that were not before */
export function oweNews(pool: Pool, workspaceId: string, publicOrigin: string): Promise<number> {
  const call = { name: 'tell_webhooks', action: 'webhook.send', workspaceId, requestId: 'tell_webhooks' } as const;
  return asSystem(pool, call, ({ tx }) => oweEvents(tx, workspaceId, `${publicOrigin}/api/v1`));
}

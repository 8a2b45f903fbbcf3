import { listUnsentMessages } from '@trivet/db';
import type { WorkerParts } from './parts.ts';

/** The queue of messages that should be on their way. */
export const messagesQueue = 'messages';

// As many as leave within a round, so that none waits for the next with nothing to do.
const atOnce = 20_000;

/**
 * Wakes a worker for each message that should be on its way. The queue may forget all it holds: what is to be sent, and
 * when it is tried again, stands in Postgres (decisions.md 35). Every try has an id of its own, so waking twice is waking once.
 */
export async function wakeMessages({ pool, queues }: WorkerParts): Promise<void> {
  const unsent = await listUnsentMessages(pool, atOnce);
  if (unsent.length === 0) return;
  await queues.queue(messagesQueue).addBulk(
    unsent.map(({ workspaceId, id, attempts }) => ({
      name: 'send',
      data: { workspaceId, id },
      opts: { jobId: `m-${id}-${attempts}` },
    })),
  );
}

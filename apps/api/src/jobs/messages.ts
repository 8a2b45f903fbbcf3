import { listUnsentMessages, portion } from '@trivet/db';
import type { WorkerParts } from './parts.ts';

/** The queue of portions of letters that should be on their way. */
export const messagesQueue = 'messages';

// As many as leave within a round, so that none waits for the next with nothing to do.
const atOnce = 20_000;

/**
 * Wakes a worker for each portion of letters that should be on its way in a workspace; which letters those are, it asks
 * when it comes to it. The queue may forget all it holds: what is to be sent, and when it is tried again, stands in
 * Postgres (decisions.md 35). Waking twice is waking once, unless another letter has come in between: that one does not
 * wait behind a mail server that takes its time. Every workspace has its first portion before any has its second.
 */
export async function wakeMessages({ pool, queues }: WorkerParts): Promise<void> {
  const unsent = await listUnsentMessages(pool, atOnce);
  if (unsent.length === 0) return;
  const portions = unsent.flatMap(({ workspaceId, letters, youngest }) =>
    Array.from({ length: Math.ceil(letters / portion) }, (_, at) => ({
      at,
      name: 'send',
      data: { workspaceId },
      opts: { jobId: at === 0 ? `m-${youngest}` : `m-${workspaceId}-portion-${at}`, removeOnComplete: true },
    })),
  );
  await queues.queue(messagesQueue).addBulk(portions.toSorted((one, other) => one.at - other.at));
}

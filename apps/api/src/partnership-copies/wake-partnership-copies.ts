import { listOwedCopies } from '@trivet/db';
import type { WorkerParts } from '../jobs/parts.ts';

/** The queue of copies of partnerships that should be made. */
export const partnershipCopiesQueue = 'partnership-copies';

const atOnce = 100;

/**
 * Wakes a worker for each copy that somebody waits for. The queue may forget all it holds: what is owed stands in Postgres
 * (decisions.md 35), and a copy whose worker was killed is owed again.
 */
export async function wakePartnershipCopies({ pool, queues }: WorkerParts): Promise<void> {
  const owed = await listOwedCopies(pool, atOnce);
  if (owed.length === 0) return;
  await queues.queue(partnershipCopiesQueue).addBulk(
    owed.map(({ workspaceId, copyId, attempts }) => ({
      name: 'make',
      data: { workspaceId, copyId },
      opts: { jobId: `c-${copyId}-${attempts}`, removeOnComplete: true },
    })),
  );
}

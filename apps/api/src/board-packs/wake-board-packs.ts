import { listOwedPacks } from '@trivet/db';
import type { WorkerParts } from '../jobs/parts.ts';

/** The queue of board packs that should be made. */
export const boardPacksQueue = 'board-packs';

const atOnce = 100;

/**
 * Wakes a worker for each pack that somebody waits for. The queue may forget all it holds: what is owed stands in Postgres
 * (decisions.md 35), and a pack whose worker was killed is owed again.
 */
export async function wakeBoardPacks({ pool, queues }: WorkerParts): Promise<void> {
  const owed = await listOwedPacks(pool, atOnce);
  if (owed.length === 0) return;
  await queues.queue(boardPacksQueue).addBulk(
    owed.map(({ workspaceId, packId, attempts }) => ({
      name: 'make',
      data: { workspaceId, packId },
      opts: { jobId: `p-${packId}-${attempts}`, removeOnComplete: true },
    })),
  );
}

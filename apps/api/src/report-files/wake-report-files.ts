import { listOwedReportFiles } from '@trivet/db';
import type { WorkerParts } from '../jobs/parts.ts';

/** The queue of report files that should be made. */
export const reportFilesQueue = 'report-files';

const atOnce = 100;

/**
 * Wakes a worker for each file that somebody waits for. The queue may forget all it holds: what is owed stands in Postgres
 * (decisions.md 35), and a file whose worker was killed is owed again.
 */
export async function wakeReportFiles({ pool, queues }: WorkerParts): Promise<void> {
  const owed = await listOwedReportFiles(pool, atOnce);
  if (owed.length === 0) return;
  await queues.queue(reportFilesQueue).addBulk(
    owed.map(({ workspaceId, fileId, attempts }) => ({
      name: 'make',
      data: { workspaceId, fileId },
      opts: { jobId: `f-${fileId}-${attempts}`, removeOnComplete: true },
    })),
  );
}

import { listWorkspaceIds } from '@trivet/db';
import type { WorkerParts } from './parts.ts';

/** Each workspace in turn; one that fails is logged and counted, and holds up no other. */
export async function inEach(
  { pool, log, metrics }: Pick<WorkerParts, 'pool' | 'log' | 'metrics'>,
  job: string,
  work: (workspaceId: string) => Promise<void>,
): Promise<void> {
  for (const workspaceId of await listWorkspaceIds(pool)) {
    await work(workspaceId).catch((err: unknown) => {
      metrics.jobs.inc({ job, outcome: 'failed' });
      log.error({ err, job, workspaceId }, 'A workspace was left out');
    });
  }
}

import { findRollupDifferences, findStandingDifferences } from '@trivet/db';
import { asSystem } from './as-system.ts';
import { inEach } from './in-each.ts';
import type { WorkerParts } from './parts.ts';

const mostLogged = 20;

/**
 * Counts afresh what is counted along with every change, in every workspace. A difference is a fault of ours, or somebody's
 * who wrote into the tables: it is logged as an error and stands in `trivet_rollup_differences` until a check finds none.
 */
export async function checkRollups(parts: Pick<WorkerParts, 'pool' | 'log' | 'metrics'>): Promise<void> {
  let found = 0;
  await inEach(parts, 'check_rollups', async (workspaceId) => {
    const call = { name: 'check_rollups', action: 'event.follow', workspaceId, requestId: 'check_rollups' } as const;
    const differences = await asSystem(parts.pool, call, async ({ tx, decision }) => [
      ...(await findRollupDifferences(tx, workspaceId)),
      ...(await findStandingDifferences(tx, { workspaceId, ...decision })).map((partnershipId) => ({ partnershipId })),
    ]);
    if (differences.length === 0) return;
    found += differences.length;
    const some = differences.slice(0, mostLogged);
    parts.log.error({ workspaceId, found: differences.length, some }, 'Counts are not what their records say');
  });
  parts.metrics.rollupDifferences.set(found);
}

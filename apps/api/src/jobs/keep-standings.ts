import { keepStandings } from '@trivet/db';
import { asSystem } from './as-system.ts';
import { inEach } from './in-each.ts';
import type { WorkerParts } from './parts.ts';

const portion = 500;

/** Finds afresh how partnerships stand that have changed, or whose day has: who reads meanwhile finds it for themselves. */
export async function keepAllStandings(parts: Pick<WorkerParts, 'pool' | 'log' | 'metrics'>): Promise<void> {
  await inEach(parts, 'keep_standings', async (workspaceId) => {
    const call = { name: 'keep_standings', action: 'event.follow', workspaceId, requestId: 'keep_standings' } as const;
    const keep = () =>
      asSystem(parts.pool, call, ({ tx, decision }) => keepStandings(tx, { workspaceId, ...decision }, portion));
    while ((await keep()) === portion);
  });
}

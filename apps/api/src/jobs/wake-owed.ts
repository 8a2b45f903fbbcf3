import type { Pool } from '@trivet/db';
import type { WorkerParts } from './parts.ts';

type Owed = { workspaceId: string; attempts: number };

const atOnce = 100;

/**
 * Wakes a worker for each thing that somebody waits for. The queue may forget all it holds: what is owed stands in Postgres
 * (decisions.md 35), and what a killed worker left is owed again.
 */
export const wakeOwed =
  <Each extends Owed>(
    queue: string,
    list: (pool: Pool, atMost: number) => Promise<Each[]>,
    idOf: (one: Each) => string,
  ) =>
  async ({ pool, queues }: WorkerParts): Promise<void> => {
    const owed = await list(pool, atOnce);
    if (owed.length === 0) return;
    await queues.queue(queue).addBulk(
      owed.map((one) => {
        const { attempts, ...address } = one;
        return {
          name: 'make',
          data: address,
          opts: { jobId: `${idOf(one)}-${attempts}`, removeOnComplete: true },
        };
      }),
    );
  };

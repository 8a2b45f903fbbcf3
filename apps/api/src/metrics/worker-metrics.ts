import { type Backlog, type Pool, readBacklog } from '@trivet/db';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { watchPools } from './metrics.ts';

/** What operators watch of a worker: what became of its jobs and letters, what waits, and whether the counts are true. */
export type WorkerMetrics = {
  registry: Registry;
  jobs: Counter<'job' | 'outcome'>;
  messages: Counter<'state'>;
  rollupDifferences: Gauge;
};

export function createWorkerMetrics(pools: { worker: Pool; auth: Pool }): WorkerMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  watchPools(registry, pools);
  watchBacklog(registry, pools.worker);
  return {
    registry,
    jobs: new Counter({
      name: 'trivet_jobs_total',
      help: 'Jobs by how they ended: processed or failed',
      labelNames: ['job', 'outcome'],
      registers,
    }),
    messages: new Counter({
      name: 'trivet_messages_total',
      help: 'Reminders by what became of the try to send them',
      labelNames: ['state'],
      registers,
    }),
    rollupDifferences: new Gauge({
      name: 'trivet_rollup_differences',
      help: 'Counts kept beside the records that the last check found untrue',
      registers,
    }),
  };
}

/** Runs a job and counts how it ended. */
export async function counted<T>({ jobs }: WorkerMetrics, job: string, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    jobs.inc({ job, outcome: 'processed' });
    return result;
  } catch (error) {
    jobs.inc({ job, outcome: 'failed' });
    throw error;
  }
}

/** Asked of the database at each reading; not a number while it is away. */
function watchBacklog(registry: Registry, pool: Pool): void {
  const watch = (name: string, help: string, pick: (backlog: Backlog) => number) => {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [registry],
      collect: async () => gauge.set(pick(await readBacklog(pool).catch(() => unknown))),
    });
  };
  watch('trivet_outbox_events', 'Events that nobody has followed yet', ({ events }) => events);
  watch('trivet_outbox_lag_seconds', 'How long the oldest of them has waited', ({ oldestSeconds }) => oldestSeconds);
}

const unknown: Backlog = { events: Number.NaN, oldestSeconds: Number.NaN };

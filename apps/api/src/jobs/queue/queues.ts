import type { EventEmitter } from 'node:events';
import type { Job } from 'bullmq';
import type { BaseLogger } from 'pino';
import type { Backend, JobProcess, JobQueue, JobWorker, JobWorkerOptions } from './backend.ts';
import { openPostgresBackend } from './postgres.ts';
import { openRedisBackend } from './redis.ts';

export type { JobProcess, JobQueue, JobWorker, JobWorkerOptions } from './backend.ts';

export type Queues = {
  kind: 'postgres' | 'redis';
  /** The queue of this name, one object however often it is asked for. Names have no colon. */
  queue: (name: string) => JobQueue;
  /** Starts working at once. At least once: a job whose worker is killed is given to another within 20 seconds. */
  worker: (name: string, process: JobProcess, options?: JobWorkerOptions) => JobWorker;
  /** Waits for the jobs in hand, then leaves the store. Calling it again is harmless. */
  close: () => Promise<void>;
};

export type QueuesOptions = {
  databaseUrl: string;
  /** Given, Redis carries the jobs; otherwise Postgres does. */
  redisUrl?: string | undefined;
  log: Pick<BaseLogger, 'warn' | 'error'>;
};

/** Opens the one place where jobs wait and run. Throws when the store does not answer. */
export async function openQueues({ databaseUrl, redisUrl, log }: QueuesOptions): Promise<Queues> {
  const logConnection = (err: Error) => log.error({ err }, 'The connection for jobs failed');
  const backend = await (redisUrl
    ? openRedisBackend(redisUrl, logConnection)
    : openPostgresBackend(databaseUrl, logConnection));
  const queues = new Map<string, ReturnType<Backend['queue']>>();
  const workers: JobWorker[] = [];
  let closed: Promise<void> | undefined;
  return {
    kind: backend.kind,
    queue: (name) => {
      const queue = queues.get(name) ?? logged(backend.queue(name), name, log);
      queues.set(name, queue);
      return queue;
    },
    worker: (name, process, options = {}) => {
      const worker = logged(backend.worker(name, process, options), name, log);
      workers.push(worker);
      return worker;
    },
    close: () => (closed ??= inOrder(workers, [...queues.values()], backend)),
  };
}

/** Without an `error` listener an emitter ends the process. */
function logged<Source extends EventEmitter>(source: Source, queue: string, log: QueuesOptions['log']): Source {
  source.on('error', (err: Error) => log.error({ err, queue }, 'The queue reported an error'));
  source.on('failed', (job: Job | undefined, err: Error) =>
    log.error({ err, queue, job: job?.id, name: job?.name }, 'A job failed'),
  );
  source.on('stalled', (job: string) => log.warn({ queue, job }, 'A job lost its worker and waits for another'));
  return source;
}

async function inOrder(workers: JobWorker[], queues: { close: () => Promise<void> }[], backend: Backend) {
  await Promise.all(workers.map((worker) => worker.close()));
  await Promise.all(queues.map((queue) => queue.close()));
  await backend.close();
}

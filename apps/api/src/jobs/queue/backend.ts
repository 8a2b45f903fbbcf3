import type { EventEmitter } from 'node:events';
import type { Job, Queue, Worker, WorkerOptions } from 'bullmq';

/** Ids, mostly. The store may hold what an older version wrote, so a process parses its data before it trusts it. */
export type JobData = Record<string, unknown>;

/** BullMQ's queue, as far as both back ends behave the same (see queues.test.ts). */
export type JobQueue = Pick<
  Queue<JobData, void>,
  | 'name'
  | 'add'
  | 'addBulk'
  | 'getJob'
  | 'getJobCounts'
  | 'upsertJobScheduler'
  | 'removeJobScheduler'
  | 'getJobSchedulers'
>;

/** BullMQ's worker; `close` waits for the jobs in hand. */
export type JobWorker = Pick<Worker, 'name' | 'pause' | 'resume' | 'isRunning' | 'waitUntilReady' | 'close'>;

/** A job that throws has failed; the log gets what it threw with the job's queue, name and id, never its data. */
export type JobProcess = (job: Job<JobData, void>) => Promise<void>;

export type JobWorkerOptions = Pick<WorkerOptions, 'concurrency' | 'limiter' | 'lockDuration' | 'stalledInterval'>;

/** Where jobs are kept: opens queues and workers on connections they share. */
export type Backend = {
  kind: 'postgres' | 'redis';
  queue: (name: string) => JobQueue & EventEmitter & Pick<Queue, 'close'>;
  worker: (name: string, process: JobProcess, options: JobWorkerOptions) => JobWorker & EventEmitter;
  /** For when every queue and worker is closed. */
  close: () => Promise<void>;
};

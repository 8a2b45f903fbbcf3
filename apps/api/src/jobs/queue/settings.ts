import type { DefaultJobOptions, WorkerOptions } from 'bullmq';

/** What every job starts from. */
export const jobDefaults: DefaultJobOptions = {
  // Retries are decided in Postgres, where a person can see them; a job that fails here has failed.
  attempts: 1,
  // Kept for an hour so that the same id, handed over twice, runs once.
  removeOnComplete: { age: 3600 },
  // Not kept: Postgres and the log have the reason, and a kept id would refuse the retry decided there.
  removeOnFail: true,
};

/** What every worker starts from: a job whose worker was killed is picked up within lock + check + a moment. */
export const workerDefaults = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  // One stall more than this fails a job for good; the default of 1 loses jobs to a handful of deploys.
  maxStalledCount: 50,
  concurrency: 4,
} satisfies Partial<WorkerOptions>;

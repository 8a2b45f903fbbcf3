import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Backend } from './backend.ts';
import { jobDefaults, workerDefaults } from './settings.ts';

/**
 * Keeps jobs in Redis, which must be set never to evict (`maxmemory-policy noeviction`).
 * Throws when Redis does not answer.
 */
export async function openRedisBackend(url: string, onError: (error: Error) => void): Promise<Backend> {
  const connect = (maxRetriesPerRequest: number | null) =>
    new Redis(url, { connectionName: 'trivet-jobs', maxRetriesPerRequest, lazyConnect: true })
      .on('error', onError)
      .on('reconnecting', () => onError(new Error('Redis closed the connection')));
  // Who hands a job over hears at once that Redis is away; a worker waits for it to come back.
  const handingOver = connect(1);
  const working = connect(null);
  const close = async () => void (await Promise.all([leave(handingOver), leave(working)]));
  await handingOver.ping().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    kind: 'redis',
    queue: (name) => new Queue(name, { connection: handingOver, defaultJobOptions: jobDefaults }),
    worker: (name, process, options) =>
      new Worker(name, process, { ...workerDefaults, ...options, connection: working }),
    close,
  };
}

async function leave(client: Redis): Promise<void> {
  if (client.status === 'ready') await client.quit().catch(() => {});
  client.disconnect();
}

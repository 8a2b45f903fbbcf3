import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { freshDatabase } from '../../../../../tools/test/database.ts';
import { bringRedis } from '../../../../../tools/test/redis.ts';
import { openQueues, type JobWorkerOptions, type Queues } from './queues.ts';

const deep = Boolean(process.env.TRIVET_DEEP);

for (const kind of ['postgres', 'redis'] as const)
  describe.skipIf(kind === 'redis' && !inject('redisUrl'))(`jobs on ${kind}`, () => {
    const log = { warn: vi.fn(), error: vi.fn() };
    let database: Awaited<ReturnType<typeof freshDatabase>>;
    // Its own, because a test cuts every connection.
    let redis: Awaited<ReturnType<typeof bringRedis>>;
    let queues: Queues;
    const stuck: ChildProcess[] = [];
    const open = () =>
      openQueues({ databaseUrl: database.url, redisUrl: kind === 'redis' ? redis.url : undefined, log });

    beforeAll(async () => {
      [database, redis] = await Promise.all([freshDatabase(), bringRedis()]);
      queues = await open();
    });
    afterAll(async () => {
      for (const worker of stuck) worker.kill('SIGKILL');
      await queues.close();
      await Promise.all([database.drop(), redis.stop()]);
    });

    /** A queue of its own for a test, and the data its worker has seen. */
    function working(options?: JobWorkerOptions) {
      const name = freshName();
      const seen: unknown[] = [];
      const worker = queues.worker(name, async (job) => void seen.push(job.data.n), options);
      return { queue: queues.queue(name), worker, seen };
    }

    test('the back end names itself', () => {
      expect(queues.kind).toBe(kind);
    });

    test('a job is processed once', async () => {
      const { queue, seen } = working();
      await queue.add('greet', { n: 1 });
      await vi.waitFor(() => expect(seen).toEqual([1]), patiently);
      await vi.waitFor(
        async () =>
          expect(await queue.getJobCounts('waiting', 'active', 'completed')).toEqual({
            waiting: 0,
            active: 0,
            completed: 1,
          }),
        patiently,
      );
      expect(seen).toEqual([1]);
    });

    test('the same id handed over again, while it waits or after it ran, runs once', async () => {
      const { queue, seen } = working();
      await Promise.all([1, 2, 3].map((n) => queue.add('greet', { n: `first of ${n}` }, { jobId: 'm-1-0' })));
      await vi.waitFor(async () => expect(await queue.getJobCounts('completed')).toEqual({ completed: 1 }), patiently);
      await queue.add('greet', { n: 'again' }, { jobId: 'm-1-0' });
      await queue.add('greet', { n: 'last' });
      await vi.waitFor(() => expect(seen).toContain('last'), patiently);
      expect(seen).toHaveLength(2);
    });

    test('a job that failed may be handed over again under the same id, and the log says why it failed', async () => {
      const name = freshName();
      let tries = 0;
      queues.worker(name, async () => {
        tries += 1;
        if (tries === 1) throw new Error('The template has no subject');
      });
      const again = () => queues.queue(name).add('send', { secret: 'for their eyes' }, { jobId: 'm-2-0' });
      await again();
      await vi.waitFor(
        () =>
          expect(log.error).toHaveBeenCalledWith(
            expect.objectContaining({
              queue: name,
              job: 'm-2-0',
              name: 'send',
              err: new Error('The template has no subject'),
            }),
            'A job failed',
          ),
        patiently,
      );
      expect(tries).toBe(1);
      await vi.waitFor(async () => {
        await again();
        expect(tries).toBe(2);
      }, patiently);
      expect(JSON.stringify(log.error.mock.calls)).not.toContain('for their eyes');
    });

    test('a bulk of 500 is processed whole', async () => {
      const { queue, seen } = working({ concurrency: 20 });
      await queue.addBulk(Array.from({ length: 500 }, (_, n) => ({ name: 'greet', data: { n } })));
      await vi.waitFor(() => expect(new Set(seen).size).toBe(500), patiently);
      expect(seen).toHaveLength(500);
    });

    test('no more than 4 jobs run at a time', async () => {
      const name = freshName();
      const gate = Promise.withResolvers<void>();
      let [now, most] = [0, 0];
      queues.worker(name, async () => {
        now += 1;
        most = Math.max(most, now);
        await gate.promise;
        now -= 1;
      });
      const queue = queues.queue(name);
      await queue.addBulk(Array.from({ length: 9 }, () => ({ name: 'wait', data: {} })));
      await vi.waitFor(() => expect(most).toBe(4), patiently);
      expect(await queue.getJobCounts('active', 'waiting')).toEqual({ active: 4, waiting: 5 });
      gate.resolve();
      await vi.waitFor(async () => expect(await queue.getJobCounts('completed')).toEqual({ completed: 9 }), patiently);
      expect(most).toBe(4);
    });

    test('a delayed job waits for its time', async () => {
      const { queue, seen } = working();
      const added = Date.now();
      await queue.add('greet', { n: 'later' }, { delay: 600 });
      expect(await queue.getJobCounts('delayed')).toEqual({ delayed: 1 });
      await vi.waitFor(() => expect(seen).toEqual(['later']), patiently);
      expect(Date.now() - added).toBeGreaterThanOrEqual(600);
    });

    test('a schedule told twice is one schedule', async () => {
      const { queue, seen } = working();
      await queue.upsertJobScheduler('tick', { every: 100 }, { name: 'tick', data: { n: 'tick' } });
      await queue.upsertJobScheduler('tick', { every: 100 }, { name: 'tick', data: { n: 'tick' } });
      expect(await queue.getJobSchedulers()).toHaveLength(1);
      await vi.waitFor(() => expect(seen.length).toBeGreaterThan(2), patiently);
      await queue.removeJobScheduler('tick');
    });

    test('closing waits for the job in hand, takes no other, and may be asked twice', async () => {
      const mine = await open();
      const name = freshName();
      const [started, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const done: unknown[] = [];
      mine.worker(
        name,
        async (job) => {
          started.resolve();
          await gate.promise;
          done.push(job.data.n);
        },
        { concurrency: 1 },
      );
      await mine.queue(name).addBulk([
        { name: 'a', data: { n: 1 } },
        { name: 'b', data: { n: 2 } },
      ]);
      await started.promise;
      const closed = Promise.all([mine.close(), mine.close()]);
      gate.resolve();
      await closed;
      expect(done).toEqual([1]);
      expect(await queues.queue(name).getJobCounts('waiting', 'active', 'completed')).toEqual({
        waiting: 1,
        active: 0,
        completed: 1,
      });
    });

    test('connections that are cut off are reported, and the work goes on', async () => {
      const { queue, worker, seen } = working();
      await worker.waitUntilReady();
      log.error.mockClear();
      await (kind === 'redis' ? cutRedis(redis.url) : query(database.url, cutSql));
      await vi.waitFor(() => expect(log.error).toHaveBeenCalled(), patiently);
      await vi.waitFor(() => queue.add('greet', { n: 'after' }, { jobId: 'after-the-cut' }), patiently);
      await vi.waitFor(() => expect(seen).toEqual(['after']), { timeout: 18_000, interval: 50 });
    });

    test('a job whose worker is killed is picked up by another', async () => {
      await expectPickedUp(1, { lockDuration: 1_000, stalledInterval: 500 });
    });

    test.skipIf(!deep)('with the settings of the product, within 20 seconds', { timeout: 40_000 }, async () => {
      expect(await expectPickedUp(1, {})).toBeLessThan(20_000);
    });

    test.skipIf(!deep)('five kills of the same job do not fail it for good', { timeout: 60_000 }, async () => {
      await expectPickedUp(5, { lockDuration: 1_000, stalledInterval: 500 });
    });

    /** Kills the worker that holds the job, as often as told; then another finishes it. Returns the last wait in ms. */
    async function expectPickedUp(kills: number, options: JobWorkerOptions): Promise<number> {
      const name = freshName();
      await queues.queue(name).add('send', { n: 'mail' }, { jobId: 'm-3-0' });
      for (let left = kills; left > 0; left--) await killWhenTaken(startStuckWorker(name, options));
      const killed = Date.now();
      const seen: unknown[] = [];
      queues.worker(name, async (job) => void seen.push(job.data.n), options);
      await vi.waitFor(() => expect(seen).toEqual(['mail']), { timeout: 30_000, interval: 50 });
      expect(log.warn).toHaveBeenCalledWith({ queue: name, job: 'm-3-0' }, expect.stringContaining('lost its worker'));
      return Date.now() - killed;
    }

    function startStuckWorker(name: string, options: JobWorkerOptions): ChildProcess {
      const told = JSON.stringify({
        name,
        options,
        databaseUrl: database.url,
        redisUrl: kind === 'redis' ? redis.url : undefined,
      });
      const worker = spawn(process.execPath, [`${import.meta.dirname}/stuck-worker.fixture.ts`, told], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      stuck.push(worker);
      return worker;
    }
  });

test('an account with rights in schema bullmq only can work, once the schema is there', async () => {
  const database = await freshDatabase();
  const log = { warn: vi.fn(), error: vi.fn() };
  await (await openQueues({ databaseUrl: database.url, log })).close();
  const role = `worker_${randomUUID().slice(0, 8)}`;
  await query(
    database.url,
    `create role ${role} login password 'worker';
     grant usage, create on schema bullmq to ${role};
     grant all on all tables in schema bullmq to ${role};
     grant all on all sequences in schema bullmq to ${role};`,
  );
  const queues = await openQueues({ databaseUrl: database.url.replace(/\/\/[^@]*@/, `//${role}:worker@`), log });
  const seen: unknown[] = [];
  queues.worker('mail', async (job) => void seen.push(job.data.n));
  await queues.queue('mail').add('send', { n: 1 });
  await vi.waitFor(() => expect(seen).toEqual([1]), patiently);
  await queues.close();
  await query(database.url, `drop owned by ${role}; drop role ${role}`);
  await database.drop();
  expect(log.error).not.toHaveBeenCalled();
});

test('a store that does not answer is said so at once', async () => {
  const log = { warn: vi.fn(), error: vi.fn() };
  const nowhere = { databaseUrl: 'postgres://nobody@127.0.0.1:9/none', log };
  await expect(openQueues(nowhere)).rejects.toThrow('ECONNREFUSED');
  await expect(openQueues({ ...nowhere, redisUrl: 'redis://127.0.0.1:9' })).rejects.toThrow(/retries|ECONNREFUSED/);
});

const patiently = { timeout: 10_000, interval: 20 };

let names = 0;
const freshName = () => `test-${process.pid}-${names++}`;

async function killWhenTaken(worker: ChildProcess): Promise<void> {
  const [said]: unknown[] = await once(worker.stdout ?? worker, 'data');
  expect(String(said)).toBe('taken\n');
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

async function cutRedis(url: string): Promise<void> {
  const client = new Redis(url);
  await client.call('CLIENT', 'KILL', 'SKIPME', 'yes');
  await client.quit();
}

const cutSql =
  'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';

async function query(databaseUrl: string, sql: string): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(sql);
  await client.end();
}

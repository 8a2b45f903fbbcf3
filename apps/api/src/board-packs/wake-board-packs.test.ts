import { openPool, type Pool } from '@trivet/db';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { bringRedis } from '../../../../tools/test/redis.ts';
import type { WorkerParts } from '../jobs/parts.ts';
import { openQueues, type Queues } from '../jobs/queue/queues.ts';
import { prepareJobStore } from '../jobs/store/postgres.ts';
import { look } from '../testing/look.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { makeBoardPack } from './make-board-pack.ts';
import { boardPacksQueue, wakeBoardPacks } from './wake-board-packs.ts';

let it: TestApp;
let pool: Pool;
let redis: Awaited<ReturnType<typeof bringRedis>>;
const log = pino({ level: 'silent' });
beforeAll(async () => {
  [it, redis] = await Promise.all([startTestApp(), bringRedis()]);
  await prepareJobStore(it.databaseUrl);
  pool = openPool(it.databases.worker, { max: 4 });
});
afterAll(async () => {
  await pool.end();
  await Promise.all([it.stop(), redis.stop()]);
});

const here = () => ({ workspaceId: it.here.workspaceId });
const mine = () => it.as(it.here.people.auditor).boardPacks;
const ask = async () => (await mine().ask({ params: here(), body: { title: 'For the board' } })).id;
const statusOf = async (packId: string) => (await mine().read({ params: { ...here(), packId } })).status;
const patiently = { timeout: 15_000, interval: 50 };

describe.each(['postgres', 'redis'] as const)('board packs woken over %s', (kind) => {
  let queues: Queues;
  const redisUrl = () => (kind === 'redis' ? redis.url : undefined);
  const skips = kind === 'redis' && !inject('redisUrl');
  beforeEach(async () => {
    if (!skips) queues = await openQueues({ databaseUrl: it.databases.worker, redisUrl: redisUrl(), log });
  });
  afterEach(async () => {
    if (!skips) await queues.close();
  });
  const parts = () => ({ pool, requestPool: it.pool, queues, log }) as unknown as WorkerParts;
  const work = () =>
    queues.worker(boardPacksQueue, ({ data }) =>
      makeBoardPack(parts(), data as { workspaceId: string; packId: string }),
    );

  test.skipIf(skips)(
    'a pack that is asked for is made once, however often and by however many it is woken',
    async () => {
      const packId = await ask();
      work();
      work();
      for (const _time of [1, 2, 3]) await wakeBoardPacks(parts());
      await vi.waitFor(async () => expect(await statusOf(packId)).toBe('ready'), patiently);
      await wakeBoardPacks(parts());
      const made = await look<{ n: number }>(
        it,
        `select count(*)::int as n from events where type = 'board_pack.made' and subject_id = $1`,
        [packId],
      );
      expect(made).toEqual([{ n: 1 }]);
    },
  );

  test.skipIf(skips)(
    'what a queue forgets, and a worker that is killed half-way, leave the pack to another',
    async () => {
      const packId = await ask();
      const killed = startStuck(packId);
      await once(killed.stdout ?? killed, 'data');
      expect(await statusOf(packId)).toBe('making');
      killed.kill('SIGKILL');
      await once(killed, 'exit');
      await look(it, `update board_packs set updated_at = updated_at - interval '11 seconds' where id = $1`, [packId]);
      work();
      await vi.waitFor(async () => {
        await wakeBoardPacks(parts());
        expect(await statusOf(packId)).toBe('ready');
      }, patiently);
      expect(await mine().read({ params: { ...here(), packId } })).toMatchObject({ attempts: 2 });
    },
  );
});

/** A worker in a process of its own that begins the pack and never gets to its end. */
function startStuck(packId: string): ChildProcess {
  const told = JSON.stringify({ databases: it.databases, ...here(), packId });
  return spawn(process.execPath, [`${import.meta.dirname}/stuck-maker.fixture.ts`, told], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { Redis } from 'ioredis';
import { bringRedis } from '../../../../tools/test/redis.ts';
import type { Backend } from '../../../../tools/test/postgres.ts';
import { type Crowd, holdAfter, openCrowd } from '../testing/crowd.ts';
import { end } from '../testing/doomed-workers.ts';

// What each waits for is a worker's next round, every 15 seconds: too long for every run.
const patience = 300_000;

let it: Crowd;
beforeAll(async () => (it = await openCrowd()));
afterAll(() => it.close());

for (const kind of ['postgres', 'redis'] as const)
  describe.skipIf(kind === 'redis' && !inject('redisUrl'))(`a worker with its jobs on ${kind}`, () => {
    let redis: Backend | undefined;
    const start = () => it.start(redis?.url);
    beforeAll(async () => {
      if (kind === 'redis') redis = await bringRedis();
    });
    afterAll(() => redis?.stop());

    test('killed three times with the same letters in hand still sends them', { timeout: patience }, async () => {
      await it.wait(4);
      for (let kill = 1; kill <= 3; kill++) {
        const hold = holdAfter(0);
        it.answering(hold.answer);
        const worker = start();
        await hold.untilHeld();
        await end(worker, 'SIGKILL');
        hold.letGo();
        await it.passClaims();
      }
      it.answering(() => {});
      const last = start();
      expect((await it.allSent()).size).toBe(4);
      await end(last, 'SIGTERM');
    });

    test('beside another sends each letter once', { timeout: patience }, async () => {
      await it.wait(60);
      const both = [start(), start()];
      const times = await it.allSent();
      await Promise.all(both.map((worker) => end(worker, 'SIGTERM')));
      expect([...times.values()].filter((often) => often !== 1)).toEqual([]);
    });

    test('whose mail server is away for an hour delivers all of it after, once', { timeout: patience }, async () => {
      await it.wait(20);
      it.answering(() => {
        throw Object.assign(new Error('Try again later'), { responseCode: 451 });
      });
      const worker = start();
      for (let tries = 1; tries <= 2; tries++) {
        await vi.waitFor(
          async () =>
            expect((await it.see.messages()).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(
              Array(20).fill(`temporary ${tries}`),
            ),
          { timeout: 60_000, interval: 100 },
        );
        await it.passPauses();
      }
      const refused = it.heard.length;
      it.answering(() => {});
      await it.passPauses();
      expect((await it.allSent()).size).toBe(20);
      await end(worker, 'SIGTERM');
      expect(it.heard.length - refused).toBe(20);
    });

    test(
      'whose connections to Postgres are cut, again and again, sends every letter',
      { timeout: patience },
      async () => {
        await it.wait(200);
        const worker = start();
        for (let cut = 1; cut <= 5; cut++) {
          const heard = it.heard.length;
          await vi.waitFor(() => expect(it.heard.length).toBeGreaterThan(heard + 10), {
            timeout: 60_000,
            interval: 10,
          });
          await it.see.owner.query(
            `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
          );
          await it.passClaims();
        }
        const passing = setInterval(() => void it.passClaims(), 1000);
        const times = await it.allSent(patience);
        clearInterval(passing);
        expect(times.size).toBe(200);
        expect(worker.exitCode).toBe(null);
        await end(worker, 'SIGTERM');
      },
    );

    test.runIf(kind === 'redis')(
      'whose Redis forgets everything finds its work again',
      { timeout: patience },
      async () => {
        await it.wait(60);
        const hold = holdAfter(5);
        it.answering(hold.answer);
        const worker = start();
        await hold.untilHeld();
        const client = new Redis(redis?.url ?? '');
        await client.flushall();
        await client.quit();
        hold.letGo();
        const times = await it.allSent(patience);
        await end(worker, 'SIGTERM');
        expect(times.size).toBe(60);
      },
    );
  });

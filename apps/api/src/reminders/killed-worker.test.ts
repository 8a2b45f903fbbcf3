import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { bringRedis } from '../../../../tools/test/redis.ts';
import type { Backend } from '../../../../tools/test/postgres.ts';
import { type Crowd, holdAfter, openCrowd } from '../testing/crowd.ts';
import { end } from '../testing/doomed-workers.ts';

// As many letters and kills as an issue asks for take minutes: in the deep run.
const { crowd, kills } = process.env.TRIVET_DEEP ? { crowd: 1000, kills: 5 } : { crowd: 40, kills: 1 };
const inFlight = 8;
const patience = process.env.TRIVET_DEEP ? 600_000 : 120_000;

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

    test(
      'killed in the middle loses no letter, and every repeat has the same Message-ID',
      { timeout: patience },
      async () => {
        await it.wait(crowd);
        for (let kill = 1; kill <= kills; kill++) {
          const hold = holdAfter(5);
          it.answering(hold.answer);
          const worker = start();
          await hold.untilHeld();
          await end(worker, 'SIGKILL');
          hold.letGo();
          await it.passClaims();
        }
        it.answering(() => {});
        const last = start();
        const times = await it.allSent(patience);
        await end(last, 'SIGTERM');
        expect(times.size).toBe(crowd);
        expect(Math.min(...times.values())).toBe(1);
        expect(it.heard.length - crowd).toBeLessThanOrEqual(kills * inFlight);
      },
    );

    test('stopped in order in the middle repeats none', { timeout: patience }, async () => {
      await it.wait(30);
      const hold = holdAfter(5);
      it.answering(hold.answer);
      const worker = start();
      await hold.untilHeld();
      const gone = end(worker, 'SIGTERM');
      hold.letGo();
      await gone;
      const next = start();
      const times = await it.allSent();
      await end(next, 'SIGTERM');
      expect([...times.values()].filter((often) => often !== 1)).toEqual([]);
    });
  });

import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { bringRedis } from '../../../../tools/test/redis.ts';
import type { Backend } from '../../../../tools/test/postgres.ts';
import { prepareJobStore } from '../jobs/store/postgres.ts';
import { doomedWorkers, end } from '../testing/doomed-workers.ts';
import { until, verified } from './receiver.fixture.ts';
import { openTelling, type Telling } from './telling.fixture.ts';

// A job that was in hand is free for another worker after some seconds: more than one kill is for the deep run.
const { messages, kills } = process.env.TRIVET_DEEP ? { messages: 60, kills: 5 } : { messages: 12, kills: 1 };
const inFlight = 5;
const patience = process.env.TRIVET_DEEP ? 300_000 : 60_000;

let telling: Telling;
const workers = doomedWorkers();
beforeAll(async () => {
  telling = await openTelling();
  await prepareJobStore(telling.it.databaseUrl);
});
afterAll(async () => {
  await workers.killAll();
  await telling.close();
});
beforeEach(() => telling.beginAnew());

for (const kind of ['postgres', 'redis'] as const)
  describe.skipIf(kind === 'redis' && !inject('redisUrl'))(`a worker with its jobs on ${kind}`, () => {
    let redis: Backend | undefined;
    const start = () => workers.start({ ...telling.it.app.config, redisUrl: redis?.url });
    beforeAll(async () => {
      if (kind === 'redis') redis = await bringRedis();
    });
    afterAll(() => redis?.stop());

    test(
      'killed in the middle of telling loses no message, and every repeat has the same webhook-id and the same words',
      { timeout: patience },
      async () => {
        const { add, raise, receiver, passClaims, administrator } = telling;
        const { one, secret } = await add();
        for (let risk = 0; risk < messages; risk++) await raise(`Risk ${risk}`);
        for (let kill = 1; kill <= kills; kill++) {
          const before = receiver.received.length;
          const answered = () => receiver.received.length - before <= 2;
          receiver.answering((response) => void (answered() && response.writeHead(204).end()));
          const worker = start();
          await until(() => expect(receiver.received.length).toBeGreaterThan(before + 2), patience);
          await end(worker, 'SIGKILL');
          await passClaims();
        }
        receiver.answering((response) => void response.writeHead(204).end());
        const last = start();
        const waiting = async () => (await administrator().get(one)).waiting;
        await until(async () => expect(await waiting()).toBe(0), patience);
        await end(last, 'SIGTERM');

        const log = await administrator().listDeliveries({ ...one, query: { limit: '200' } });
        expect(log.items.map(({ state }) => state)).toEqual(Array(messages).fill('delivered'));
        const heard = new Map(receiver.received.map(({ id, body }) => [id, body]));
        expect([...heard.keys()].toSorted()).toEqual(log.items.map(({ messageId }) => messageId).toSorted());
        for (const got of receiver.received) {
          expect(got.body).toBe(heard.get(got.id));
          expect(() => verified(got, secret)).not.toThrow();
        }
        const repeats = receiver.received.length - messages;
        expect(repeats).toBeGreaterThan(0);
        expect(repeats).toBeLessThanOrEqual(kills * inFlight);
      },
    );
  });

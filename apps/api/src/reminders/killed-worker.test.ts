import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { bringRedis } from '../../../../tools/test/redis.ts';
import { prepareJobStore } from '../jobs/store/postgres.ts';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { openTestMailbox, type TestLetter, type TestMailbox } from '../testing/worker-kit.ts';
import { planWorkspace } from './plan-workspace.ts';

let it: TestApp;
let see: TestReminders;
let pool: Pool;
let mail: TestMailbox;
let answer: (letter: TestLetter) => void | Promise<void>;
beforeAll(async () => {
  it = await startTestApp();
  see = await openReminders(it);
  pool = openPool(it.databases.worker, { max: 2 });
  mail = await openTestMailbox((letter) => answer(letter));
  await prepareJobStore(it.databaseUrl);
});
beforeEach(async () => {
  await see.clear();
  await see.setClock('2026-11-11T09:00:00Z');
  mail.letters.length = 0;
});
afterAll(async () => {
  await Promise.all([see.close(), pool.end(), mail.close(), it.stop()]);
});

for (const kind of ['postgres', 'redis'] as const)
  describe.skipIf(kind === 'redis' && !inject('redisUrl'))(
    `a worker killed in the middle, with its jobs on ${kind}`,
    () => {
      const workers: ChildProcess[] = [];
      const crowd = 40;
      const kills = 2;
      const inFlight = 4;

      test('loses no letter, and every repeat has the same Message-ID', { timeout: 120_000 }, async () => {
        const redis = await bringRedis();
        await addCrowd(crowd);
        await planWorkspace(pool, it.here.workspaceId, 'example.org');
        const config = {
          ...it.app.config,
          redisUrl: kind === 'redis' ? redis.url : undefined,
          mail: { smtpUrl: mail.url, from: 'trivet@example.org' },
        };
        for (let kill = 1; kill <= kills; kill++) {
          const hold = holdAfter(5);
          answer = hold.answer;
          const worker = start(config);
          await vi.waitFor(() => expect(hold.held()).toBeGreaterThan(0), { timeout: 60_000, interval: 20 });
          worker.kill('SIGKILL');
          await once(worker, 'exit');
          hold.letGo();
        }
        answer = () => {};
        // A letter that was in hand is free for another after 30 seconds: here they pass at once.
        await see.owner.query(
          `update messages set claimed_at = claimed_at - interval '31 seconds' where state = 'sending'`,
        );
        start(config);
        await vi.waitFor(
          async () => {
            const waiting = (await see.messages()).filter(({ state }) => state !== 'sent');
            expect(waiting).toEqual([]);
          },
          { timeout: 60_000, interval: 100 },
        );
        const ids = new Set(mail.letters.map(({ messageId }) => messageId));
        expect(ids).toEqual(new Set((await see.messages()).map(({ messageId }) => messageId)));
        expect(ids.size).toBe(crowd);
        expect(mail.letters.length - crowd).toBeLessThanOrEqual(kills * inFlight);
        await redis.stop();
      });
      afterAll(() => workers.forEach((worker) => worker.kill('SIGKILL')));

      function start(config: unknown): ChildProcess {
        const fixture = join(import.meta.dirname, 'doomed-worker.fixture.ts');
        const worker = spawn(process.execPath, [fixture, JSON.stringify(config)], {
          stdio: ['ignore', 'ignore', 'inherit'],
        });
        workers.push(worker);
        return worker;
      }
    },
  );

/** Answers so many letters and holds the rest, so that a kill finds letters taken and not yet written down as sent. */
function holdAfter(some: number) {
  const { promise, resolve } = Promise.withResolvers<void>();
  let heard = 0;
  return {
    answer: () => ((heard += 1) > some ? promise : undefined),
    held: () => Math.max(0, heard - some),
    letGo: resolve,
  };
}

/** People with an action due today each. */
async function addCrowd(size: number): Promise<void> {
  await see.owner.query(
    `with person as (
       insert into people (id, workspace_id, name, email, version, created_at, updated_at)
       select uuidv7(), $1, 'Person ' || n, 'person' || n || '-' || gen_random_uuid() || '@example.org', 1, now(), now()
       from generate_series(1, $3::int) n returning id)
     insert into memberships (id, workspace_id, partnership_id, partner_id, person_id, role, from_on, version, created_at, updated_at)
     select uuidv7(), $1, $2, $4, id, 'member', '2026-01-01', 1, now(), now() from person`,
    [it.here.workspaceId, it.here.partnershipIds[0], size, it.here.partnerIds[0]],
  );
  const { rows } = await see.owner.query<{ personId: string }>(
    `select person_id as "personId" from memberships where person_id in (select id from people where name like 'Person %')
       and to_on is null order by created_at desc limit $1`,
    [size],
  );
  for (const { personId } of rows) await see.addAction('2026-11-11', { personId });
}

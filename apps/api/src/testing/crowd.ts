import type { ChildProcess } from 'node:child_process';
import { openPool } from '@trivet/db';
import { vi } from 'vitest';
import { prepareJobStore } from '../jobs/store/postgres.ts';
import { planWorkspace } from '../reminders/plan-workspace.ts';
import { doomedWorkers } from './doomed-workers.ts';
import { openReminders } from './reminders.ts';
import { startTestApp } from './test-app.ts';
import { openTestMailbox, type TestLetter } from './worker-kit.ts';

export type Crowd = Awaited<ReturnType<typeof openCrowd>>;

/** Many letters that wait to be sent, a mail server that answers as a test says, and real workers that can be ended. */
export async function openCrowd() {
  const it = await startTestApp();
  const see = await openReminders(it);
  const pool = openPool(it.databases.worker, { max: 2 });
  let answer: (letter: TestLetter) => void | Promise<void> = () => {};
  const mail = await openTestMailbox((letter) => answer(letter));
  await prepareJobStore(it.databaseUrl);
  const workers = doomedWorkers();

  return {
    see,
    /** What the mail server heard, also what it did not take. */
    heard: mail.letters,
    answering: (how: typeof answer) => (answer = how),

    /** From here on exactly so many letters wait, each for somebody with an action due today. */
    wait: async (letters: number) => {
      await see.clear();
      await see.setClock('2026-11-11T09:00:00Z');
      mail.letters.length = 0;
      answer = () => {};
      await addPeople(letters);
      await planWorkspace(pool, it.here.workspaceId, 'example.org');
    },

    /** A worker in a process of its own, with its jobs on Postgres unless a Redis is named. */
    start: (redisUrl?: string): ChildProcess =>
      workers.start({ ...it.app.config, redisUrl, mail: { smtpUrl: mail.url, from: 'trivet@example.org' } }),

    /** Waits until every letter is sent; gives each Message-ID with how often it was heard. */
    allSent: async (timeout = 60_000): Promise<Map<string, number>> => {
      const open = async () => (await see.messages()).filter(({ state }) => state !== 'sent');
      await vi.waitFor(async () => expectNone(await open()), { timeout, interval: 100 });
      const times = new Map((await see.messages()).map(({ messageId }) => [messageId, 0]));
      for (const { messageId } of mail.letters) times.set(messageId, (times.get(messageId) ?? 0) + 1);
      return times;
    },

    /** A letter that was in hand is free for another after 30 seconds: here they pass at once. */
    passClaims: () =>
      see.owner.query(`update messages set claimed_at = claimed_at - interval '31 seconds' where state = 'sending'`),

    /** What is to be tried again later is due now. */
    passPauses: () =>
      see.owner.query(`update messages set next_try_at = statement_timestamp() where state = 'temporary'`),

    close: async () => {
      await workers.killAll();
      await Promise.all([see.close(), pool.end(), mail.close()]);
      await it.stop();
    },
  };

  async function addPeople(size: number): Promise<void> {
    const { rows } = await see.owner.query<{ personId: string }>(
      `with person as (
         insert into people (id, workspace_id, name, email, version, created_at, updated_at)
         select uuidv7(), $1, 'Person ' || n, 'person' || n || '-' || gen_random_uuid() || '@example.org', 1, now(), now()
         from generate_series(1, $3::int) n returning id)
       insert into memberships (id, workspace_id, partnership_id, partner_id, person_id, role, from_on, version, created_at, updated_at)
       select uuidv7(), $1, $2, $4, id, 'member', '2026-01-01', 1, now(), now() from person returning person_id as "personId"`,
      [it.here.workspaceId, it.here.partnershipIds[0], size, it.here.partnerIds[0]],
    );
    for (const { personId } of rows) await see.addAction('2026-11-11', { personId });
  }
}

/** Answers so many letters and holds the rest, so that what then happens finds letters taken and not written down. */
export function holdAfter(some: number) {
  const { promise, resolve } = Promise.withResolvers<void>();
  let heard = 0;
  return {
    answer: () => ((heard += 1) > some ? promise : undefined),
    untilHeld: () =>
      vi.waitFor(() => expectNone(heard > some ? [] : [`${heard} heard, none held`]), {
        timeout: 60_000,
        interval: 20,
      }),
    letGo: resolve,
  };
}

function expectNone(left: readonly unknown[]): void {
  if (left.length > 0) throw new Error(`${left.length} left: ${JSON.stringify(left.slice(0, 3))}`);
}

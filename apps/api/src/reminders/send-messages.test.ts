import { openPool, type Pool } from '@trivet/db';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createMailer } from '../mail/mailer.ts';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { openTestMailbox, type TestLetter, type TestMailbox } from '../testing/worker-kit.ts';
import { planWorkspace } from './plan-workspace.ts';
import { sendMessages } from './send-messages.ts';

let it: TestApp;
let see: TestReminders;
let pool: Pool;
let mail: TestMailbox;
let answer: (letter: TestLetter) => void | Promise<void>;
const log = pino({ level: 'silent' });

beforeAll(async () => {
  it = await startTestApp();
  see = await openReminders(it);
  pool = openPool(it.databases.worker, { max: 8 });
  mail = await openTestMailbox((letter) => answer(letter));
});
beforeEach(async () => {
  await see.clear();
  await see.setClock('2026-11-11T09:00:00Z');
  mail.letters.length = 0;
  answer = () => {};
});
afterAll(async () => {
  await Promise.all([see.close(), pool.end(), mail.close(), it.stop()]);
});

/** Plans, and sends every message there is */
async function planAndSend(): Promise<void> {
  await planWorkspace(pool, it.here.workspaceId, 'example.org');
  await sendAll();
}

async function sendAll(more: { stopping?: AbortSignal } = {}): Promise<void> {
  const mailer = createMailer({ smtpUrl: mail.url, from: { name: 'Trivet', address: 'trivet@example.org' }, log });
  const sending = { pool, mailer, publicOrigin: 'http://localhost:3000', ...more };
  await sendMessages(sending, it.here.workspaceId);
  mailer.close();
}

const refusing = (responseCode: number) => () => {
  throw Object.assign(new Error(`${responseCode} not now`), { responseCode });
};

describe('a letter', () => {
  test('says what, for which partnership, by when, and leads straight to it', async () => {
    await see.addAction('2026-11-11', it.here.people.member, { title: 'Agree the venue rota', number: 31 });
    await planAndSend();
    expect(mail.letters).toMatchObject([
      {
        to: it.here.people.member.email,
        subject: 'Action FIRST-A-031 is due today',
        text: expect.stringContaining('http://localhost:3000/w/here/p/FIRST/actions/FIRST-A-031'),
        html: expect.stringContaining('Agree the venue rota (FIRST-A-031)'),
      },
    ]);
    expect(mail.letters[0]?.subject).not.toContain('venue');
  });

  test('holds all that falls due for one person on one day, the most urgent first', async () => {
    const { coordinator } = it.here.people;
    await see.addReport('2026-11-11');
    await see.addAction('2026-11-06', coordinator, { title: 'Book the hall' });
    await planAndSend();
    const [letter] = mail.letters.filter(({ to }) => to === coordinator.email);
    expect(letter?.subject).toBe('2 things to finish, 1 of them late');
    const [action, report] = ['Book the hall', 'July to September 2026'].map(
      (words) => letter?.text.indexOf(words) ?? -1,
    );
    expect(action).toBeGreaterThan(0);
    expect(report).toBeGreaterThan(action ?? 0);
  });

  test('asks the chair to sign off once nothing is missing', async () => {
    await see.addReport('2026-11-11', { headline: 'All well', light: 'green' });
    await planAndSend();
    const [letter] = mail.letters.filter(({ to }) => to === it.here.people.chair.email);
    expect(letter?.text).toContain('Read and sign off the July to September 2026 report');
  });

  test('tells the SRO that a report is late, without asking the SRO to write it', async () => {
    await see.addReport('2026-10-27');
    await planAndSend();
    const [letter] = mail.letters.filter(({ to }) => to === it.here.people.sro.email);
    expect(letter?.text).toContain('The July to September 2026 report of Partnership FIRST is late');
    expect(letter?.text).not.toContain('Finish');
  });
});

describe('what is no longer owed when its letter is to leave', () => {
  test.each([
    ['done', `update actions set status = 'done', closed_on = '2026-11-11', closing_note = 'Agreed', percent = 100`],
    ['moved', `update actions set due_on = '2026-12-11', due_moves = 1`],
    ['given to somebody else', `update actions set owner_person_id = null`],
    ['of a partnership that was archived', `update partnerships set archived_at = now()`],
    ['of somebody who has left', `update memberships set to_on = '2026-06-01' where role = 'member'`],
  ])('because it is %s is not sent', async (_why, sql) => {
    await see.addAction('2026-11-11', it.here.people.member);
    await planWorkspace(pool, it.here.workspaceId, 'example.org');
    await see.owner.query(sql);
    await sendAll();
    expect(mail.letters).toEqual([]);
    expect(await see.messages()).toMatchObject([{ state: 'withdrawn' }]);
    expect(await see.ledger()).toEqual(['member 0 withdrawn']);
    const { rows } = await see.owner.query('select withdrawn_at is not null as gone from notifications');
    expect(rows).toEqual([{ gone: true }]);
  });
  afterEach(async () => {
    await see.owner.query(`update partnerships set archived_at = null`);
    await see.owner.query(
      `update memberships set to_on = null where to_on = '2026-06-01' and role = 'member' and person_id = $1`,
      [it.here.people.member.personId],
    );
  });
});

describe('a mail server on a bad day', () => {
  test('that says 451 is asked again later, with the same Message-ID', async () => {
    answer = refusing(451);
    await see.addAction('2026-11-11', it.here.people.member);
    await planAndSend();
    expect(await see.messages()).toMatchObject([
      { state: 'temporary', attempts: 1, failure: expect.stringContaining('451') },
    ]);
    await sendAll();
    expect(mail.letters).toHaveLength(1);
    answer = () => {};
    await see.owner.query('update messages set next_try_at = now()');
    await sendAll();
    expect(await see.messages()).toMatchObject([{ state: 'sent', attempts: 2 }]);
    expect(new Set(mail.letters.map(({ messageId }) => messageId)).size).toBe(1);
  });

  test('that says 550 is not asked again, and the reason can be seen', async () => {
    answer = refusing(550);
    await see.addAction('2026-11-11', it.here.people.member);
    await planAndSend();
    await sendAll();
    expect(mail.letters).toHaveLength(1);
    expect(await see.messages()).toMatchObject([{ state: 'failed', failure: expect.stringContaining('550') }]);
  });

  test('that fails 48 times is given up', async () => {
    answer = refusing(451);
    await see.addAction('2026-11-11', it.here.people.member);
    await planWorkspace(pool, it.here.workspaceId, 'example.org');
    await see.owner.query('update messages set attempts = 47');
    await sendAll();
    expect(await see.messages()).toMatchObject([{ state: 'failed', attempts: 48 }]);
  });
});

test('ten senders of one message hand it over once', async () => {
  await see.addAction('2026-11-11', it.here.people.member);
  await planWorkspace(pool, it.here.workspaceId, 'example.org');
  await Promise.all(Array.from({ length: 10 }, () => sendAll()));
  expect(mail.letters).toHaveLength(1);
});

test('a letter in the hands of a process that was killed is another’s after 30 seconds, with the same Message-ID', async () => {
  await see.addAction('2026-11-11', it.here.people.member);
  await planWorkspace(pool, it.here.workspaceId, 'example.org');
  const leftBehind = (seconds: number) =>
    see.owner.query(
      `update messages set state = 'sending', claim = gen_random_uuid(), claimed_at = now() - make_interval(secs => $1)`,
      [seconds],
    );
  await leftBehind(25);
  await sendAll();
  expect(mail.letters).toEqual([]);
  await leftBehind(31);
  await sendAll();
  const [message] = await see.messages();
  expect(message).toMatchObject({ state: 'sent' });
  expect(mail.letters.map(({ messageId }) => messageId)).toEqual([message?.messageId]);
});

test('who was too slow and lost a letter to another writes nothing down of it', async () => {
  answer = async () => void (await see.owner.query('update messages set claim = gen_random_uuid()'));
  await see.addAction('2026-11-11', it.here.people.member);
  await planAndSend();
  expect(await see.messages()).toMatchObject([{ state: 'sending' }]);
});

test('a letter that cannot be written fails alone', async () => {
  const { member, broker } = it.here.people;
  await see.addAction('2026-11-11', member);
  await see.addAction('2026-11-11', broker);
  await see.owner.query(`update people set email = 'not an address' where id = $1`, [member.personId]);
  await planAndSend();
  expect(mail.letters.map(({ to }) => to)).toEqual([broker.email]);
  const fates = (await see.messages()).map(({ person, state }) => `${person} ${state}`);
  expect(fates.toSorted()).toEqual(['broker sent', 'member failed']);
  await see.owner.query('update people set email = $2 where id = $1', [member.personId, member.email]);
});

test('who is asked to stop finishes what is in hand and leaves the rest to another at once', async () => {
  const people = Object.values(it.here.people).slice(0, 12);
  for (const person of people) await see.addAction('2026-11-11', person);
  await planWorkspace(pool, it.here.workspaceId, 'example.org');
  const waiting = (await see.messages()).length;
  const stopping = new AbortController();
  answer = () => stopping.abort();
  await sendAll({ stopping: stopping.signal });
  const handedOver = mail.letters.length;
  expect(handedOver).toBeGreaterThan(0);
  expect(handedOver).toBeLessThanOrEqual(8);
  const left = (await see.messages()).filter(({ state }) => state === 'waiting');
  expect(left.map(({ attempts }) => attempts)).toEqual(Array(waiting - handedOver).fill(0));
  answer = () => {};
  await sendAll();
  expect(new Set(mail.letters.map(({ messageId }) => messageId)).size).toBe(waiting);
  expect(mail.letters).toHaveLength(waiting);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import type { TestApp } from '../testing/test-app.ts';
import { givePassword, password, signIn, startQuickly } from './auth.fixture.ts';
import { tracesBy } from './secrets.ts';

let it: TestApp;
let looked: string[];
let alarms: unknown[];
beforeAll(async () => {
  it = await startQuickly();
  for (const name of ['chair', 'member', 'observer'] as const) await givePassword(it, it.here.people[name]);
  const { verify } = it.app.auth.passwords;
  it.app.auth.passwords = {
    ...it.app.auth.passwords,
    verify: (typed, stored) => {
      looked.push(typed);
      return verify(typed, stored);
    },
  };
  it.app.auth.log = { warn: (facts: unknown) => alarms.push(facts) };
});
afterAll(() => it.stop());
beforeEach(async () => {
  await it.authPool.query('delete from auth.throttle');
  [looked, alarms] = [[], []];
});

const nobody = (n: number) => `nobody${n}@example.org`;
/** As a botnet does it: each account once, each time from somewhere else. */
async function spray(typed: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await signIn(it, { email: nobody(n), password: typed }, `10.5.0.${n}`);
}
const events = () =>
  look(it, `select kind, account_id, address from auth.security_events where kind = 'password_sprayed'`);

test('a password tried on many accounts from many addresses is looked at thirty times, and the alarm is raised once', async () => {
  await spray('Summer2026Summer', 45);
  expect(looked).toHaveLength(30);
  expect(await events()).toEqual([{ kind: 'password_sprayed', account_id: null, address: '10.5.0.29' }]);
  expect(alarms).toEqual([
    { security: 'password_sprayed', address: '10.5.0.29', requestId: expect.stringMatching(/^[\w-]{36}$/) },
  ]);
});

test('one who mistypes the same where they were before is looked at, and raises no second alarm', async () => {
  const { email } = it.here.people.observer;
  await signIn(it, { email, password }, '10.6.1.1');
  await spray('Spring2026Spring', 30);
  looked = [];
  for (let n = 0; n < 3; n += 1) await signIn(it, { email, password: 'Spring2026Spring' }, '10.6.1.1');
  expect(looked).toHaveLength(3);
  expect(alarms).toHaveLength(1);
});

test('whose password it is learns and gives away nothing, gets in where they were before, and anywhere 10 minutes later', async () => {
  const { observer, member } = it.here.people;
  expect((await signIn(it, { email: observer.email, password }, '10.6.0.1')).statusCode).toBe(200);
  await spray(password, 30);
  const wrong = await signIn(it, { email: nobody(1), password: 'another one' }, '10.6.0.9');
  const right = await signIn(it, { email: member.email, password }, '10.6.0.9');
  expect(right.statusCode).toBe(401);
  expect({ ...right.json(), instance: '' }).toEqual({ ...wrong.json(), instance: '' });
  expect((await signIn(it, { email: observer.email, password }, '10.6.0.1')).statusCode).toBe(200);
  await it.authPool.query(
    `update auth.throttle set tries = array(select t - interval '10 minutes' from unnest(tries) t)`,
  );
  expect((await signIn(it, { email: member.email, password }, '10.6.0.9')).statusCode).toBe(200);
});

test('one person who mistypes one password over and over raises no alarm', async () => {
  const { email } = it.here.people.chair;
  for (let n = 0; n < 40; n += 1) await signIn(it, { email, password: 'tide lantern baskets' });
  expect(looked).toHaveLength(10);
  expect(alarms).toEqual([]);
});

test('a right password leaves no trace, and a wrong one too little to find it again', async () => {
  const subjects = async () =>
    (await look<{ subject: string }>(it, 'select subject from auth.throttle')).map(({ subject }) => subject);
  await signIn(it, { email: it.here.people.chair.email, password });
  expect((await subjects()).filter((subject) => subject.startsWith('password:'))).toEqual([]);
  await signIn(it, { email: nobody(1), password: 'tide lantern baskets' });
  expect(await subjects()).toContainEqual(expect.stringMatching(/^password:[\w-]{4}$/));
});

test('a trace is the same for the same password, and another by another key', () => {
  const [ours, theirs] = [tracesBy('one key'), tracesBy('another key')];
  expect(ours('tide')).toBe(ours('tide'));
  expect(ours('tide')).not.toBe(ours('tides'));
  expect(ours('tide')).not.toBe(theirs('tide'));
});

test('what is counted is in no backup: its table is not in the write-ahead log', async () => {
  const [table] = await look(it, `select relpersistence from pg_class where oid = 'auth.throttle'::regclass`);
  expect(table).toEqual({ relpersistence: 'u' });
});

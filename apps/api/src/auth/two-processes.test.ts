import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { look } from '../testing/look.ts';
import type { TestApp } from '../testing/test-app.ts';
import { ask, givePassword, signIn, startQuickly } from './auth.fixture.ts';

let it: TestApp;
let second: FastifyInstance;
let both: Pick<TestApp, 'app'>[];
beforeAll(async () => {
  it = await startQuickly();
  await givePassword(it, it.here.people.member);
  const { pool, authPool } = it;
  second = await buildApp({ config: it.app.config, pool, authPool });
  second.auth.passwords = it.app.auth.passwords;
  both = [it, { app: second }];
});
afterAll(async () => {
  await second.close();
  await it.stop();
});
beforeEach(() => it.authPool.query('delete from auth.throttle'));

/** The one of the two processes that a balancer would hand this request to. */
const turn = (n: number) => ({ ...it, ...both[n % 2] });
const evaluated = async () =>
  (await look(it, `select from auth.security_events where kind = 'sign_in_refused'`)).length;

test('two processes look at ten wrong passwords of an account together, by page and by program', async () => {
  const { email } = it.here.people.member;
  const before = await evaluated();
  for (let n = 0; n < 30; n += 1) {
    const body = { email, password: `guess ${n}` };
    if (n % 3 === 0) await ask(turn(n), 'POST', '/auth/token', { body, from: `10.7.0.${n}` });
    else await signIn(turn(n), body, `10.7.0.${n}`);
  }
  expect((await evaluated()) - before).toBe(10);
});

test('an address has fifty tries at both', async () => {
  const before = await evaluated();
  for (let n = 0; n < 70; n += 1)
    await signIn(turn(n), { email: `nobody${n}@example.org`, password: `guess ${n}` }, '10.8.0.1');
  expect((await evaluated()) - before).toBe(50);
});

test('a password that is sprayed is noticed wherever it arrives', async () => {
  const before = await evaluated();
  for (let n = 0; n < 40; n += 1)
    await signIn(turn(n), { email: `nobody${n}@example.org`, password: 'Winter2026Winter' }, `10.9.0.${n}`);
  expect((await evaluated()) - before).toBe(30);
});

test('a mailbox gets three letters an hour from both', async () => {
  const { email } = it.here.people.member;
  for (let n = 0; n < 6; n += 1) await ask(turn(n), 'POST', '/auth/password-resets', { body: { email } });
  expect(await look(it, 'select from auth.pending_letters')).toHaveLength(3);
});

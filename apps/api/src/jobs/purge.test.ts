import { openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookieOf, givePassword, password, signIn, startQuickly } from '../auth/auth.fixture.ts';
import { look } from '../testing/look.ts';
import type { TestApp } from '../testing/test-app.ts';
import type { WorkerParts } from './parts.ts';
import { schedule } from './schedule.ts';

let it: TestApp;
let pool: Pool;
beforeAll(async () => {
  it = await startQuickly();
  pool = openPool(it.databases.worker, { max: 2 });
  await givePassword(it, it.here.people.chair);
});
afterAll(async () => {
  await pool.end();
  await it.stop();
});

/** All that purging works with. */
const parts = () => ({ pool, authPool: it.authPool }) as WorkerParts;

test('every hour what signing in has no more use for goes, and what is in use stays', async () => {
  const { email } = it.here.people.chair;
  const cookie = cookieOf(await signIn(it, { email, password }));
  for (const typed of ['an old try', 'a fresh try']) await signIn(it, { email: 'nobody@example.org', password: typed });
  await look(
    it,
    `with old as (update auth.throttle set changed_at = now() - interval '61 minutes' where subject like 'account:%')
     insert into auth.sessions (account_id, kind, methods, address, user_agent, ends_at)
     select id, 'program', '{pwd}', '', 'long ago', now() - interval '31 days' from auth.accounts where email = $1`,
    [email],
  );
  const purge = schedule.find(({ name }) => name === 'purge');
  expect(purge?.everyMs).toBe(3_600_000);
  await purge?.run(parts());
  const left = await look<{ kind: string }>(it, `select split_part(subject, ':', 1) as kind from auth.throttle`);
  expect(new Set(left.map(({ kind }) => kind))).toEqual(new Set(['address', 'password']));
  expect(await look(it, `select from auth.sessions where user_agent = 'long ago'`)).toEqual([]);
  const me = await it.app.inject({ url: '/api/v1/me', headers: { cookie } });
  expect(me.statusCode).toBe(200);
});

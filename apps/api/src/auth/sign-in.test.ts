import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { type TestApp } from '../testing/test-app.ts';
import { ask, browser, cookieOf, givePassword, password, signIn, startQuickly } from './auth.fixture.ts';
import { createPasswords } from './passwords.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startQuickly();
  for (const name of ['chair', 'member', 'sro', 'observer'] as const) await givePassword(it, it.here.people[name]);
});
afterAll(() => it.stop());
beforeEach(() => it.authPool.query('delete from auth.throttle'));

const me = (cookie: string) => ask(it, 'GET', '/me', { headers: { cookie } });
const evaluated = async (email: string) => {
  const [row] = await look<{ n: number }>(
    it,
    `select count(*)::int as n from auth.security_events e join auth.accounts a on a.id = e.account_id
     where a.email = $1 and e.kind = 'sign_in_refused'`,
    [email],
  );
  return row?.n;
};

test('who signs in gets a cookie that no script reads, and learns what they are and where', async () => {
  const answer = await signIn(it, { email: it.here.people.chair.email.toUpperCase(), password });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['set-cookie']).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(answer.json()).toMatchObject({
    account: { email: it.here.people.chair.email },
    workspaces: [
      {
        id: it.here.workspaceId,
        slug: 'here',
        person: { id: it.here.people.chair.personId },
        roles: ['member'],
        partnerships: [
          { code: 'FIRST', roles: ['chair'], sro: false, organisationLead: false },
          { code: 'SECOND', roles: ['member'] },
        ],
      },
    ],
  });
  expect((await me(cookieOf(answer))).json()).toEqual(answer.json());
});

test('appointments are told too: who is senior responsible owner, who leads an organisation', async () => {
  expect((await it.as(it.here.people.sro).me.get({ params: {} })).workspaces).toMatchObject([
    { appointments: { outcomes: [{ code: 'O1' }] }, partnerships: [{ code: 'FIRST', roles: [], sro: true }] },
  ]);
  expect((await it.as(it.here.people.organisation_lead).me.get({ params: {} })).workspaces).toMatchObject([
    {
      appointments: { organisations: [{ id: it.here.organisationIds[1] }] },
      partnerships: [{ code: 'FIRST', organisationLead: true }],
    },
  ]);
});

test('over https the cookie belongs to this very host', async () => {
  const secure = await startQuickly({ publicOrigin: 'https://trivet.example.org' });
  await givePassword(secure, secure.here.people.chair);
  const answer = await signIn(secure, { email: secure.here.people.chair.email, password, remember: true });
  expect(answer.headers['set-cookie']).toMatch(
    /^__Host-sid=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  await secure.stop();
});

test('a wrong password, an unknown address and an account without a password are answered alike', async () => {
  const answers = await Promise.all([
    signIn(it, { email: it.here.people.chair.email, password: 'not the password' }),
    signIn(it, { email: 'nobody@example.org', password: 'not the password' }),
    signIn(it, { email: it.here.people.broker.email, password }),
  ]);
  const bare = answers.map(({ statusCode, headers, body }) => ({
    statusCode,
    body: body.replace(/"instance":"[^"]*"/, ''),
    headers: Object.keys(headers),
  }));
  expect(bare[0]?.statusCode).toBe(401);
  expect(bare[1]).toEqual(bare[0]);
  expect(bare[2]).toEqual(bare[0]);
});

test('who has an account and who has not takes the same work: one password is hashed for each', async () => {
  const { passwords } = it.app.auth;
  const verify = passwords.verify;
  const asked: boolean[] = [];
  passwords.verify = (typed, stored) => {
    asked.push(stored !== null);
    return verify(typed, stored);
  };
  await signIn(it, { email: it.here.people.chair.email, password: 'not the password' });
  await signIn(it, { email: 'nobody@example.org', password: 'not the password' });
  passwords.verify = verify;
  expect(asked).toEqual([true, false]);
});

test('of a hundred guesses at one account ten are looked at, and then the right password is told nothing else', async () => {
  const { email } = it.here.people.member;
  const guesses = Array.from({ length: 100 }, (_, n) => signIn(it, { email, password: `guess ${n}` }, `10.1.0.${n}`));
  expect(new Set((await Promise.all(guesses)).map(({ statusCode }) => statusCode))).toEqual(new Set([401]));
  expect(await evaluated(email)).toBe(10);
  const right = await signIn(it, { email, password }, '10.1.0.200');
  const wrong = await signIn(it, { email, password: 'wrong' }, '10.1.0.200');
  expect(right.statusCode).toBe(401);
  expect(right.headers['set-cookie']).toBeUndefined();
  expect({ ...right.json(), instance: '' }).toEqual({ ...wrong.json(), instance: '' });
});

test('a stranger’s guesses do not keep someone out who was signed in from their own address before', async () => {
  const { email } = it.here.people.observer;
  await signIn(it, { email, password }, '10.2.0.1');
  for (let n = 0; n < 12; n += 1) await signIn(it, { email, password: `guess ${n}` }, '10.2.0.9');
  expect((await signIn(it, { email, password }, '10.2.0.9')).statusCode).toBe(401);
  expect((await signIn(it, { email, password }, '10.2.0.1')).statusCode).toBe(200);
});

test('one address has fifty tries, whoever it tries and whatever other address it claims', async () => {
  for (let n = 0; n < 50; n += 1) {
    const headers = { 'x-forwarded-for': `10.9.9.${n}`, forwarded: `for=10.9.9.${n}`, 'x-real-ip': `10.9.9.${n}` };
    const body = { email: `person${n}@example.org`, password: 'Summer2026Summer' };
    void (await ask(it, 'POST', '/auth/sign-in', { body, headers, from: '10.3.0.1' }));
  }
  const { email } = it.here.people.chair;
  expect((await signIn(it, { email, password }, '10.3.0.1')).statusCode).toBe(401);
  expect((await signIn(it, { email, password }, '10.3.0.2')).statusCode).toBe(200);
  const seen = await look(it, `select distinct address from auth.security_events where address like '10.9.9.%'`);
  expect(seen).toEqual([]);
});

test('signing in rightly is no try: twenty times in a row succeed', async () => {
  const { email } = it.here.people.chair;
  for (let n = 0; n < 20; n += 1) expect((await signIn(it, { email, password })).statusCode).toBe(200);
});

test('a session id that was planted before is not the one after, and ends', async () => {
  const { email } = it.here.people.chair;
  const planted = cookieOf(await signIn(it, { email, password }));
  const invented = 'sid=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
  for (const cookie of [planted, invented]) {
    const again = await ask(it, 'POST', '/auth/sign-in', { body: { email, password }, headers: browser(cookie) });
    expect(cookieOf(again)).not.toBe(cookie);
    expect((await me(cookieOf(again))).statusCode).toBe(200);
    expect((await me(cookie)).statusCode).toBe(401);
  }
});

test('signing out ends the session and clears the cookie', async () => {
  const cookie = cookieOf(await signIn(it, { email: it.here.people.chair.email, password }));
  const out = await ask(it, 'POST', '/auth/sign-out', { headers: browser(cookie) });
  expect(out.statusCode).toBe(204);
  expect(out.headers['set-cookie']).toMatch(/^sid=; Max-Age=0/);
  expect((await me(cookie)).statusCode).toBe(401);
});

test.each([
  ['30 minutes without a request', false, `last_seen_at = now() - interval '31 minutes'`],
  ['12 hours, however busy', false, `ends_at = ends_at - interval '12 hours'`],
  ['30 days where it was to be kept', true, `ends_at = ends_at - interval '30 days'`],
])('a session ends after %s', async (_when, remember, later) => {
  const cookie = cookieOf(await signIn(it, { email: it.here.people.chair.email, password, remember }));
  expect((await me(cookie)).statusCode).toBe(200);
  const moved = await look(
    it,
    `update auth.sessions set ${later} where created_at = (select max(created_at) from auth.sessions) returning id`,
  );
  expect(moved).toHaveLength(1);
  expect((await me(cookie)).statusCode).toBe(401);
});

test('a session that is kept does not end by idleness, and use is written down once a minute', async () => {
  const cookie = cookieOf(await signIn(it, { email: it.here.people.chair.email, password, remember: true }));
  const latest = `where created_at = (select max(created_at) from auth.sessions)`;
  await look(it, `update auth.sessions set last_seen_at = now() - interval '3 days' ${latest}`);
  const seen = () => look<{ at: string }>(it, `select last_seen_at::text as at from auth.sessions ${latest}`);
  expect((await me(cookie)).statusCode).toBe(200);
  const first = await seen();
  await me(cookie);
  expect(await seen()).toEqual(first);
});

test('a password hashed by older parameters is hashed anew when it is next typed', async () => {
  const { accountId, email } = it.here.people.chair;
  const older = await createPasswords({ memory: 8192, passes: 1, parallelism: 1 }).hash(password);
  await it.authPool.query('update auth.accounts set password_hash = $2 where id = $1', [accountId, older]);
  expect((await signIn(it, { email, password })).statusCode).toBe(200);
  const [kept] = await look<{ h: string }>(it, 'select password_hash as h from auth.accounts where id = $1', [
    accountId,
  ]);
  expect(kept?.h).not.toContain('m=8192');
  expect((await signIn(it, { email, password })).statusCode).toBe(200);
});

test('nothing that was handed out can be read in the database', async () => {
  const secret = cookieOf(await signIn(it, { email: it.here.people.chair.email, password })).slice(4);
  const rows = await look<{ all: string }>(it, `select s::text as all from auth.sessions s`);
  const hex = Buffer.from(secret, 'base64url').toString('hex');
  expect(rows.some(({ all }) => all.includes(secret) || all.includes(hex))).toBe(false);
});

test('only the role for signing in reaches its tables', async () => {
  await expect(it.pool.query('select * from auth.sessions')).rejects.toThrow('permission denied');
  await expect(it.authPool.query('select * from people')).rejects.toThrow('permission denied');
});

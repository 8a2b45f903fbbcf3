import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, browser, cookieOf, givePassword, password, signIn, startQuickly } from '../auth/auth.fixture.ts';
import { look } from '../testing/look.ts';
import { type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startQuickly();
  for (const name of ['chair', 'member', 'broker'] as const) await givePassword(it, it.here.people[name]);
});
afterAll(() => it.stop());
beforeEach(() => it.authPool.query('delete from auth.throttle'));

const cookieFor = async (name: 'chair' | 'member' | 'broker', typed = password) =>
  cookieOf(await signIn(it, { email: it.here.people[name].email, password: typed }));
const works = async (cookie: string) => (await ask(it, 'GET', '/me', { headers: { cookie } })).statusCode === 200;
const put = (cookie: string, body: object) => ask(it, 'PUT', '/me/password', { body, headers: browser(cookie) });
const problem = (parts: object): unknown => expect.objectContaining(parts);

test('people see where they are signed in, and can end one session or all others, at once', async () => {
  const [mine, other, third] = [await cookieFor('chair'), await cookieFor('chair'), await cookieFor('chair')];
  const { items } = (await ask(it, 'GET', '/me/sessions', { headers: { cookie: mine } })).json();
  expect(items).toHaveLength(3);
  expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
  const [ended] = await look<{ id: string }>(
    it,
    'select id from auth.sessions where account_id = $1 order by created_at offset 1 limit 1',
    [it.here.people.chair.accountId],
  );
  const end = await ask(it, 'DELETE', `/me/sessions/${ended?.id}`, { headers: browser(mine) });
  expect(end.statusCode).toBe(204);
  expect([await works(mine), await works(other), await works(third)]).toEqual([true, false, true]);
  expect((await ask(it, 'DELETE', '/me/sessions', { headers: browser(mine) })).statusCode).toBe(204);
  expect([await works(mine), await works(third)]).toEqual([true, false]);
});

test('nobody ends, or learns of, another person’s session', async () => {
  const [theirs, mine] = [await cookieFor('chair'), await cookieFor('member')];
  const [session] = await look<{ id: string }>(
    it,
    `select id from auth.sessions where account_id = $1 and ended_at is null limit 1`,
    [it.here.people.chair.accountId],
  );
  for (const id of [session?.id, crypto.randomUUID()]) {
    const answer = await ask(it, 'DELETE', `/me/sessions/${id}`, { headers: browser(mine) });
    expect(answer.json()).toEqual(problem({ status: 404, code: 'not_found' }));
  }
  expect(await works(theirs)).toBe(true);
});

test('a new password needs the old one, ends all other sessions, and a letter tells of it', async () => {
  const [mine, other] = [await cookieFor('broker'), await cookieFor('broker')];
  const next = 'harbour bell at noon';
  const wrong = await put(mine, { currentPassword: 'something else', newPassword: next });
  expect(wrong.json()).toEqual(problem({ status: 422, errors: [problem({ pointer: '/currentPassword' })] }));
  expect((await put(mine, { currentPassword: password, newPassword: next })).statusCode).toBe(204);
  expect([await works(mine), await works(other)]).toEqual([true, false]);
  expect(await works(await cookieFor('broker', next))).toBe(true);
  expect((await signIn(it, { email: it.here.people.broker.email, password })).statusCode).toBe(401);
  const letters = await look(it, 'select kind, email from auth.pending_letters');
  expect(letters).toEqual([{ kind: 'password_changed', email: it.here.people.broker.email }]);
});

test.each([
  ['too short', 'only eleven', 400],
  ['one of many people', 'qwertyuiop123', 422],
  ['from a list of common ones', '1q2w3e4r5t6y', 422],
  ['the organisation’s name', 'here-council-2026', 422],
  ['one’s own name', 'member@here99', 422],
])('a new password that is %s is refused and names the field', async (_why, newPassword, status) => {
  const answer = await put(await cookieFor('member'), { currentPassword: password, newPassword });
  expect(answer.json()).toEqual(problem({ status, errors: [problem({ pointer: '/newPassword' })] }));
});

test('ten wrong guesses at the old password, and a stolen session guesses no more', async () => {
  const cookie = await cookieFor('member');
  const statuses: number[] = [];
  for (let n = 0; n < 12; n += 1) {
    const body = { currentPassword: `guess ${n}`, newPassword: 'harbour bell at noon' };
    statuses.push((await put(cookie, body)).statusCode);
  }
  expect(statuses).toEqual([...Array(10).fill(422), 429, 429]);
});

import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Letter } from '../mail/mailer.ts';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { type TestApp } from '../testing/test-app.ts';
import { ask, browser, cookieOf, givePassword, password, signIn, startQuickly } from './auth.fixture.ts';
import { composeInvitation, sendPendingLetters } from './pending-letters.ts';

let it: TestApp;
let sent: Letter[] = [];
beforeAll(async () => {
  it = await startQuickly();
  for (const name of ['chair', 'member', 'broker', 'sponsor'] as const) await givePassword(it, it.here.people[name]);
});
afterAll(() => it.stop());
beforeEach(async () => {
  sent = [];
  await it.authPool.query('delete from auth.throttle');
  await it.authPool.query('delete from auth.pending_letters');
});

const next = 'harbour bell at noon';
const origin = 'http://localhost:3000';
const logged = vi.fn();
const post = (outcome: 'sent' | 'temporary' | 'permanent' = 'sent') => ({
  db: it.authPool,
  log: { error: logged },
  publicOrigin: origin,
  mailer: {
    send: async (letter: Letter) => {
      sent.push(letter);
      return outcome === 'sent' ? { outcome, answer: '250' } : { outcome, reason: '550 nobody here', code: 550 };
    },
  },
});
const linkIn = (text: string) => /(https?:\/\/\S+)#token=([\w-]{43})/.exec(text) ?? [];
const askForReset = (email: string, headers = {}) =>
  ask(it, 'POST', '/auth/password-resets', { body: { email }, headers });
const reset = (token: string, typed = next) =>
  ask(it, 'POST', '/auth/password-resets/completion', { body: { token, password: typed } });

async function resetLink(email: string): Promise<string> {
  await askForReset(email);
  await sendPendingLetters(post());
  return linkIn(sent.at(-1)?.text ?? '')[2] ?? '';
}

test('a forgotten password is set anew by a link from a letter; every session ends', async () => {
  const { email } = it.here.people.chair;
  const cookie = cookieOf(await signIn(it, { email, password }));
  const token = await resetLink(email);
  expect((await reset(token)).statusCode).toBe(204);
  expect((await ask(it, 'GET', '/me', { headers: browser(cookie) })).statusCode).toBe(401);
  expect((await signIn(it, { email, password })).statusCode).toBe(401);
  expect((await signIn(it, { email, password: next })).statusCode).toBe(200);
  sent = [];
  await sendPendingLetters(post());
  expect(sent).toMatchObject([{ subject: 'Your password was changed', to: { address: email } }]);
});

test('asking is answered alike with and without an account, and only an account gets a letter', async () => {
  const answers = [await askForReset(it.here.people.member.email), await askForReset('nobody@example.org')];
  expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
    [202, ''],
    [202, ''],
  ]);
  expect(await sendPendingLetters(post())).toBe(2);
  expect(sent.map(({ to }) => to.address)).toEqual([it.here.people.member.email]);
  expect(await look(it, 'select * from auth.pending_letters')).toEqual([]);
});

test('a mailbox gets three such letters an hour, and nobody learns that the fourth was not sent', async () => {
  for (let n = 0; n < 5; n += 1) expect((await askForReset(it.here.people.member.email)).statusCode).toBe(202);
  expect(await sendPendingLetters(post())).toBe(3);
});

test('the link leads to our own address, whatever host the request names', async () => {
  const evil = { host: 'evil.example.org', 'x-forwarded-host': 'evil.example.org', 'x-forwarded-proto': 'https' };
  await askForReset(it.here.people.member.email, evil);
  await sendPendingLetters(post());
  expect(linkIn(sent[0]?.text ?? '')[1]).toBe(`${origin}/new-password`);
  expect(`${sent[0]?.text}${sent[0]?.html}`).not.toContain('evil');
});

test('of ten at once with one link one succeeds, and the link is spent', async () => {
  const token = await resetLink(it.here.people.broker.email);
  const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => reset(token, `${next} ${n}`)));
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([204, ...Array(9).fill(404)]);
  expect((await reset(token)).json()).toMatchObject({ status: 404, code: 'link_spent' });
});

test('a link is no longer good after a newer one, a change of password, or a day; a weak password spends none', async () => {
  const { email, accountId } = it.here.people.sponsor;
  const older = await resetLink(email);
  const newer = await resetLink(email);
  expect((await reset(older)).statusCode).toBe(404);
  expect((await reset(newer, 'password123456')).json()).toMatchObject({
    status: 422,
    errors: [{ pointer: '/password' }],
  });
  const cookie = cookieOf(await signIn(it, { email, password }));
  const body = { currentPassword: password, newPassword: next };
  await ask(it, 'PUT', '/me/password', { body, headers: browser(cookie) });
  expect((await reset(newer)).statusCode).toBe(404);
  const third = await resetLink(email);
  await look(it, `update auth.one_time_links set expires_at = now() where account_id = $1`, [accountId]);
  expect((await reset(third)).statusCode).toBe(404);
});

test('a letter that could not be sent is tried again later, with the same Message-ID and a new link', async () => {
  await askForReset(it.here.people.member.email);
  await sendPendingLetters(post('temporary'));
  expect(await sendPendingLetters(post())).toBe(0);
  await look(it, 'update auth.pending_letters set try_at = now()');
  expect(await sendPendingLetters(post())).toBe(1);
  expect(sent[0]?.messageId).toBe(sent[1]?.messageId);
  expect((await reset(linkIn(sent[0]?.text ?? '')[2] ?? '')).statusCode).toBe(404);
});

async function invite(email: string): Promise<{ personId: string; token: string }> {
  const [person] = await look<{ id: string }>(
    it,
    `insert into people (id, workspace_id, name, email, organisation_id, version, created_at, updated_at)
     values (uuidv7(), $1, 'Nuala Byrne', $2, $3, 1, app.now(), app.now()) returning id`,
    [it.here.workspaceId, email, it.here.organisationIds[0]],
  );
  const personId = person?.id ?? '';
  const letter = await composeInvitation(post(), {
    personId,
    invitedByPersonId: it.here.people.administrator.personId,
  });
  return { personId, token: linkIn(letter?.content.button?.url ?? '')[2] ?? '' };
}
const invitation = (token: string) => ask(it, 'POST', '/auth/invitation', { body: { token } });
const accept = (token: string, body: object, cookie = '') =>
  ask(it, 'POST', '/auth/invitation/acceptance', {
    body: { token, ...body },
    ...(cookie && { headers: browser(cookie) }),
  });

test('who is invited reads by whom and to what, as often as they like, and joins with a password', async () => {
  const { token, personId } = await invite('nuala@example.org');
  for (let n = 0; n < 3; n += 1)
    expect((await invitation(token)).json()).toEqual({
      workspaceName: 'Workspace here',
      name: 'Nuala Byrne',
      email: 'nuala@example.org',
      invitedBy: 'administrator of here',
      hasAccount: false,
    });
  expect((await accept(token, {})).json()).toMatchObject({ status: 422, errors: [{ pointer: '/password' }] });
  expect((await accept(token, { password: 'nuala-byrne-1' })).json()).toMatchObject({ status: 422 });
  const joined = await accept(token, { password: next });
  expect(joined.json()).toMatchObject({ workspaces: [{ person: { id: personId } }] });
  const me = await ask(it, 'GET', '/me', { headers: browser(cookieOf(joined)) });
  expect(me.json()).toEqual(joined.json());
  expect((await invitation(token)).statusCode).toBe(404);
  expect((await accept(token, { password: next })).statusCode).toBe(404);
});

test('of ten who open one invitation at once one joins', async () => {
  const { token } = await invite('ten@example.org');
  const answers = await Promise.all(Array.from({ length: 10 }, () => accept(token, { password: next })));
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  expect(answers.filter(({ statusCode }) => statusCode === 404 || statusCode === 409)).toHaveLength(9);
});

test('who has an account joins by it, and nobody else can take the place', async () => {
  const { email, accountId } = it.elsewhere.people.chair;
  await givePassword(it, it.elsewhere.people.chair);
  const { token, personId } = await invite(email);
  expect((await invitation(token)).json()).toMatchObject({ hasAccount: true });
  expect((await accept(token, {})).statusCode).toBe(401);
  expect((await accept(token, { password: next })).json()).toMatchObject({ status: 409, code: 'account_is_there' });
  const stranger = cookieOf(await signIn(it, { email: it.here.people.member.email, password }));
  expect((await accept(token, {}, stranger)).json()).toMatchObject({ status: 403, code: 'another_account' });
  const own = cookieOf(await signIn(it, { email, password }));
  expect((await accept(token, {}, own)).json().workspaces).toHaveLength(2);
  const [person] = await look<{ account_id: string; version: number }>(
    it,
    'select account_id, version from people where id = $1',
    [personId],
  );
  expect(person).toEqual({ account_id: accountId, version: 2 });
});

test('an invitation that was withdrawn cannot be accepted', async () => {
  const { token, personId } = await invite('withdrawn@example.org');
  await look(it, 'update people set archived_at = app.now() where id = $1', [personId]);
  expect((await invitation(token)).statusCode).toBe(404);
  expect((await accept(token, { password: next })).statusCode).toBe(404);
  const none = await composeInvitation(post(), { personId, invitedByPersonId: null });
  expect(none).toBeNull();
});

test('a letter about an account that fails for good is in the log without its address, and among the emails that failed', async () => {
  const { administrator, member } = it.here.people;
  const params = { workspaceId: it.here.workspaceId };
  await askForReset(member.email);
  await it.as(administrator).people.invite({ params, body: { name: 'Nóra Kelly', email: 'nora@nowhere.example' } });
  const invited = await look<{ id: string }>(it, `select id from people where email = 'nora@nowhere.example'`);
  await it.authPool.query(`insert into auth.pending_letters (kind, person_id) values ('invitation', $1)`, [
    invited[0]?.id,
  ]);
  await sendPendingLetters(post('permanent'));
  expect(await sendPendingLetters(post())).toBe(0);
  const lines = logged.mock.calls.map(([line]) => line);
  for (const kind of ['password_reset', 'invitation'])
    expect(lines).toContainEqual({ letter: expect.any(String), kind, attempts: 1, code: 550 });
  const { items } = await it.as(administrator).post.list({ params, query: { state: 'failed' } });
  const mayOnlySee: unknown = expect.objectContaining({ may: ['message.see'] });
  expect(items).toHaveLength(2);
  for (const one of [
    { personName: 'Nóra Kelly', kind: 'invitation' },
    { personId: member.personId, kind: 'account' },
  ])
    expect(items).toContainEqual(
      expect.objectContaining({ ...one, failure: '550 nobody here', permissions: mayOnlySee }),
    );
  const again = it.as(administrator).post.retry({ params: { ...params, messageId: items[0]?.id ?? '' } });
  await expect(again).rejects.toEqual(refused(409, 'about_an_account'));
  const elsewhere = await it
    .as(it.elsewhere.people.administrator)
    .post.list({ params: { workspaceId: it.elsewhere.workspaceId } });
  expect(elsewhere.items).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../auth/auth.fixture.ts';
import { writtenToken } from '../auth/api-token-text.ts';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { clientOf, startTestApp, type TestApp } from '../testing/test-app.ts';
import type { TestPerson } from '../../../../tools/test/workspaces.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const lastDay = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const basic = (token: string) => ({ authorization: `Basic ${Buffer.from(`anyone:${token}`).toString('base64')}` });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
let made = 0;

function create(person: TestPerson, changes: object = {}) {
  made += 1;
  const body = {
    name: `Token ${made}`,
    scopes: ['partnerships:read'] as const,
    workspaceId: it.here.workspaceId,
    lastDay,
  };
  return it.as(person).me.createToken({ params: {}, body: { ...body, ...changes } as never });
}
const using = (token: string) => clientOf(it.app, async () => bearer(token));
const organisations = () => `/workspaces/${it.here.workspaceId}/organisations`;
const statusWith = async (headers: Record<string, string>, path = organisations()) =>
  (await ask(it, 'GET', path, { headers })).statusCode;

test('a token is shown once, works as Bearer and as the password of Basic, and knows its last use', async () => {
  const { secret, id } = await create(it.here.people.chair);
  expect(secret).toMatch(/^trivet_test_[0-9a-f]{32}_[0-9a-f]{64}_[0-9a-f]{8}$/);
  expect(await statusWith(bearer(secret))).toBe(200);
  expect(await statusWith(basic(secret))).toBe(200);
  const { items } = await it.as(it.here.people.chair).me.listTokens({ params: {} });
  expect(items.find((token) => token.id === id)).toMatchObject({ lastUsedAt: expect.any(String), revokedAt: null });
  expect(JSON.stringify(items)).not.toContain(secret.split('_')[3]);
  const [row] = await look<{ all: string }>(it, 'select t::text as all from auth.api_tokens t where id = $1', [id]);
  expect(row?.all).not.toContain(secret.split('_')[3]);
});

test('a token does what its scopes say and its owner may, and no more', async () => {
  const { administrator, chair } = it.here.people;
  const body = { name: 'Made by a token', shortName: 'Made', kind: 'agency', sector: 'public' } as const;
  const params = { workspaceId: it.here.workspaceId };
  const reading = await create(administrator);
  await expect(using(reading.secret).organisations.add({ params, body })).rejects.toMatchObject({
    problem: { status: 403, code: 'forbidden', title: expect.stringContaining('lacks the scope “people:manage”') },
  });
  const members = await create(chair, { scopes: ['people:manage'] });
  await expect(using(members.secret).organisations.add({ params, body })).rejects.toEqual(refused(403, 'forbidden'));
  const managing = await create(administrator, { scopes: ['people:manage', 'partnerships:read'] });
  expect(await using(managing.secret).organisations.add({ params, body })).toMatchObject({ name: body.name });
});

test('a token opens one workspace, and only the partnerships it names', async () => {
  const [first, second] = it.here.partnershipIds;
  const { secret } = await create(it.here.people.chair, { partnershipIds: [first] });
  const see = (id: string) => statusWith(bearer(secret), `/partnerships/${id}/actions`);
  expect([await see(first), await see(second)]).toEqual([200, 404]);
  expect(await statusWith(bearer(secret), `/workspaces/${it.elsewhere.workspaceId}/organisations`)).toBe(404);
  const [workspace] = (await using(secret).me.get({ params: {} })).workspaces;
  expect(workspace?.partnerships.map(({ id }) => id)).toEqual([first]);
});

test('nobody makes a token for what they do not see', async () => {
  const { member, outsider } = it.here.people;
  const [, second] = it.here.partnershipIds;
  for (const partnershipIds of [[second], [it.elsewhere.partnershipIds[0]], [crypto.randomUUID()]])
    await expect(create(member, { partnershipIds })).rejects.toEqual(refused(422, 'not_seen'));
  await expect(create(outsider, { workspaceId: it.elsewhere.workspaceId })).rejects.toEqual(refused(404));
});

test('a token leads to no other way in: no tokens, sessions or passwords by a token', async () => {
  const { secret, id } = await create(it.here.people.chair, { scopes: ['people:manage', 'partnerships:write'] });
  const { me } = using(secret);
  const body = { name: 'x', scopes: ['people:manage'] as const, workspaceId: it.here.workspaceId, lastDay };
  const passwords = { currentPassword: 'x', newPassword: 'harbour bell at noon' };
  for (const act of [
    () => me.createToken({ params: {}, body: body as never }),
    () => me.listTokens({ params: {} }),
    () => me.revokeToken({ params: { tokenId: id } }),
    () => me.listSessions({ params: {} }),
    () => me.endOtherSessions({ params: {} }),
    () => me.changePassword({ params: {}, body: passwords }),
  ])
    await expect(act()).rejects.toEqual(refused(403, 'session_needed'));
});

test('making a token takes a sign-in within the last 15 minutes', async () => {
  const { sponsor } = it.here.people;
  await create(sponsor);
  await look(it, `update auth.sessions set authenticated_at = now() - interval '16 minutes' where account_id = $1`, [
    sponsor.accountId,
  ]);
  await expect(create(sponsor)).rejects.toEqual(refused(403, 'sign_in_again'));
});

test('a token in the address is no token, and Basic is for reading only', async () => {
  const { secret } = await create(it.here.people.administrator, { scopes: ['people:manage', 'partnerships:read'] });
  for (const name of ['token', 'access_token', 'api_key', 'authorization'])
    expect([400, 401]).toContain(await statusWith({}, `${organisations()}?${name}=${secret}`));
  expect(await statusWith({}, `/me`)).toBe(401);
  const body = { name: 'By Basic', shortName: 'Basic', kind: 'agency', sector: 'public' };
  expect((await ask(it, 'POST', organisations(), { body, headers: basic(secret) })).statusCode).toBe(401);
});

test.each([
  ['mistyped', (secret: string) => secret.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
  ['another secret', (secret: string) => writtenToken('test', idIn(secret), 'A'.repeat(43))],
  ['another id', (secret: string) => writtenToken('test', crypto.randomUUID(), secretIn(secret))],
  ['of another environment', (secret: string) => writtenToken('live', idIn(secret), secretIn(secret))],
  ['with something behind it', (secret: string) => `${secret}0`],
  ['in capitals', (secret: string) => secret.toUpperCase()],
])('a token that is %s is turned away', async (_what, change) => {
  const { secret } = await create(it.here.people.chair);
  expect(await statusWith(bearer(secret))).toBe(200);
  expect(await statusWith(bearer(change(secret)))).toBe(401);
});
const idIn = (secret: string) => (secret.split('_')[2] ?? '').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
const secretIn = (secret: string) => Buffer.from(secret.split('_')[3] ?? '', 'hex').toString('base64url');

test('a token that ran out or was revoked ends at once; so does all of it when its owner leaves the workspace', async () => {
  const { coordinator, broker } = it.here.people;
  const [old, revoked, left] = [await create(coordinator), await create(coordinator), await create(broker)];
  await look(it, `update auth.api_tokens set expires_at = now() where id = $1`, [old.id]);
  await it.as(coordinator).me.revokeToken({ params: { tokenId: revoked.id } });
  await look(it, `update people set archived_at = app.now() where id = $1`, [broker.personId]);
  expect(await statusWith(bearer(old.secret))).toBe(401);
  expect(await statusWith(bearer(revoked.secret))).toBe(401);
  expect(await statusWith(bearer(left.secret))).toBe(404);
});

test('an administrator lists and revokes everyone’s; nobody else does', async () => {
  const { administrator, observer, auditor } = it.here.people;
  const params = { workspaceId: it.here.workspaceId };
  const { id, secret } = await create(observer, { name: 'Old spreadsheet' });
  const one = { params: { ...params, tokenId: id } };
  const { items } = await it.as(administrator).tokens.list({ params, query: { limit: '200' } });
  expect(items.find((token) => token.id === id)).toMatchObject({
    name: 'Old spreadsheet',
    ownerName: 'observer of here',
  });
  for (const other of [observer, auditor]) {
    await expect(it.as(other).tokens.list({ params })).rejects.toEqual(refused(403, 'forbidden'));
    await expect(it.as(other).tokens.revoke(one)).rejects.toEqual(refused(403, 'forbidden'));
  }
  const stranger = it.as(it.elsewhere.people.administrator);
  await expect(stranger.tokens.revoke(one)).rejects.toEqual(refused(404));
  const theirs = { params: { workspaceId: it.elsewhere.workspaceId, tokenId: id } };
  await expect(stranger.tokens.revoke(theirs)).rejects.toEqual(refused(404));
  await it.as(administrator).tokens.revoke(one);
  expect(await statusWith(bearer(secret))).toBe(401);
  const trail = await look(it, 'select action, person_id from audit_entries where subject_id = $1 order by sequence', [
    id,
  ]);
  expect(trail).toEqual([
    { action: 'token.create', person_id: observer.personId },
    { action: 'token.revoke', person_id: administrator.personId },
  ]);
});

test('the list of all is paged', async () => {
  const administrator = it.as(it.here.people.administrator);
  const params = { workspaceId: it.here.workspaceId };
  const all = (await administrator.tokens.list({ params, query: { sort: '-createdAt', limit: '200' } })).items;
  const first = await administrator.tokens.list({ params, query: { sort: '-createdAt', limit: '3' } });
  const query = { sort: '-createdAt', limit: '3', cursor: first.next ?? '' } as const;
  const second = await administrator.tokens.list({ params, query });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.slice(0, 6).map(({ id }) => id));
});

test('two tokens of one name are refused, and the field is named', async () => {
  const { gatekeeper } = it.here.people;
  await create(gatekeeper, { name: 'Same' });
  await expect(create(gatekeeper, { name: 'same' })).rejects.toMatchObject({
    problem: { status: 409, errors: [{ pointer: '/name' }] },
  });
});

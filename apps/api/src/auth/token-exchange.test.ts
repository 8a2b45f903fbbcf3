import { createPrivateKey, sign as signWith } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestPerson } from '../../../../tools/test/workspaces.ts';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { clientOf, startTestApp, type TestApp } from '../testing/test-app.ts';
import { writtenToken } from './api-token-text.ts';
import { ask } from './auth.fixture.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const lastDay = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const using = (token: string) => clientOf(it.app, async () => bearer(token));
const exchange = (token: string) => ask(it, 'POST', '/auth/exchange', { body: { token } });
const organisations = () => `/workspaces/${it.here.workspaceId}/organisations`;
const statusWith = async (token: string, path = organisations()) =>
  (await ask(it, 'GET', path, { headers: bearer(token) })).statusCode;
let made = 0;

async function exchanged(person: TestPerson, changes: object = {}) {
  made += 1;
  const body = { name: `Dashboard ${made}`, scopes: ['partnerships:read'], workspaceId: it.here.workspaceId, lastDay };
  const { id, secret } = await it.as(person).me.createToken({ params: {}, body: { ...body, ...changes } as never });
  const { accessToken }: { accessToken: string } = (await exchange(secret)).json();
  return { id, secret, accessToken };
}

const partsOf = (token: string) =>
  token
    .split('.')
    .slice(0, 2)
    .map((part): Record<string, unknown> => JSON.parse(Buffer.from(part, 'base64url').toString()));

/** By our own key, with these claims changed; undefined takes one out. */
function mint(token: string, claims: object): string {
  const [header, payload] = partsOf(token);
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${encode(header)}.${encode({ ...payload, ...claims })}`;
  return `${input}.${signWith(null, Buffer.from(input), createPrivateKey(it.app.config.jwtPrivateKey)).toString('base64url')}`;
}

test('an API token is exchanged for one of ten minutes that holds no secret and cannot be renewed', async () => {
  const { id, secret } = await exchanged(it.here.people.chair);
  const answer = await exchange(secret);
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({ tokenType: 'Bearer', accessToken: expect.any(String), expiresIn: 600 });
  const { accessToken } = answer.json<{ accessToken: string }>();
  const [header, payload = {}] = partsOf(accessToken);
  expect(header).toEqual({ alg: 'EdDSA', typ: 'at+jwt' });
  expect(Object.keys(payload).toSorted()).toEqual(['aud', 'exp', 'iat', 'iss', 'sub', 'tid']);
  expect(payload.tid).toBe(id);
  expect(Number(payload.exp) - Number(payload.iat)).toBe(600);
  expect(await statusWith(accessToken)).toBe(200);
});

test('it is written down as signing in is, with the token: once an hour for each address, and where it was refused', async () => {
  const { chair } = it.here.people;
  const { id, secret } = await exchanged(chair);
  const events = () =>
    look(
      it,
      `select kind, account_id as "accountId", address from auth.security_events where api_token_id = $1 order by at`,
      [id],
    );
  const comes = (token: string, from: string) => ask(it, 'POST', '/auth/exchange', { body: { token }, from });
  const of = (kind: string, address: string) => ({ kind, accountId: chair.accountId, address });
  expect(await events()).toEqual([of('token_exchanged', '127.0.0.1')]);
  await Promise.all(Array.from({ length: 5 }, () => comes(secret, '10.7.0.1')));
  await comes(secret, '127.0.0.1');
  const twice = [of('token_exchanged', '127.0.0.1'), of('token_exchanged', '10.7.0.1')];
  expect(await events()).toEqual(twice);
  await it.as(chair).me.revokeToken({ params: { tokenId: id } });
  for (const token of [
    secret,
    writtenToken('test', id, 'A'.repeat(43)),
    writtenToken('test', crypto.randomUUID(), 'A'.repeat(43)),
  ])
    expect((await comes(token, '10.7.0.9')).statusCode).toBe(401);
  expect(await events()).toEqual([...twice, of('token_refused', '10.7.0.9')]);
  await look(it, `update auth.throttle set tries = array(select t - interval '1 hour' from unnest(tries) t)`);
  await comes(secret, '10.7.0.9');
  expect(await events()).toHaveLength(4);
  const strangers = await look(
    it,
    `select from auth.security_events where kind = 'token_refused' and api_token_id <> $1`,
    [id],
  );
  expect(strangers).toEqual([]);
});

test('it may do what the API token may, and no more', async () => {
  const { administrator, chair } = it.here.people;
  const [first, second] = it.here.partnershipIds;
  const reading = await exchanged(administrator);
  const body = { name: 'Made by a token', shortName: 'Made', kind: 'agency', sector: 'public' } as const;
  const params = { workspaceId: it.here.workspaceId };
  await expect(using(reading.accessToken).organisations.add({ params, body })).rejects.toMatchObject({
    problem: { status: 403, code: 'forbidden', title: expect.stringContaining('lacks the scope “people:manage”') },
  });
  const limited = await exchanged(chair, { partnershipIds: [first] });
  expect(await statusWith(limited.accessToken, `/partnerships/${first}/actions`)).toBe(200);
  expect(await statusWith(limited.accessToken, `/partnerships/${second}/actions`)).toBe(404);
  expect(await statusWith(limited.accessToken, `/workspaces/${it.elsewhere.workspaceId}/organisations`)).toBe(404);
});

test('it leads to no other way in', async () => {
  const { accessToken, id } = await exchanged(it.here.people.chair, {
    scopes: ['people:manage', 'partnerships:write'],
  });
  const { me } = using(accessToken);
  const body = { name: 'x', scopes: ['people:manage' as const], workspaceId: it.here.workspaceId, lastDay };
  for (const act of [
    () => me.createToken({ params: {}, body }),
    () => me.listTokens({ params: {} }),
    () => me.revokeToken({ params: { tokenId: id } }),
    () => me.listSessions({ params: {} }),
    () => me.endOtherSessions({ params: {} }),
  ])
    await expect(act()).rejects.toEqual(refused(403, 'session_needed'));
  expect((await exchange(accessToken)).statusCode).toBe(400);
});

test('it ends with its API token, at once: revoked, run out, or its owner gone', async () => {
  const { coordinator, broker } = it.here.people;
  const [old, revoked, left] = [await exchanged(coordinator), await exchanged(coordinator), await exchanged(broker)];
  for (const { accessToken } of [old, revoked, left]) expect(await statusWith(accessToken)).toBe(200);
  await look(it, `update auth.api_tokens set expires_at = now() where id = $1`, [old.id]);
  await it.as(coordinator).me.revokeToken({ params: { tokenId: revoked.id } });
  await look(it, `update people set archived_at = app.now() where id = $1`, [broker.personId]);
  expect(await statusWith(old.accessToken)).toBe(401);
  expect(await statusWith(revoked.accessToken)).toBe(401);
  expect(await statusWith(left.accessToken)).toBe(404);
  expect((await exchange(old.secret)).json()).toMatchObject({ status: 401, code: 'token_refused' });
  expect((await exchange(revoked.secret)).statusCode).toBe(401);
});

test('what is no API token is not exchanged', async () => {
  const { id, secret } = await exchanged(it.here.people.chair);
  const hidden = Buffer.from(secret.split('_')[3] ?? '', 'hex').toString('base64url');
  for (const token of [
    'none',
    `${secret}0`,
    secret.toUpperCase(),
    writtenToken('test', id, 'A'.repeat(43)),
    writtenToken('test', crypto.randomUUID(), hidden),
    writtenToken('live', id, hidden),
  ])
    expect((await exchange(token)).json()).toMatchObject({ status: 401, code: 'token_refused' });
  expect((await ask(it, 'POST', '/auth/exchange', { body: {} })).statusCode).toBe(400);
  expect((await ask(it, 'POST', `/auth/exchange?token=${secret}`, { body: {} })).statusCode).toBe(400);
});

test.each([
  ['a session beside it', () => ({ sid: crypto.randomUUID() })],
  ['another account', () => ({ sub: it.here.people.administrator.accountId })],
  ['no API token', () => ({ tid: undefined })],
  ['one that is nobody’s', () => ({ tid: crypto.randomUUID() })],
  ['one that is SQL', () => ({ tid: "' or true --" })],
  ['its API token as a session', (id: string) => ({ tid: undefined, sid: id })],
  ['no end', () => ({ exp: undefined })],
])('an exchanged token with %s is turned away', async (_what, claims) => {
  const { id, accessToken } = await exchanged(it.here.people.chair);
  expect(await statusWith(mint(accessToken, {}))).toBe(200);
  expect(await statusWith(mint(accessToken, claims(id)))).toBe(401);
});

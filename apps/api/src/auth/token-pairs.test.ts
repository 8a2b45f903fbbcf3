import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign as signWith } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { type TestApp } from '../testing/test-app.ts';
import { ask, browser, givePassword, password, startQuickly } from './auth.fixture.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startQuickly();
  await givePassword(it, it.here.people.chair);
});
afterAll(() => it.stop());

type Pair = { accessToken: string; refreshToken: string };

async function newPair(body: object = {}): Promise<Pair> {
  const answer = await ask(it, 'POST', '/auth/token', {
    body: { email: it.here.people.chair.email, password, ...body },
  });
  return answer.json();
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const status = async (token: string) => (await ask(it, 'GET', '/me', { headers: bearer(token) })).statusCode;
const refresh = (refreshToken: string) => ask(it, 'POST', '/auth/refresh', { body: { refreshToken } });
const secondsAgo = (n: number) =>
  look(it, `update auth.refresh_tokens set used_at = used_at - interval '${n} seconds'`);

test('a program signs in and gets a token for ten minutes, as RFC 9068 has it', async () => {
  const { accessToken } = await newPair();
  const [header, payload = {}] = parts(accessToken);
  expect(header).toEqual({ alg: 'EdDSA', typ: 'at+jwt' });
  expect(payload).toMatchObject({
    iss: 'http://localhost:3000',
    aud: 'http://localhost:3000/api/v1',
    sub: it.here.people.chair.accountId,
  });
  expect(Number(payload.exp) - Number(payload.iat)).toBe(600);
  expect(await status(accessToken)).toBe(200);
});

test('a token for one workspace opens no other, and none where one is nobody', async () => {
  const { accessToken } = await newPair({ workspaceId: it.here.workspaceId });
  const read = (workspaceId: string) =>
    ask(it, 'GET', `/workspaces/${workspaceId}/organisations`, { headers: bearer(accessToken) });
  expect((await read(it.here.workspaceId)).statusCode).toBe(200);
  expect((await read(it.elsewhere.workspaceId)).statusCode).toBe(404);
  const body = { email: it.here.people.chair.email, password, workspaceId: it.elsewhere.workspaceId };
  expect((await ask(it, 'POST', '/auth/token', { body })).json()).toMatchObject({ code: 'not_yours', status: 422 });
  await look(it, 'update people set account_id = $2 where id = $1', [
    it.elsewhere.people.outsider.personId,
    it.here.people.chair.accountId,
  ]);
  expect((await read(it.elsewhere.workspaceId)).statusCode).toBe(404);
});

test('a session of a program cannot be used as a cookie, nor a browser’s in an access token', async () => {
  const { refreshToken } = await newPair();
  expect((await ask(it, 'GET', '/me', { headers: browser(`sid=${refreshToken}`) })).statusCode).toBe(401);
  await it.as(it.here.people.chair).me.get({ params: {} });
  const [session] = await look<{ id: string }>(it, `select id from auth.sessions where kind = 'browser' limit 1`);
  const forged = mint({}, { sid: session?.id });
  expect(await status(forged)).toBe(401);
});

test('a refresh gives the next pair, and the one before it is used up', async () => {
  const first = await newPair();
  const second: Pair = (await refresh(first.refreshToken)).json();
  expect(second.refreshToken).not.toBe(first.refreshToken);
  expect(await status(second.accessToken)).toBe(200);
  expect((await refresh(second.refreshToken)).statusCode).toBe(200);
});

test('twenty at once get one successor, and nobody is signed out', async () => {
  const { refreshToken, accessToken } = await newPair();
  const twenty = (token: string) => Promise.all(Array.from({ length: 20 }, () => refresh(token)));
  // Opens all connections: while they open, the first would answer everyone in turn.
  await twenty('none');
  const answers = await twenty(refreshToken);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(200));
  expect(new Set(answers.map((answer) => answer.json().refreshToken)).size).toBe(1);
  expect(await status(accessToken)).toBe(200);
});

test('a token used again after ten seconds ends the session for all who hold one of it, and a letter says so', async () => {
  const first = await newPair();
  const second: Pair = (await refresh(first.refreshToken)).json();
  await secondsAgo(11);
  expect((await refresh(first.refreshToken)).json()).toMatchObject({ status: 401, code: 'refresh_refused' });
  expect(await status(second.accessToken)).toBe(401);
  expect(await status(first.accessToken)).toBe(401);
  expect((await refresh(second.refreshToken)).statusCode).toBe(401);
  expect(await look(it, `select kind, email from auth.pending_letters`)).toEqual([
    { kind: 'session_stolen', email: it.here.people.chair.email },
  ]);
});

test('within the ten seconds, too, when its successor is used already', async () => {
  const first = await newPair();
  let latest = first;
  for (let n = 0; n < 5; n += 1) latest = (await refresh(latest.refreshToken)).json();
  expect((await refresh(first.refreshToken)).statusCode).toBe(401);
  expect(await status(latest.accessToken)).toBe(401);
  expect((await refresh(latest.refreshToken)).statusCode).toBe(401);
});

test('revoking a refresh token ends its session; of one that is none it says the same', async () => {
  const { accessToken, refreshToken } = await newPair();
  expect((await ask(it, 'POST', '/auth/revoke', { body: { refreshToken } })).statusCode).toBe(204);
  expect((await ask(it, 'POST', '/auth/revoke', { body: { refreshToken: 'none' } })).statusCode).toBe(204);
  expect(await status(accessToken)).toBe(401);
  expect((await refresh(refreshToken)).statusCode).toBe(401);
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const parts = (token: string): Record<string, unknown>[] =>
  token
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));

let genuine: string;
beforeAll(async () => {
  genuine = (await newPair()).accessToken;
});

/** A token by our own key, with these parts of header and payload changed; undefined takes one out. */
function mint(header: object, payload: object, key = createPrivateKey(it.app.config.jwtPrivateKey)): string {
  const [h, p] = parts(genuine);
  const input = `${encode({ ...h, ...header })}.${encode({ ...p, ...payload })}`;
  return `${input}.${signWith(null, Buffer.from(input), key).toString('base64url')}`;
}

function macced(header: object, secret: string | Buffer): string {
  const input = `${encode({ ...parts(genuine)[0], alg: 'HS256', ...header })}.${genuine.split('.')[1]}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const unsigned = (alg: string) => `${encode({ typ: 'at+jwt', alg })}.${genuine.split('.')[1]}.`;
const publicKey = (type: 'spki', format: 'pem' | 'der') =>
  createPublicKey(it.app.config.jwtPrivateKey).export({ type, format } as { type: 'spki'; format: 'pem' });
const stranger = generateKeyPairSync('ed25519');
const now = () => Math.floor(Date.now() / 1000);

const forgeries: [string, () => string][] = [
  ...['none', 'None', 'NONE', 'nOnE', ''].map((alg): [string, () => string] => [`alg "${alg}"`, () => unsigned(alg)]),
  ['no signature', () => genuine.replace(/[^.]*$/, '')],
  ['a signature cut short', () => genuine.slice(0, -8)],
  ['HS256 with the public key as PEM', () => macced({}, publicKey('spki', 'pem'))],
  ['HS256 with the public key as PEM, trimmed', () => macced({}, String(publicKey('spki', 'pem')).trim())],
  ['HS256 with the public key as DER', () => macced({}, publicKey('spki', 'der'))],
  ['HS256 with the public key as base64', () => macced({}, Buffer.from(publicKey('spki', 'der')).toString('base64'))],
  ['HS256 with a weak secret', () => macced({}, 'secret')],
  ['HS256 with no secret', () => macced({}, '')],
  ['another key', () => mint({}, {}, stranger.privateKey)],
  ['a kid that is a path', () => mint({ kid: '../../dev/null' }, {}, stranger.privateKey)],
  ['a kid that is SQL', () => mint({ kid: "x' union select 'key" }, {}, stranger.privateKey)],
  ['a kid that is a list', () => mint({ kid: ['a'] }, {}, stranger.privateKey)],
  ['a jku of one’s own', () => mint({ jku: 'http://127.0.0.1:1/jwks' }, {}, stranger.privateKey)],
  ['an x5u of one’s own', () => mint({ x5u: 'http://127.0.0.1:1/cert' }, {}, stranger.privateKey)],
  ['a jwk of one’s own', () => mint({ jwk: stranger.publicKey.export({ format: 'jwk' }) }, {}, stranger.privateKey)],
  ['an x5c of one’s own', () => mint({ x5c: ['AAAA'] }, {}, stranger.privateKey)],
  ['an unknown critical header', () => mint({ crit: ['x'], x: 1 }, {})],
  ['an id token', () => mint({ typ: 'JWT' }, {})],
  ['no type', () => mint({ typ: undefined }, {})],
  ['run out', () => mint({}, { exp: now() - 1 })],
  ['no end', () => mint({}, { exp: undefined })],
  ['an end that is text', () => mint({}, { exp: '9999999999' })],
  ['not yet good', () => mint({}, { nbf: now() + 60 })],
  ['made in the future', () => mint({}, { iat: now() + 3600 })],
  ['made long ago with a late end', () => mint({}, { iat: now() - 7200, exp: now() + 3600 })],
  ['no time of making', () => mint({}, { iat: undefined })],
  ['another audience', () => mint({}, { aud: 'http://localhost:3000' })],
  ['no audience', () => mint({}, { aud: undefined })],
  ['another issuer', () => mint({}, { iss: 'https://evil.example.org' })],
  ['no issuer', () => mint({}, { iss: undefined })],
  ['another account', () => mint({}, { sub: it.here.people.administrator.accountId })],
  ['no account', () => mint({}, { sub: undefined })],
  ['no session', () => mint({}, { sid: undefined })],
  ['a session that is SQL', () => mint({}, { sid: "' or true --" })],
  ['a payload changed under the signature', () => genuine.replace(/\.[^.]+\./, `.${encode(parts(genuine)[1])}A.`)],
];

test.each(forgeries)('a token with %s is turned away, whatever it is shown to', async (_what, forge) => {
  const token = forge();
  const routes: [string, string, object?][] = [
    ['GET', '/me'],
    ['GET', `/workspaces/${it.here.workspaceId}/organisations`],
    ['GET', `/partnerships/${it.here.partnershipIds[0]}/actions`],
    [
      'POST',
      '/me/tokens',
      { name: 'x', scopes: ['reports:read'], workspaceId: it.here.workspaceId, lastDay: '2027-01-01' },
    ],
    ['DELETE', '/me/sessions'],
  ];
  for (const [method, path, body] of routes) {
    const answer = await ask(it, method, path, { headers: bearer(token), ...(body && { body }) });
    expect(answer.statusCode, `${method} ${path}`).toBe(401);
    expect(answer.headers['www-authenticate']).toContain('Bearer');
  }
});

test('the same token, not forged, is good', async () => {
  expect(await status(mint({}, {}))).toBe(200);
});

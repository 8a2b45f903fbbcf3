import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations, sampleBody } from '../testing/calls.ts';
import { signedInBy } from '../testing/signed-in.ts';
import { look } from '../testing/look.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { idsOf } from '../testing/world.ts';

let it: TestApp;
let cookie: string;
beforeAll(async () => {
  it = await startTestApp();
  ({ cookie = '' } = await signedInBy(it.authPool, it.app)(it.here.people.administrator.accountId));
});
afterAll(() => it.stop());

const writing = operations.filter(({ endpoint }) => endpoint.method !== 'GET');
const json = 'application/json';

const attacks: [string, Record<string, string>][] = [
  ['a foreign Origin', { origin: 'https://evil.example.org', 'content-type': json }],
  ['our host on another port', { origin: 'http://localhost:4000', 'content-type': json }],
  ['a null Origin', { origin: 'null', 'content-type': json }],
  ['Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site', 'content-type': json }],
  ['Sec-Fetch-Site: same-site', { 'sec-fetch-site': 'same-site', 'content-type': json }],
  ['neither, with a cookie', { 'content-type': json }],
  ['a form', { origin: 'https://evil.example.org', 'content-type': 'application/x-www-form-urlencoded' }],
  ['a form of parts', { origin: 'https://evil.example.org', 'content-type': 'multipart/form-data; boundary=x' }],
  ['text that looks like JSON', { origin: 'https://evil.example.org', 'content-type': 'text/plain' }],
];

/** Counts everything anyone could have changed. */
async function everything(): Promise<unknown> {
  return look(
    it,
    `select (select count(*) from audit_entries) as audit, (select count(*) from auth.security_events) as security,
            (select count(*) from auth.sessions where ended_at is null) as sessions,
            (select count(*) from auth.pending_letters) as letters`,
  );
}

test.each(attacks)('another site changes nothing with %s, by any operation', async (_how, headers) => {
  const before = await everything();
  for (const operation of writing) {
    const answer = await it.app.inject({
      method: operation.endpoint.method,
      url: `/api/v1${operation.endpoint.path.replace(/:\w+/g, crypto.randomUUID())}`,
      headers: { cookie, 'if-match': '"v1"', ...headers },
      payload: JSON.stringify(sampleBody(operation, idsOf(it.here)) ?? {}),
    });
    expect(answer.statusCode, operation.name).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'from_elsewhere' });
  }
  expect(await everything()).toEqual(before);
});

test('a form or plain text is no request of ours from our own page either', async () => {
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
    const answer = await it.app.inject({
      method: 'POST',
      url: '/api/v1/auth/sign-in',
      headers: { 'content-type': type, 'sec-fetch-site': 'same-origin' },
      payload: '{"email":"a@example.org","password":"x"}',
    });
    expect(answer.statusCode).toBe(415);
  }
});

test('a GET is a GET: no header and no parameter makes it anything else', async () => {
  const url = `/api/v1/workspaces/${it.here.workspaceId}/organisations`;
  const overridden = await it.app.inject({
    method: 'GET',
    url,
    headers: { cookie, 'x-http-method-override': 'DELETE' },
  });
  expect(overridden.statusCode).toBe(200);
  expect((await it.app.inject({ method: 'GET', url: `${url}?_method=DELETE`, headers: { cookie } })).statusCode).toBe(
    400,
  );
});

test('our own page, and a program without a cookie, are let through', async () => {
  const url = `/api/v1/workspaces/${it.here.workspaceId}/organisations`;
  const payload = JSON.stringify({ name: 'Let Through', shortName: 'Let', kind: 'agency', sector: 'public' });
  const own = { cookie, 'content-type': json, origin: it.app.config.publicOrigin };
  expect((await it.app.inject({ method: 'POST', url, headers: own, payload })).statusCode).toBe(201);
  expect((await it.app.inject({ method: 'POST', url, headers: { 'content-type': json }, payload })).statusCode).toBe(
    401,
  );
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp({ rateLimited: true });
});
afterAll(() => it.stop());

const path = () => `/api/v1/workspaces/${it.here.workspaceId}/organisations`;
const list = (person: { accountId: string }) => it.send(person, { method: 'GET', url: path() });
const misask = (person: { accountId: string }) => it.send(person, { method: 'GET', url: `${path()}?limit=all` });
const leftOf = (value: unknown) => Number(/"principal";r=(\d+);/.exec(String(value))?.[1]);

test('every answer says how much is left, to the caller and to their address', async () => {
  const { headers } = await list(it.here.people.sponsor);
  expect(headers['ratelimit-policy']).toBe('"address";q=3000;w=60, "principal";q=1200;w=60');
  expect(headers['ratelimit']).toMatch(/^"address";r=\d+;t=\d+, "principal";r=1199;t=60$/);
});

test('a report that Accept asks for as a file counts as an export, as a page it does not', async () => {
  const url = `/api/v1/workspaces/${it.here.workspaceId}/reports/deviations`;
  const policyOf = async (accept: string) =>
    (await it.send(it.here.people.auditor, { method: 'GET', url, headers: { accept } })).headers['ratelimit-policy'];
  expect(await policyOf('text/csv')).toContain('"export";q=30;w=3600');
  expect(await policyOf('application/json')).not.toContain('"export"');
});

test('a caller who asks too often waits, and nobody else does', async () => {
  const { chair, member } = it.here.people;
  const one = await list(chair);
  const most = leftOf(one.headers.ratelimit);
  for (let n = 0; n < most; n += 100)
    await Promise.all(Array.from({ length: Math.min(100, most - n) }, () => misask(chair)));
  const over = await list(chair);
  expect(over.json()).toMatchObject({ status: 429, code: 'too_many_requests' });
  expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
  expect((await list(member)).statusCode).toBe(200);
}, 60_000);

test('without a session the address is counted, whatever address it claims', async () => {
  const ask = (n: number) =>
    it.app.inject({
      url: '/api/v1/me',
      headers: { 'x-forwarded-for': `10.0.0.${n % 250}`, forwarded: `for=10.0.0.${n}` },
    });
  const first = await ask(0);
  const left = Number(/"address";r=(\d+);/.exec(String(first.headers.ratelimit))?.[1]);
  for (let n = 0; n < left; n += 200) await Promise.all(Array.from({ length: 200 }, (_, i) => ask(n + i)));
  expect((await ask(1)).statusCode).toBe(429);
}, 60_000);

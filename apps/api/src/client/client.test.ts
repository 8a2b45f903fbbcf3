import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const get = (url: string, accept = 'text/html') => it.send(null, { method: 'GET', url, headers: { accept } });

test('an address of the client answers with the page, under a policy whose nonce only this page carries', async () => {
  const [one, two] = await Promise.all([get('/'), get('/w/here/p/FIRST/risks?light=red')]);
  for (const answer of [one, two]) {
    expect(answer.statusCode).toBe(200);
    const nonce = /nonce-([\w-]+)/.exec(String(answer.headers['content-security-policy']))?.[1];
    expect(answer.body).toContain(`nonce="${nonce}"`);
    expect(answer.headers['content-security-policy']).not.toMatch(/unsafe/);
    expect(answer.headers['cache-control']).toBe('no-store');
  }
  expect(one.headers['content-security-policy']).not.toBe(two.headers['content-security-policy']);
});

test.each(['/api/v1/nothing', '/api/nothing', '/assets/nothing.js', '/.env', '/.git/config'])(
  '%s is not a page',
  async (url) => {
    const answer = await get(url, '*/*');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  },
);

test('what is under a hashed name may be kept for ever', async () => {
  const [script] = /\/assets\/[\w.-]+\.js/.exec((await get('/')).body) ?? [];
  const answer = await get(script ?? '', '*/*');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['cache-control']).toContain('immutable');
});

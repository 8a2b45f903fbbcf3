import { connect } from 'node:net';
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { headers, securityHeaders } from './headers.ts';

let it: TestApp;
let port: number;
beforeAll(async () => {
  it = await startTestApp({ publicOrigin: 'https://trivet.example.org' });
  await it.app.listen({ port: 0, host: '127.0.0.1' });
  port = Number(new URL(it.app.listeningOrigin).port);
});
afterAll(() => it.stop());

/** Sends bytes as they are and reads all that comes back. */
function exchange(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('end', () => resolve(answer)).on('error', reject);
    socket.end(bytes);
  });
}

const request = (line: string, more = '') => `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${more}\r\n`;

test.each([
  ['an answer', request('GET /health/live')],
  ['the API description', request('GET /api/openapi.json')],
  ['a refusal for want of a session', request('GET /api/v1/me')],
  ['nothing there', request('GET /nowhere')],
  ['a wrong method', request('DELETE /api/v1/auth/sign-in')],
  [
    'a broken body',
    request('POST /api/v1/auth/sign-in', 'Content-Type: application/json\r\nContent-Length: 1\r\n') + '{',
  ],
  ['a broken address', request('GET /api/v1/%ff')],
  ['a request that is none', 'NONSENSE\r\n\r\n'],
  ['headers too large', request('GET /', `X: ${'x'.repeat(20_000)}\r\n`)],
])('%s carries every header that keeps a browser safe', async (_what, bytes) => {
  const [head = ''] = (await exchange(bytes)).toLowerCase().split('\r\n\r\n');
  for (const line of [
    /content-security-policy: default-src 'none'.*frame-ancestors 'none'/,
    /strict-transport-security: max-age=63072000/,
    /x-content-type-options: nosniff/,
    /referrer-policy: same-origin/,
    /x-frame-options: deny/,
  ])
    expect(head).toMatch(line);
  expect(head).not.toContain('unsafe-');
  expect(head).not.toContain('x-powered-by');
});

test('an answer that failed inside carries them too, and says nothing of why', async () => {
  await look(it, 'alter table organisations rename to gone');
  const url = `/api/v1/workspaces/${it.here.workspaceId}/organisations`;
  const answer = await it.send(it.here.people.chair, { method: 'GET', url });
  expect(answer.json()).toMatchObject({ status: 500, code: 'unexpected' });
  expect(answer.body).not.toContain('organisations');
  expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
});

test('over plain http on this machine nothing is said of https', () => {
  expect(securityHeaders('http://localhost:3000')).not.toHaveProperty('strict-transport-security');
});

test('a page is allowed its own styles by the nonce it asked for, and no other page’s', async () => {
  const app = Fastify();
  app.decorate('config', it.app.config);
  await app.register(headers);
  app.get('/page', (_request, reply) => reply.type('text/html').send(`<style nonce="${reply.nonce()}"></style>`));
  const policies = [await app.inject('/page'), await app.inject('/page')].map(({ body, headers: sent }) => {
    const nonce = /nonce="([^"]+)"/.exec(body)?.[1];
    expect(sent['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
    return sent['content-security-policy'];
  });
  expect(new Set(policies).size).toBe(2);
  await app.close();
});

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};
// The policy of experience.md 5.4, so that the browser tests see what it blocks.
const policy = (nonce: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; ` +
  `connect-src 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** Builds the client with its workshop and serves it on a free port under the strict policy, without an API. */
export const serveBuilt = async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'trivet-web-'));
  process.env['NODE_ENV'] = 'production';
  process.env['VITE_WORKSHOP'] = '1';
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true, minify: false } });
  const server = createServer((request, response) => void answer(outDir, request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await rm(outDir, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, outDir, close };
};

async function answer(outDir: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
  // There is no API: 204 also tells an event stream to stop asking.
  if (path.startsWith('/api/')) return void response.writeHead(204).end();
  const file = extname(path) ? path : '/index.html';
  const body = await readFile(join(outDir, file)).catch(() => null);
  if (!body) return void response.writeHead(404).end();
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
  if (file !== '/index.html') return void response.end(body);
  response.setHeader('content-security-policy', policy('workshop'));
  response.end(body.toString().replaceAll('__CSP_NONCE__', 'workshop'));
}

import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import type { Target } from './reach.ts';

/** How long a receiver has for its answer, and how much of it is read. */
export const answerWithinMs = 20_000;
const mostBytes = 64 * 1024;
// What comes after the status is of no use: it is read as long as is polite.
const politeMs = 1_000;

export type PostedMessage = { headers: Record<string, string>; body: string };
export type PostedAnswer = { status: number; retryAfter: string | undefined };

/**
 * Posts a message to where it was found that it may go, and nowhere else: no proxy, no redirect, no second look-up.
 * @returns null when no answer came in time, or none that is HTTP
 */
export async function postMessage(
  { url, addresses }: Target,
  { headers, body }: PostedMessage,
  withinMs = answerWithinMs,
): Promise<PostedAnswer | null> {
  const { request: ask, Agent } = url.protocol === 'https:' ? https : http;
  const deadline = AbortSignal.timeout(withinMs);
  const request = ask(url, {
    method: 'POST',
    // Of its own, so that no connection is shared and no proxy of the environment is asked.
    agent: new Agent({ keepAlive: false }),
    lookup: pinnedTo(addresses),
    signal: deadline,
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
  });
  request.on('upgrade', () => request.destroy());
  // Once the answer is there, what becomes of the connection is nobody's concern.
  request.on('error', () => {});
  try {
    request.end(body);
    const [answer] = (await once(request, 'response', { signal: deadline })) as [http.IncomingMessage];
    readABit(answer);
    return { status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] };
  } catch {
    request.destroy();
    return null;
  }
}

/** Asked by the socket for the name's addresses, it says those that were checked. It is not asked where the host is a literal. */
const pinnedTo =
  (addresses: readonly string[]): LookupFunction =>
  (_host, { all }, done) => {
    const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
    const [first] = found;
    if (!first) return done(new Error('No address was checked'), '');
    return all ? done(null, found) : done(null, first.address, first.family);
  };

function readABit(answer: http.IncomingMessage): void {
  let bytes = 0;
  const enough = setTimeout(() => answer.destroy(), politeMs);
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostBytes) answer.destroy();
  });
  answer.on('error', () => {});
  answer.on('close', () => clearTimeout(enough));
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';

// Takes what Trivet tells and prints it: TRIVET_WEBHOOK_SECRET=whsec_… PORT=8080 node receive-webhooks.ts
// Trivet itself only goes to https: let what stands before this server add it.

const { TRIVET_WEBHOOK_SECRET: secret = '', PORT = '8080' } = process.env;
const seen = new Set<string>();

/** Whether a message is Trivet's, word for word, and no older than 5 minutes. */
function isOurs(body: string, headers: IncomingHttpHeaders): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures = '' } = headers;
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) < 300)) return false;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const expected = createHmac('sha256', key)
    .update(`${String(id)}.${String(timestamp)}.${body}`)
    .digest();
  // After a new secret was made there are two for a day: one that fits is enough.
  return String(signatures)
    .split(' ')
    .map((signature) => Buffer.from(signature.replace('v1,', ''), 'base64'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  // As it came: what was read and written again is not what was signed.
  const body = Buffer.concat(chunks).toString('utf8');
  if (!isOurs(body, request.headers)) return void response.writeHead(401).end();
  // First say that it is there, then work: after 20 seconds it counts as failed and comes again, with the same id.
  response.writeHead(204).end();
  const id = String(request.headers['webhook-id']);
  if (seen.has(id)) return;
  seen.add(id);
  const { type, data } = JSON.parse(body) as { type: string; data: { reference: string | null; address: string } };
  console.log(`${type} ${data.reference ?? ''} ${data.address}`);
}

createServer((request, response) => void take(request, response)).listen(Number(PORT), '127.0.0.1', () =>
  console.log(`Listening on ${PORT}`),
);

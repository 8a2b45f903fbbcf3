import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { newWebhookSecret, signedHeaders } from './sign-message.ts';

const example = fileURLToPath(new URL('../../../../packages/contract/examples/receive-webhooks.ts', import.meta.url));
const body = JSON.stringify({
  type: 'risk.raised',
  data: { reference: 'EARLY-R-012', address: 'https://trivet.example/x' },
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

test('the example that the reference shows takes what is ours, once, and nothing else', async () => {
  const [secret, former, port] = [newWebhookSecret(), newWebhookSecret(), await freePort()];
  const env = { ...process.env, TRIVET_WEBHOOK_SECRET: secret, PORT: String(port) };
  const receiver = spawn(process.execPath, [example], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reading = createInterface(receiver.stdout);
  reading.on('line', (line) => lines.push(line));
  await once(reading, 'line');
  const tell = async (secrets: string[], { sent = body, at = new Date() } = {}) => {
    const headers = signedHeaders({ messageId: 'one', body, secrets }, at);
    return (await fetch(`http://127.0.0.1:${port}`, { method: 'POST', headers, body: sent })).status;
  };
  expect(await tell([secret])).toBe(204);
  expect(await tell([former, secret])).toBe(204);
  expect(await tell([former])).toBe(401);
  expect(await tell([secret], { sent: `${body} ` })).toBe(401);
  expect(await tell([secret], { at: new Date(Date.now() - 600_000) })).toBe(401);
  receiver.kill();
  await once(receiver, 'exit');
  expect(lines.slice(1)).toEqual(['risk.raised EARLY-R-012 https://trivet.example/x']);
});

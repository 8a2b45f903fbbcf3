import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { expect } from 'vitest';

/** What a receiver got: as it came, and as the specification's own library reads it. */
export type Received = { id: string; headers: IncomingHttpHeaders; body: string };

export type Receiver = Awaited<ReturnType<typeof openReceiver>>;

/** Somebody who is told: keeps what comes and answers as asked, 204 by default. */
export async function openReceiver(
  answer: (response: ServerResponse, received: Received) => void = (response) => void response.writeHead(204).end(),
) {
  const received: Received[] = [];
  const how = { answer };
  const server = createServer((request, response) => void take(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { headers } = request;
    const one = { id: String(headers['webhook-id']), headers, body: Buffer.concat(chunks).toString('utf8') };
    received.push(one);
    how.answer(response, one);
  }

  return {
    received,
    host: `127.0.0.1:${port}`,
    address: `http://127.0.0.1:${port}/trivet`,
    answering: (next: typeof answer) => void (how.answer = next),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** @throws where the signature is not that of this secret, or the time is not now */
export const verified = ({ body, headers }: Received, secret: string): Message =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as Message;

export type Message = { type: string; timestamp: string; data: Record<string, unknown> };

/** Asks until it is so. */
export const until = (assert: () => void | Promise<void>, timeout = 20_000) =>
  expect
    .poll(
      async () => {
        await assert();
        return 'so';
      },
      { timeout, interval: 50 },
    )
    .toBe('so');

// The product with demo data, and a second API process beside it on the same database, behind one address that hands each
// connection to one of them in turn, and to the other where one does not answer. A line on its input kills the second.
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { roleUrls } from '@trivet/db';
import { freePort, startEmbedded } from '@trivet/db/embedded';
import { secretsIn } from '../../apps/api/src/processes/data-folder.ts';
import { beginProduct, isUp } from './begin-product.ts';
import { makeBriefFolder } from './brief-folder.ts';

const folder = makeBriefFolder('trivet-journeys-');
const [firstPort, secondPort, port] = [await freePort(), await freePort(), await freePort()];
const PUBLIC_ORIGIN = `http://localhost:${port}`;

const first = beginProduct('apps/api/src/start.ts', firstPort, { DATA_DIR: folder, PUBLIC_ORIGIN });
if (!(await isUp(first))) throw new Error('The product did not start');
const second = beginProduct('apps/api/src/server.ts', secondPort, { ...(await settings()), PUBLIC_ORIGIN });
if (!(await isUp(second))) throw new Error('The second API did not start');

let turn = 0;
const door = createServer((client) => {
  turn += 1;
  const ports = [firstPort, secondPort];
  void lead(client, turn % 2 === 0 ? ports : ports.toReversed());
}).listen(port, 'localhost');
await once(door, 'listening');
console.log(`Journeys at ${PUBLIC_ORIGIN}`);

for await (const line of createInterface(process.stdin)) {
  if (line !== 'kill') continue;
  process.kill(second.process.pid ?? 0, 'SIGKILL');
  await second.ended;
  console.log('Killed');
}
door.close();
for (const { process: each } of [first, second]) each.stdin?.end();
await Promise.all([first.ended, second.ended]);
rmSync(folder, { recursive: true, force: true });
process.exit();

/** What an operator would tell an API of this database. */
async function settings(): Promise<Record<string, string>> {
  const { rolePassword, cursorSecret, jwtPrivateKey } = secretsIn(folder);
  const { url } = await startEmbedded({ dataDir: join(folder, 'postgres') });
  const { request, worker, auth } = roleUrls(url, rolePassword);
  return {
    NODE_ENV: 'development',
    REQUEST_DATABASE_URL: request,
    WORKER_DATABASE_URL: worker,
    AUTH_DATABASE_URL: auth,
    SMTP_URL: 'smtp://127.0.0.1:1',
    CURSOR_SECRET: cursorSecret,
    JWT_PRIVATE_KEY: jwtPrivateKey,
    AUDIT_ANCHOR_DIR: join(folder, 'audit-anchors'),
    LOG_LEVEL: 'warn',
  };
}

async function lead(client: Socket, ports: readonly number[]): Promise<void> {
  client.on('error', () => client.destroy());
  for (const to of ports) {
    const server = await reach(to);
    if (!server) continue;
    server.on('error', () => client.destroy());
    server.on('close', () => client.destroy());
    client.on('close', () => server.destroy());
    client.pipe(server).pipe(client);
    return;
  }
  client.destroy();
}

function reach(to: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const server = connect(to, 'localhost');
    server.once('connect', () => resolve(server)).once('error', () => resolve(undefined));
  });
}

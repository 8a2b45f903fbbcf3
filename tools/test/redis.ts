import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, spawnLeashed, type Leashed } from '@trivet/db/embedded';
import type { Backend } from './postgres.ts';

/** The first to be had of: one that you name, a `redis-server` on the path; else an empty address. */
export async function bringRedis(env = process.env): Promise<Backend> {
  if (env.REDIS_URL) return { url: env.REDIS_URL, from: 'REDIS_URL', stop: async () => {} };
  const program = findOnPath('redis-server', env.PATH);
  if (!program) return { url: '', from: 'none here, so what needs it is skipped', stop: async () => {} };
  const port = await freePort();
  const args = {
    port,
    bind: '127.0.0.1',
    save: '',
    dir: '/tmp',
    'maxmemory-policy': 'noeviction',
    loglevel: 'warning',
  };
  const server = spawnLeashed(
    program,
    Object.entries(args).flatMap(([name, value]) => [`--${name}`, String(value)]),
  );
  await untilItListens(port, server);
  return { url: `redis://127.0.0.1:${port}`, from: program, stop: server.stop };
}

function findOnPath(name: string, path = ''): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

async function untilItListens(port: number, server: Leashed): Promise<void> {
  let over = false;
  void server.ended.then(() => (over = true));
  while (!over) {
    if (await listens(port)) return;
    await pause(20);
  }
  throw new Error(`redis-server did not start: ${server.complaint()}`);
}

function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  return new Promise((resolve) => {
    const end = (answer: boolean) => () => resolve(socket.destroy() && answer);
    socket.once('connect', end(true)).once('error', end(false));
  });
}

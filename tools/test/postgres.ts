import { existsSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { startEmbedded } from '@trivet/db/embedded';
import { makeBriefFolder } from './brief-folder.ts';

/** A server for this run and where it is from. */
export type Backend = { url: string; from: string; stop: () => Promise<void> };

/** The first to be had of: one that you name, a container, the embedded one. */
export async function bringPostgres(env = process.env): Promise<Backend> {
  const given = (['TEST_DATABASE_URL', 'DATABASE_URL'] as const).find((name) => env[name]);
  if (given) return { url: env[given] ?? '', from: given, stop: async () => {} };
  return (await dockerAnswers(env.DOCKER_HOST)) ? inContainer() : embedded();
}

/** Asked first, because testcontainers takes seconds to find out. */
export async function dockerAnswers(host = 'unix:///var/run/docker.sock', withinMs = 500): Promise<boolean> {
  const { protocol, pathname, hostname, port } = new URL(host);
  if (protocol === 'unix:' && !existsSync(pathname)) return false;
  const socket = protocol === 'unix:' ? connect(pathname) : connect(Number(port), hostname);
  return new Promise((resolve) => {
    const end = (answered: boolean) => () => resolve(socket.destroy() && answered);
    socket.setTimeout(withinMs, end(false)).once('error', end(false));
    socket.once('data', end(true)).write('GET /_ping HTTP/1.0\r\n\r\n');
  });
}

async function inContainer(): Promise<Backend> {
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
  const container = await new PostgreSqlContainer('postgres:18-alpine').start();
  return {
    url: container.getConnectionUri(),
    from: 'testcontainers',
    stop: async () => void (await container.stop()),
  };
}

async function embedded(): Promise<Backend> {
  const folder = makeBriefFolder('trivet-test-');
  const server = await startEmbedded({ dataDir: join(folder, 'data'), throwaway: true });
  return {
    url: server.url,
    from: 'embedded',
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

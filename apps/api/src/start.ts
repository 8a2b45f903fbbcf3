import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startEmbedded } from '@trivet/db/embedded';
import { refusingToStart } from './processes/stopping.ts';

const root = join(import.meta.dirname, '../../..');
const { DATABASE_URL, DATA_DIR = join(root, '.data'), PORT = '3000', HOST = '127.0.0.1' } = process.env;

enableCompileCache(join(root, 'node_modules/.cache/compiled'));

/** The whole product on one machine: database, API, client and worker in one process, with a demo to look round in. */
await refusingToStart(async () => {
  // The database starts while our own code is read: each takes about as long as the other.
  const [{ runDemo }, database] = await Promise.all([import('./demo/run-demo.ts'), bringDatabase(), assertFreePort()]);
  await runDemo(database, DATA_DIR);
});

/** The one you name, or the one that comes with the packages. */
async function bringDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  return DATABASE_URL
    ? { url: DATABASE_URL, stop: async () => {} }
    : startEmbedded({ dataDir: join(DATA_DIR, 'postgres') });
}

/** Asked before anything is made: a first start takes long enough to be sorry for. */
async function assertFreePort(): Promise<void> {
  const server = createServer().listen(Number(PORT), HOST);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? taken() : error;
  });
  await new Promise((resolve) => server.close(resolve));
}

function taken(): Error {
  return new Error(`Port ${PORT} is taken. Stop what listens there, or take another port: PORT=3001 npm start`);
}

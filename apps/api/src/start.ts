import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { admitDemoClock, admitRoles, migrate, type RoleUrls } from '@trivet/db';
import { startEmbedded } from '@trivet/db/embedded';
import { type Config, configFrom } from './config.ts';
import { welcome } from './demo/log-ins.ts';
import { openMailbox } from './demo/mailbox.ts';
import { clearHalfMadeDemo, seedDemo } from './demo/seed-demo.ts';
import { prepareJobStore } from './jobs/store/postgres.ts';
import { secretsIn, type Secrets } from './processes/data-folder.ts';
import { startApi } from './processes/run-api.ts';
import { startWorker } from './processes/run-worker.ts';
import { refusingToStart, stopInOrder } from './processes/stopping.ts';

/** What an operator may say of a demo. Mail is not among it: none of its letters may leave this machine. */
const settable = ['HOST', 'METRICS_PORT', 'PUBLIC_ORIGIN', 'LOG_LEVEL', 'REDIS_URL', 'RATE_PROFILE', 'TRUSTED_PROXIES'];

const dataFolder = process.env.DATA_DIR ?? join(import.meta.dirname, '../../../.data');

/** The whole product on one machine: database, API, client and worker in one process, with a demo to look round in. */
await refusingToStart(async () => {
  const secrets = secretsIn(dataFolder, process.env.DEMO_PASSWORD || undefined);
  const [database] = await Promise.all([bringDatabase(), assertFreePort()]);
  const databases = await prepare(database.url, secrets);
  const mailbox = await openMailbox(databases.worker);
  const config = demoConfig(secrets, { databases, smtpUrl: mailbox.smtpUrl });
  await seedDemo({ adminUrl: database.url, config, password: secrets.demoPassword });
  const api = await startApi(config);
  // What nobody waits for starts once there is an answer, and only now: nothing goes out about the story's past.
  const worker = startWorker(config);
  stopInOrder(api.app.log, [
    { what: 'the API', stop: api.stop },
    { what: 'the worker', stop: async () => (await worker).stop() },
    { what: 'the mailbox', stop: mailbox.stop },
    { what: 'the database', stop: database.stop },
  ]);
  await worker;
  console.log(
    welcome({
      address: config.publicOrigin,
      mailbox: `${config.publicOrigin}/demo/mail`,
      password: secrets.demoPassword,
    }),
  );
});

/** The one you name, or the one that comes with the packages. */
async function bringDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { DATABASE_URL } = process.env;
  return DATABASE_URL
    ? { url: DATABASE_URL, stop: async () => {} }
    : startEmbedded({ dataDir: join(dataFolder, 'postgres') });
}

/** The database as of this version, and who may do what in it. Half a demo is cleared away. */
async function prepare(adminUrl: string, { rolePassword }: Secrets): Promise<RoleUrls> {
  await clearHalfMadeDemo(adminUrl);
  await migrate(adminUrl);
  const [databases] = await Promise.all([
    admitRoles(adminUrl, rolePassword),
    prepareJobStore(adminUrl),
    admitDemoClock(adminUrl),
  ]);
  return databases;
}

/** Asked before anything is made: a first start takes long enough to be sorry for. */
async function assertFreePort(): Promise<void> {
  const { PORT = '3000', HOST = '127.0.0.1' } = process.env;
  const server = createServer().listen(Number(PORT), HOST);
  const taken = new Error(`Port ${PORT} is taken. Stop what listens there, or take another port: PORT=3001 npm start`);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? taken : error;
  });
  await new Promise((resolve) => server.close(resolve));
}

type Brought = { databases: Config['databases']; smtpUrl: string };

function demoConfig(secrets: Secrets, { databases, smtpUrl }: Brought): Config {
  const { PORT = '3000' } = process.env;
  const said = Object.fromEntries(settable.map((name) => [name, process.env[name]]).filter(([, value]) => value));
  return configFrom(
    {
      NODE_ENV: 'development',
      PORT,
      METRICS_PORT: '0',
      LOG_LEVEL: 'warn',
      PUBLIC_ORIGIN: `http://localhost:${PORT}`,
      REQUEST_DATABASE_URL: databases.request,
      WORKER_DATABASE_URL: databases.worker,
      AUTH_DATABASE_URL: databases.auth,
      SMTP_URL: smtpUrl,
      CURSOR_SECRET: secrets.cursorSecret,
      JWT_PRIVATE_KEY: secrets.jwtPrivateKey,
      AUDIT_ANCHOR_DIR: join(dataFolder, 'audit-anchors'),
      ...said,
    },
    { demo: true },
  );
}

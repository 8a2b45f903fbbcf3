import { join } from 'node:path';
import { admitDemoClock, admitRoles, migrate, type RoleUrls } from '@trivet/db';
import { type Config, configFrom } from '../config.ts';
import { secretsIn, type Secrets } from '../processes/data-folder.ts';
import { startApi } from '../processes/run-api.ts';
import type { RunningWorker } from '../processes/run-worker.ts';
import { stopInOrder } from '../processes/stopping.ts';
import { openMailbox } from './mailbox.ts';
import { clearHalfMadeDemo, seedDemo } from './seed-demo.ts';

type Database = { url: string; stop: () => Promise<void> };

/** Runs everything on this database, makes the demo where there is none, and says who can sign in. */
export async function runDemo(database: Database, dataFolder: string): Promise<void> {
  const secrets = secretsIn(dataFolder, process.env.DEMO_PASSWORD || undefined);
  const databases = await prepare(database.url, secrets);
  const mailbox = await openMailbox(databases.worker);
  const config = demoConfig(secrets, { databases, dataFolder, smtpUrl: mailbox.smtpUrl });
  const password = secrets.demoPassword;
  await seedDemo({ adminUrl: database.url, config, password });
  const api = await startApi(config);
  // What nobody waits for comes after the first answer; and after the story, so that nothing is sent about its past.
  const worker = bringWorker(database.url, config);
  stopInOrder(api.app.log, [
    { what: 'the API', stop: api.stop },
    { what: 'the worker', stop: async () => (await worker).stop() },
    { what: 'the mailbox', stop: mailbox.stop },
    { what: 'the database', stop: database.stop },
  ]);
  await worker;
  const { welcome } = await import('./log-ins.ts');
  console.log(welcome({ address: config.publicOrigin, mailbox: `${config.publicOrigin}/demo/mail`, password }));
}

/** The database as of this version, and who may do what in it. Half a demo is cleared away. */
async function prepare(adminUrl: string, { rolePassword }: Secrets): Promise<RoleUrls> {
  await clearHalfMadeDemo(adminUrl);
  await migrate(adminUrl);
  await admitDemoClock(adminUrl);
  return admitRoles(adminUrl, rolePassword);
}

async function bringWorker(adminUrl: string, config: Config): Promise<RunningWorker> {
  const { prepareJobStore } = await import('../jobs/store/postgres.ts');
  const { startWorker } = await import('../processes/run-worker.ts');
  await prepareJobStore(adminUrl);
  return startWorker(config);
}

/** What an operator may say of a demo. Mail is not among it: none of its letters may leave this machine. */
const settable = [
  'HOST',
  'METRICS_PORT',
  'WORKER_METRICS_PORT',
  'WEBHOOK_ALLOW',
  'PUBLIC_ORIGIN',
  'LOG_LEVEL',
  'REDIS_URL',
  'RATE_PROFILE',
  'TRUSTED_PROXIES',
];

type Brought = { databases: Config['databases']; dataFolder: string; smtpUrl: string };

function demoConfig(secrets: Secrets, { databases, dataFolder, smtpUrl }: Brought): Config {
  const { PORT = '3000' } = process.env;
  const said = Object.fromEntries(settable.map((name) => [name, process.env[name]]).filter(([, value]) => value));
  return configFrom(
    {
      NODE_ENV: 'development',
      PORT,
      METRICS_PORT: '0',
      WORKER_METRICS_PORT: '0',
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
      // The one that the demo tells of what happens is the demo itself.
      WEBHOOK_ALLOW: [said['WEBHOOK_ALLOW'], `localhost:${PORT}`].filter(Boolean).join(','),
    },
    { demo: true },
  );
}

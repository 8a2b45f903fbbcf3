import { generateKeyPairSync } from 'node:crypto';
import { openPool, roleUrls } from '@trivet/db';
import pg from 'pg';
import { inject } from 'vitest';
import { freshDatabase } from '../../../../tools/test/database.ts';
import { buildApp } from '../app.ts';
import { type Config, configFrom } from '../config.ts';
import type { Ids } from './calls.ts';
import { clientOf } from './test-app.ts';
import { seedDemo } from '../demo/seed-demo.ts';

export type Demo = Awaited<ReturnType<typeof openDemo>>;

/** The API on a database in which the demo was made, and its people as they sign in. */
export async function openDemo(password: string) {
  const { url: adminUrl, drop } = await freshDatabase();
  const config = configOn(adminUrl);
  await seedDemo({ adminUrl, config, password });
  const pool = openPool(config.databases.request, { max: 4 });
  const authPool = openPool(config.databases.auth, { max: 4 });
  const owner = new pg.Client(adminUrl);
  await owner.connect();
  const app = await buildApp({ config, pool, authPool });
  const headersOf = signIns(app, password);
  return {
    app,
    adminUrl,
    config,
    pool,
    owner,
    /** The headers of someone who signed in with the demo's password */
    headersOf,
    as: (email: string) => clientOf(app, () => headersOf(email)),
    /** What an address needs to reach things of the partnership with this code */
    idsIn: (code: string) => idsIn(owner, code),
    close: async () => {
      await app.close();
      await Promise.all([pool.end(), authPool.end(), owner.end()]);
      await drop();
    },
  };
}

/** The settings of a demo on this database. */
export function configOn(adminUrl: string): Config {
  const databases = roleUrls(adminUrl, inject('rolePassword'));
  const { privateKey } = generateKeyPairSync('ed25519');
  return configFrom(
    {
      NODE_ENV: 'test',
      PUBLIC_ORIGIN: 'http://localhost:3000',
      REQUEST_DATABASE_URL: databases.request,
      WORKER_DATABASE_URL: databases.worker,
      AUTH_DATABASE_URL: databases.auth,
      SMTP_URL: 'smtp://127.0.0.1:1',
      CURSOR_SECRET: 'only for tests, and long enough to be taken',
      JWT_PRIVATE_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      AUDIT_ANCHOR_DIR: 'unused',
      WEBHOOK_ALLOW: 'localhost:3000',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      RATE_PROFILE: 'load_test',
    },
    { demo: true },
  );
}

function signIns(app: Awaited<ReturnType<typeof buildApp>>, password: string) {
  const known = new Map<string, Promise<{ cookie: string }>>();
  const signIn = async (email: string) => {
    const url = '/api/v1/auth/sign-in';
    const answer = await app.inject({ method: 'POST', url, payload: { email, password } });
    if (answer.statusCode !== 200) throw new Error(`${email} could not sign in: ${answer.body}`);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    return { cookie, 'sec-fetch-site': 'same-origin' };
  };
  return (email: string) => {
    const headers = known.get(email) ?? signIn(email);
    known.set(email, headers);
    return headers;
  };
}

async function idsIn(owner: pg.Client, code: string): Promise<Ids> {
  const { rows } = await owner.query<Ids>(
    `select p.workspace_id as "workspaceId", p.id as "partnershipId",
       (select id from risks where partnership_id = p.id order by number limit 1) as "riskId",
       (select id from actions where partnership_id = p.id and closed_on is not null order by number limit 1) as "actionId",
       (select id from reports r where partnership_id = p.id and exists (select from report_contributions c where c.report_id = r.id) order by number limit 1) as "reportId",
       (select id from partners where partnership_id = p.id limit 1) as "partnerId",
       (select m.id from memberships m join actions a on a.owner_person_id = m.person_id and a.partnership_id = p.id
        where m.partnership_id = p.id and a.closed_on is null limit 1) as "membershipId",
       (select id from contributions where partnership_id = p.id limit 1) as "contributionId",
       (select id from organisations where workspace_id = p.workspace_id limit 1) as "organisationId",
       (select id from people where workspace_id = p.workspace_id limit 1) as "personId",
       (select id from outcomes where workspace_id = p.workspace_id limit 1) as "outcomeId"
     from partnerships p where p.code = $1`,
    [code],
  );
  const [ids] = rows;
  if (!ids) throw new Error(`The demo has no partnership ${code}`);
  return ids;
}

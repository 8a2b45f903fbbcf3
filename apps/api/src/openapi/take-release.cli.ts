import { openPool } from '@trivet/db';
import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { ApiDocument } from '../../../../tools/api/breaking.ts';
import { promisedBy, written } from '../../../../tools/api/promised.ts';
import { buildApp } from '../app.ts';
import { configFrom } from '../config.ts';
import { released } from './released.ts';

// Takes the API as it is now for the released one: from now on nothing of it is taken away. It asks no database.
const nowhere = 'postgres://nobody@127.0.0.1:1/none';
const config = configFrom({
  NODE_ENV: 'test',
  PUBLIC_ORIGIN: 'http://localhost:3000',
  REQUEST_DATABASE_URL: nowhere,
  WORKER_DATABASE_URL: nowhere,
  AUTH_DATABASE_URL: nowhere,
  CURSOR_SECRET: 'nobody signs in here, and no list is ever read',
  JWT_PRIVATE_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  AUDIT_ANCHOR_DIR: '.',
  LOG_LEVEL: 'silent',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'trivet@example.org',
});
const [pool, authPool] = [openPool(nowhere, { max: 1 }), openPool(nowhere, { max: 1 })];
const app = await buildApp({ config, pool, authPool });
await app.ready();
// The cast: it is 3.1, as app.swagger() is asked to make it.
await writeFile(released, written(promisedBy(app.swagger() as unknown as ApiDocument)));
await app.close();
await Promise.all([pool.end(), authPool.end()]);

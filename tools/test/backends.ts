import { randomBytes } from 'node:crypto';
import { admitRoles, migrate } from '@trivet/db';
import type { TestProject } from 'vitest/node';
import { addDatabase, addressOf } from './database.ts';
import { bringPostgres } from './postgres.ts';
import { bringRedis } from './redis.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface merges with Vitest's
  interface ProvidedContext {
    /** A superuser's address of the run's one PostgreSQL. */
    pgUrl: string;
    /** The migrated database that `freshDatabase` clones. */
    pgTemplate: string;
    /** What the database's roles log in with. */
    rolePassword: string;
    /** Empty where this machine has no Redis. */
    redisUrl: string;
  }
}

/** Vitest's global set-up: one PostgreSQL with a migrated template database, and one Redis, for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [postgres, redis] = await Promise.all([bringPostgres(), bringRedis()]);
  const template = await addDatabase(postgres.url);
  const rolePassword = randomBytes(18).toString('base64url');
  await migrate(addressOf(postgres.url, template.name));
  await admitRoles(postgres.url, rolePassword);
  project.provide('rolePassword', rolePassword);
  project.provide('pgUrl', postgres.url);
  project.provide('pgTemplate', template.name);
  project.provide('redisUrl', redis.url);
  console.log(`PostgreSQL: ${postgres.from}. Redis: ${redis.from}.`);
  return async () => {
    await template.drop();
    await Promise.all([postgres.stop(), redis.stop()]);
  };
}

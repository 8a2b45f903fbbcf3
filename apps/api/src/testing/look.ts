import pg from 'pg';
import type { TestApp } from './test-app.ts';

/** Looks behind the scenes, or moves them: as a superuser, past every rule. */
export async function look<Row>(it: Pick<TestApp, 'databaseUrl'>, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(it.databaseUrl);
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

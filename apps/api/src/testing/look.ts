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

/** What a partnership has, whatever its lists say: they are what is tested. */
export async function idsBehind(it: TestApp, table: 'contributions' | 'reports', partnershipId: string) {
  const rows = await look<{ id: string }>(it, `select id from ${table} where partnership_id = $1 order by id`, [
    partnershipId,
  ]);
  return rows.map(({ id }) => id);
}

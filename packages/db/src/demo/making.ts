import pg from 'pg';
import type { Pool } from '../kernel/pool.ts';

/** How far the making of a demo has come in a database. */
export type DemoMaking = 'not_begun' | 'begun' | 'made';

// The mark is a comment on the database: it goes with it, and no migration has to know of demos.
const marks = { begun: 'The demo of Trivet is being made here', made: 'The demo of Trivet' } as const;

export function readDemoMaking(adminUrl: string): Promise<DemoMaking> {
  return connected(adminUrl, async (client) => {
    const { rows } = await client.query<{ mark: string | null }>(
      `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = current_database()`,
    );
    const mark = rows[0]?.mark;
    return mark === marks.made ? 'made' : mark === marks.begun ? 'begun' : 'not_begun';
  });
}

/** As the database's owner. What was written before, also by others who did not wait for the disk, is kept with it. */
export function markDemo(adminUrl: string, making: keyof typeof marks): Promise<void> {
  return connected(adminUrl, async (client) => {
    const database = client.escapeIdentifier(client.database ?? '');
    await client.query(`comment on database ${database} is ${client.escapeLiteral(marks[making])}`);
  });
}

/** Whether anybody has a workspace here. */
export function hasWorkspaces(adminUrl: string): Promise<boolean> {
  return connected(adminUrl, async (client) => {
    const { rowCount } = await client.query('select from workspaces limit 1');
    return rowCount !== 0;
  });
}

/** Whether another process of ours works in this database. */
export function isInUse(adminUrl: string): Promise<boolean> {
  return connected(adminUrl, async (client) => {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where datname = current_database() and application_name = 'trivet'`,
    );
    return rowCount !== 0;
  });
}

/** Drops a database and makes it anew, empty. Never call it on one that is not known to be a half-made demo. */
export function remakeDatabase(adminUrl: string): Promise<void> {
  const server = new URL(adminUrl);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = '/postgres';
  return connected(server.href, async (client) => {
    const database = client.escapeIdentifier(name);
    await client.query(`drop database ${database} with (force)`);
    await client.query(`create database ${database}`);
  });
}

/** Nobody hears of what has happened so far: nothing follows from it any more. As trivet_worker. */
export async function forgetUntold(pool: Pool): Promise<void> {
  await pool.query('delete from outbox');
}

/** The same address, for work that is worth nothing unless all of it is done: no commit waits for the disk. */
export function unhurried(url: string): string {
  const address = new URL(url);
  address.searchParams.set('options', '-c synchronous_commit=off');
  return address.href;
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

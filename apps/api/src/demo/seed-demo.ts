import { ApiError } from '@trivet/contract';
import pg from 'pg';
import type { Seeding } from './tell-stories.ts';

/**
 * Makes the demo where there is none. A database in which it stands whole is left as it is.
 * @throws where the database holds other workspaces, or half a demo: `clearHalfMadeDemo` comes first
 */
export async function seedDemo(seeding: Seeding): Promise<void> {
  const { adminUrl } = seeding;
  if ((await connected(adminUrl, markOf)) === made) return;
  await connected(adminUrl, assertEmpty);
  await connected(adminUrl, (client) => mark(client, begun));
  // Read only when it is told: most starts find the demo made.
  const { tellStories } = await import('./tell-stories.ts');
  await tellStories(seeding).catch((error: unknown) => {
    throw inPlainWords(error);
  });
  await connected(adminUrl, (client) => mark(client, made));
}

/**
 * Where the making of a demo was interrupted, its database is dropped and made anew, empty.
 * @throws where it is still being made, by another process
 */
export async function clearHalfMadeDemo(adminUrl: string): Promise<void> {
  if ((await connected(adminUrl, markOf)) !== begun) return;
  await connected(adminUrl, assertLeft);
  const server = new URL(adminUrl);
  const database = pg.escapeIdentifier(decodeURIComponent(server.pathname.slice(1)));
  server.pathname = '/postgres';
  await connected(server.href, async (client) => {
    await client.query(`drop database ${database} with (force)`);
    await client.query(`create database ${database}`);
  });
}

// The mark is a comment on the database: it goes with it, and no migration has to know of demos.
const begun = 'The demo of Trivet is being made here';
const made = 'The demo of Trivet';

async function markOf(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ mark: string | null }>(
    `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = current_database()`,
  );
  return rows[0]?.mark ?? null;
}

async function mark(client: pg.Client, words: string): Promise<void> {
  const { database = '' } = client;
  await client.query(`comment on database ${pg.escapeIdentifier(database)} is ${pg.escapeLiteral(words)}`);
}

async function assertLeft(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name = 'trivet'`,
  );
  if (rowCount) throw new Error('Another process is making the demo in this database. Try again in a minute.');
}

async function assertEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select id from workspaces limit 1');
  if (rows.length > 0)
    throw new Error(
      'This database holds workspaces that are not the demo’s, so no demo is put into it. Name an empty database, or run server.ts and worker.ts on this one.',
    );
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

/** What the API refuses says only in its details what was wrong: here, most likely the password. */
function inPlainWords(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error;
  const details = (error.problem.errors ?? []).map(({ pointer, message }) => `\n  ${pointer}: ${message}`);
  return new Error(`The demo could not be made: ${error.message}${details.join('')}`, { cause: error });
}

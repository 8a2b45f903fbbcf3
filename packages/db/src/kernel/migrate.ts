import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

const folder = join(import.meta.dirname, '../../../../migrations');
const someNumberOfOurOwn = 7_487_548;

/**
 * Brings a database up to date: each numbered file once, in order, in a transaction of its own, by one process at a time.
 * `adminUrl` owns the database and may create roles; all but the first file run as trivet_owner.
 * @throws when a file that was applied has changed since, because history is not rewritten
 */
export async function migrate(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [someNumberOfOurOwn]);
    const applied = await appliedMigrations(client);
    for (const file of await migrationFiles()) {
      if (applied.has(file.name)) assertUnchanged(file, applied.get(file.name));
      else await apply(client, file);
    }
  } finally {
    await client.end();
  }
}

type MigrationFile = { name: string; sql: string; checksum: string };

async function migrationFiles(): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  await client.query(`create schema if not exists migrations`);
  await client.query(`create table if not exists migrations.applied (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migrations.applied',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function assertUnchanged({ name, checksum }: MigrationFile, was: string | undefined): void {
  if (was !== checksum) throw new Error(`Migration ${name} was changed after it was applied. Write a new one instead.`);
}

async function apply(client: pg.Client, { name, sql, checksum }: MigrationFile): Promise<void> {
  const asOwner = name.startsWith('0001') ? '' : 'set local role trivet_owner;';
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '5s'; ${asOwner}`);
    await client.query(sql);
    await client.query('reset role');
    await client.query('insert into migrations.applied (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed`, { cause: error });
  }
}

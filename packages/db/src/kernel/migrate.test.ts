import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { addDatabase, addressOf } from '../../../../tools/test/database.ts';
import { migrate } from './migrate.ts';

let url: string;
let drop: () => Promise<void>;
beforeEach(async () => {
  const database = await addDatabase(inject('pgUrl'));
  url = addressOf(inject('pgUrl'), database.name);
  drop = database.drop;
});
afterEach(() => drop());

async function query(sql: string) {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

test('two that start at once bring the same empty database up to date together', async () => {
  await Promise.all([migrate(url), migrate(url)]);
  const applied = await query('select name from migrations.applied order by name');
  await migrate(url);
  expect(await query('select name from migrations.applied order by name')).toEqual(applied);
  expect(applied.length).toBeGreaterThan(5);
});

test('a migration that was changed after it was applied is refused by name', async () => {
  await migrate(url);
  await query(`update migrations.applied set checksum = 'other' where name like '0003%'`);
  await expect(migrate(url)).rejects.toThrow('0003_workspaces.sql was changed');
});

test('a migration that fails leaves nothing behind and says which it was', async () => {
  await query('create table people (id int)');
  await expect(migrate(url)).rejects.toThrow('Migration 0003_workspaces.sql failed');
  expect(await query(`select to_regclass('public.workspaces') as found`)).toEqual([{ found: null }]);
  await query('drop table people');
  await migrate(url);
});

test('everything made belongs to trivet_owner, who cannot log in', async () => {
  await migrate(url);
  const owners = await query(
    `select distinct tableowner from pg_tables where schemaname in ('public', 'auth') and tableowner <> 'trivet_owner'`,
  );
  expect(owners).toEqual([]);
  expect(await query(`select rolcanlogin from pg_roles where rolname = 'trivet_owner'`)).toEqual([
    { rolcanlogin: false },
  ]);
});

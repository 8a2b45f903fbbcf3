import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { freshDatabase } from '../../../../tools/test/database.ts';
import { findHoles } from './holes.ts';
import { openPool, type Pool } from './pool.ts';
import { roleUrls } from './roles.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: pg.Client;
let request: Pool;

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client(database.url);
  await owner.connect();
  request = openPool(roleUrls(database.url, inject('rolePassword')).request, { max: 2 });
});
afterAll(async () => {
  await request.end();
  await owner.end();
  await database.drop();
});

const undo: string[] = [];
afterEach(async () => {
  for (const sql of undo.splice(0)) await owner.query(sql);
});

test('the database as migrated has no hole', async () => {
  expect(await findHoles(request, { durable: false })).toEqual([]);
});

test.each([
  [
    'row-level security switched off',
    'alter table partners disable row level security',
    'alter table partners enable row level security',
    'partners',
  ],
  [
    'row-level security no longer forced',
    'alter table memberships no force row level security',
    'alter table memberships force row level security',
    'memberships',
  ],
  ['a new table without any of it', 'create table careless (id uuid)', 'drop table careless', 'careless'],
  [
    'a table that forgot its partnership',
    'create table stray (id uuid, workspace_id uuid not null); call app.protect_workspace_table($$stray$$)',
    'drop table stray',
    'stray',
  ],
  [
    'a view that runs as its owner',
    'create view everything as select * from partners',
    'drop view everything',
    'everything',
  ],
  [
    'a materialised view',
    'create materialized view frozen as select * from partners',
    'drop materialized view frozen',
    'frozen',
  ],
  [
    'a function that sees past the caller',
    'create function public.peek() returns bigint language sql security definer as $$ select count(*) from partners $$',
    'drop function public.peek()',
    'peek',
  ],
  [
    'a policy that asks a question per row',
    'create policy slow on partners using (workspace_id = app.workspace_id())',
    'drop policy slow on partners',
    'partners',
  ],
])('serving is refused over %s', async (_what, plant, mend, named) => {
  undo.push(mend);
  await owner.query(plant);
  expect((await findHoles(request, { durable: false })).join('\n')).toContain(named);
});

test.each([
  ['as a superuser', (url: string) => url, ''],
  ['as a role that bypasses row-level security', asRole('bypasser'), 'create role bypasser login bypassrls'],
  ['as a member of the owner', asRole('owning'), 'create role owning login; grant trivet_owner to owning'],
])('serving is refused %s', async (_what, url, plant) => {
  if (plant) {
    undo.push(
      ...plant
        .split(';')
        .flatMap((sql) => /create role (\w+)/.exec(sql)?.[1] ?? [])
        .map((role) => `drop role ${role}`),
    );
    await owner.query(plant);
    await owner.query(`alter role ${undo[0]?.split(' ').at(-1)} password '${inject('rolePassword')}'`);
  }
  const pool = openPool(url(database.url), { max: 1 });
  expect(await findHoles(pool, { durable: false })).not.toEqual([]);
  await pool.end();
});

test('a database that does not wait for its disk is refused where durability is asked for', async () => {
  const { rows } = await owner.query<{ fsync: string }>('show fsync');
  const holes = await findHoles(request, { durable: true });
  expect(holes.some((hole) => hole.includes('durability'))).toBe(rows[0]?.fsync === 'off');
});

function asRole(role: string): (url: string) => string {
  return (adminUrl) => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = inject('rolePassword');
    return url.href;
  };
}

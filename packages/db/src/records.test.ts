import { getTableColumns, getTableName } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../tools/test/database.ts';
import { records } from './repositories.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client(database.url);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What is kept beside a record, for reading only: the day of the last session over a curve (0085), what it is found by (0100). */
const keptBeside: Readonly<Record<string, readonly string[]>> = {
  indicators: ['last_session_on'],
  measures: ['last_session_on'],
};

type Column = { name: string; type: string; nullable: boolean };

test.each(Object.entries(records))(
  'the table of %s holds exactly what its record is, and drizzle says of it what Postgres says',
  async (_name, { table, kind }) => {
    const { rows } = await client.query<Column>(
      `select column_name as name, data_type as type, is_nullable = 'YES' as nullable
       from information_schema.columns where table_schema = 'public' and table_name = $1`,
      [getTableName(table)],
    );
    const beside = [...(keptBeside[getTableName(table)] ?? []), 'lexemes'];
    const own = rows.filter(({ name }) => !beside.includes(name));
    const inDatabase = new Map(own.map((column) => [column.name, column]));
    const inDrizzle = Object.entries(getTableColumns(table));
    expect(inDrizzle.map(([name]) => snake(name)).toSorted()).toEqual([...inDatabase.keys()].toSorted());
    expect(inDrizzle.map(([name]) => name).toSorted()).toEqual(Object.keys(kind.schema.shape).toSorted());
    for (const [name, column] of inDrizzle) {
      const stored = inDatabase.get(snake(name));
      expect({ name, nullable: !column.notNull }).toEqual({ name, nullable: stored?.nullable });
      expect({ name, nullable: kind.schema.shape[name]?.safeParse(null).success }).toEqual({
        name,
        nullable: stored?.nullable,
      });
    }
  },
);

test('every foreign key and every column that is searched has an index that begins with it', async () => {
  const { rows } = await client.query<{ fk: string }>(`
    select c.conname as fk from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace
      and c.confrelid not in ('workspaces'::regclass)
      and not exists (
        select from pg_index i where i.indrelid = c.conrelid
          and exists (select from unnest(c.conkey) k where k = any (i.indkey::int2[]) and k not in (
            select a.attnum from pg_attribute a where a.attrelid = c.conrelid and a.attname in ('workspace_id')))
      )`);
  expect(rows.map(({ fk }) => fk).filter((fk) => !unsearched.has(fk))).toEqual([]);
});

/** Never looked up from the other end, and what they point at is never deleted. */
const unsearched = new Set<string>([
  'action_edits__person_id',
  'action_updates__person_id',
  'actions__asked_due_by_person_id',
  'actions__completed_by_person_id',
  'actions__escalated_by_person_id',
  'actions__verified_by_person_id',
  'actions__verifier_person_id',
  'risk_reviews__matrix_version',
  'risk_affected_partners__seen_by_person_id',
  'risk_reviews__person_id',
  'risks__allocation_answered_by_person_id',
  'risks__tolerated_by_person_id',
  'memberships__deputy_person_id',
  'notifications__partnership_id',
  'support_arrangements__given_by_partner_id',
  'support_arrangements__paid_by_partner_id',
]);

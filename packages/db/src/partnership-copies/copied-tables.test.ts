import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../../tools/test/database.ts';
import { handleOn } from '../kernel/transaction.ts';
import { readCatalogue } from './copied-rows.queries.ts';
import { copiedTables, leftOutOfCopies, notCopied } from './copied-tables.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const catalogue = async () => {
  const client = await pool.connect();
  try {
    return await readCatalogue(handleOn(client));
  } finally {
    client.release();
  }
};

test('each table of partnerships is either in a copy, or left out of it for a reason that is written down', async () => {
  const known = [...Object.keys(copiedTables), ...Object.keys(notCopied)].toSorted();
  expect(known).toEqual((await catalogue()).map(({ name }) => name));
  for (const { what, why } of leftOutOfCopies) expect(why, what).toMatch(/^[A-Z].+\.$/);
});

test('what stands in the place of a column stands in the place of one that is there', async () => {
  for (const { name, columns } of await catalogue())
    expect(columns).toEqual(expect.arrayContaining(Object.keys(copiedTables[name]?.instead ?? {})));
});

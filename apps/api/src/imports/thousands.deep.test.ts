import { addDays } from '@trivet/domain';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let owner: pg.Client;
beforeAll(async () => {
  it = await startTestApp();
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await it.stop();
});

test('5,000 rows come in at once, in the order of the file, and go again', async () => {
  const { imports } = it.as(it.here.people.coordinator);
  const params = { partnershipId: it.here.partnershipIds[0] };
  const titles = Array.from({ length: 5000 }, (_, n) => `Many ${n}`);
  const rows = titles.map((title) => `${title},delivery,here Network,3,3`);
  const text = ['title,category,leadPartnerName,residualLikelihood,residualImpact', ...rows].join('\n');
  const file = new Blob([text], { type: 'text/csv' });
  const brought = await imports.start({ params, query: { register: 'risks', fileName: 'many.csv' }, file });
  const one = { params: { ...params, importId: brought.id } };
  expect(await imports.check(one)).toMatchObject({ create: 5000, problemRows: 0, ready: true });
  const done = await imports.confirm({ ...one, body: {} }, { ifMatch: brought.version });
  const here = `select title from risks where title like 'Many %' order by number`;
  expect((await owner.query(here)).rows.map(({ title }) => title)).toEqual(titles);
  // As a database that has been up for more than a moment has done by itself.
  await owner.query('analyze');
  await imports.undo({ ...one, body: {} }, { ifMatch: done.version });
  expect((await owner.query(here)).rowCount).toBe(0);
}, 240_000);

test('50,000 values of 100 measures come in at once', async () => {
  const { imports, measures } = it.as(it.here.people.coordinator);
  const params = { partnershipId: it.here.partnershipIds[0] };
  const counted = { quadrant: 'how_much', unit: 'number', direction: 'higher', decimals: 0 } as const;
  for (let n = 0; n < 100; n += 1) await measures.add({ params, body: { title: `Count ${n}`, ...counted } });
  const lines = Array.from(
    { length: 49_999 },
    (_, n) => `Count ${n % 100},${addDays('2024-01-01', Math.floor(n / 100))},${n}`,
  );
  const file = new Blob([['measure,on,value', ...lines].join('\n')], { type: 'text/csv' });
  const brought = await imports.start({ params, query: { register: 'values', fileName: 'values.csv' }, file });
  const one = { params: { ...params, importId: brought.id } };
  expect(await imports.check(one)).toMatchObject({ create: 49_999, problemRows: 0, ready: true });
  await imports.confirm({ ...one, body: {} }, { ifMatch: brought.version });
  const { rows } = await owner.query(
    'select count(*)::int as n from measure_points p join measures m on m.id = p.measure_id where title like $1',
    ['Count %'],
  );
  expect(rows).toEqual([{ n: 49_999 }]);
}, 240_000);

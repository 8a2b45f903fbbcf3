import { mostCompared } from '@trivet/domain';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
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

const overlaps = async (query: { partnershipId?: string } = {}) =>
  (await it.as(it.here.people.auditor).overlaps.list({ params: { workspaceId: it.here.workspaceId }, query })).items;

test('what two partnerships share is counted once, whichever of them is asked for', async () => {
  const [first, second] = it.here.partnershipIds;
  const { rows } = await owner.query<{ shared: number; all: number }>(
    `with seats as (select distinct partnership_id, organisation_id from partners where partnership_id in ($1, $2) and left_on is null)
     select count(*) filter (where n = 2)::int as shared, count(*)::int as all
     from (select count(*) as n from seats group by organisation_id) each`,
    [first, second],
  );
  const [pair, ...others] = await overlaps();
  expect(others).toEqual([]);
  expect(rows[0]?.shared).toBeGreaterThan(0);
  expect(pair).toMatchObject({
    firstCode: 'FIRST',
    secondCode: 'SECOND',
    sharedPartners: rows[0]?.shared,
    partners: Math.round((100 * (rows[0]?.shared ?? 0)) / (rows[0]?.all ?? 1)),
  });
  expect(await overlaps({ partnershipId: first })).toEqual([pair]);
  expect(await overlaps({ partnershipId: second })).toEqual([pair]);
});

test('too many to compare with each other say so; one of them is compared with all', async () => {
  await owner.query(
    `insert into partnerships (id, workspace_id, name, code, kind, level, accountability_model, status, version, created_at, updated_at)
     select uuidv7(), $1, 'Partnership ' || n, 'N' || n, 'local', 'partnership', 'joint', 'active', 1, app.now(), app.now()
     from generate_series(1, $2::int) n`,
    [it.here.workspaceId, mostCompared],
  );
  await expect(overlaps()).rejects.toEqual(refused(422, 'too_many_to_compare'));
  expect(await overlaps({ partnershipId: it.here.partnershipIds[0] })).toHaveLength(1);
});

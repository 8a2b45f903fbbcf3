import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { foundWorkspaces, type Workspaces } from '../../../../tools/test/workspaces.ts';
import { freshDatabase } from '../../../../tools/test/database.ts';
import { openPool, type Pool } from './pool.ts';
import { nextNumber } from './reference.ts';
import { roleUrls } from './roles.ts';
import { asPerson } from './transaction.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let request: Pool;
let owner: pg.Client;
let found: Workspaces;

beforeAll(async () => {
  database = await freshDatabase();
  found = await foundWorkspaces(database.url);
  request = openPool(roleUrls(database.url, inject('rolePassword')).request, { max: 1 });
  owner = new pg.Client(database.url);
  await owner.connect();
});
afterAll(async () => {
  await request.end();
  await owner.end();
  await database.drop();
});

async function entered(accountId: string, place: { workspaceId?: string; partnershipId?: string }, sql: string) {
  const client = await request.connect();
  try {
    await client.query('begin');
    await client.query('select app.enter($1, $2, $3)', [
      accountId,
      place.workspaceId ?? null,
      place.partnershipId ?? null,
    ]);
    const { rows } = await client.query(sql);
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const partnershipsIn = (rows: { partnership_id: string }[]) =>
  [...new Set(rows.map((row) => row.partnership_id))].toSorted();

test('without entering anywhere there are no rows, also after somebody else was here on the same connection', async () => {
  const { chair } = found.here.people;
  await entered(chair.accountId, { workspaceId: found.here.workspaceId }, 'select 1');
  for (const table of ['workspaces', 'people', 'partnerships', 'partners', 'memberships', 'audit_entries']) {
    const { rows } = await request.query(`select * from ${table}`);
    expect({ table, rows }).toEqual({ table, rows: [] });
  }
});

test.each([
  ['chair', ['first', 'second']],
  ['member', ['first']],
  ['sro', ['first']],
  ['organisation_lead', ['first']],
  ['auditor', ['first', 'second']],
  ['administrator', []],
  ['outsider', []],
  ['ex_member', []],
] as const)('a select without a where shows the %s only %j', async (name, expected) => {
  const { people, workspaceId, partnershipIds } = found.here;
  const rows = await entered(people[name].accountId, { workspaceId }, 'select partnership_id from memberships');
  const ids = expected.map((which) => partnershipIds[which === 'first' ? 0 : 1]);
  expect(partnershipsIn(rows)).toEqual(ids.toSorted());
});

test.each([
  ['chair', true],
  ['auditor', true],
  ['administrator', false],
  ['outsider', false],
  ['ex_member', false],
] as const)('the %s sees inside the partnership their address led to: %s', async (name, expected) => {
  const { people, partnershipIds } = found.here;
  const [first] = partnershipIds;
  const rows = await entered(
    people[name].accountId,
    { partnershipId: first },
    'select partnership_id from memberships',
  );
  expect(partnershipsIn(rows).includes(first)).toBe(expected);
});

test('no policy looks each row up in an array of all that may be seen: at thousands of partnerships that takes minutes', async () => {
  const { rows } = await owner.query(
    `select tablename, policyname from pg_policies where qual ~* 'any \\(+ *select app.visible_partnerships'`,
  );
  expect(rows).toEqual([]);
});

test('a person of another workspace enters nothing here, whatever they claim', async () => {
  const { workspaceId, partnershipIds } = found.here;
  const entry = 'select app.workspace_id(), app.person_id(), app.visible_partnerships() as seen';
  for (const { accountId } of Object.values(found.elsewhere.people))
    for (const place of [
      { workspaceId },
      { partnershipId: partnershipIds[0] },
      { workspaceId, partnershipId: partnershipIds[0] },
    ])
      expect(await entered(accountId, place, entry)).toEqual([{ workspace_id: null, person_id: null, seen: [] }]);
});

test('rows are written only where the address led, even by one who sees more', async () => {
  const { people, workspaceId, partnershipIds } = found.here;
  const [first, second] = partnershipIds;
  const write = `insert into reference_counters (workspace_id, partnership_id, subject, last) values ('${workspaceId}', '${second}', 'risk', 1)`;
  await expect(entered(people.chair.accountId, { partnershipId: first }, write)).rejects.toThrow('row-level security');
});

test('no row can point across partnerships or workspaces', async () => {
  const { workspaceId, partnershipIds, people, partnerIds } = found.here;
  const membership = (partnerId: string, personId: string) =>
    owner.query(
      `insert into memberships (id, workspace_id, partnership_id, partner_id, person_id, role, from_on, version, created_at, updated_at)
       values (uuidv7(), $1, $2, $3, $4, 'observer', '2026-01-01', 1, now(), now())`,
      [workspaceId, partnershipIds[1], partnerId, personId],
    );
  await expect(membership(partnerIds[0], people.member.personId)).rejects.toMatchObject({
    constraint: 'memberships__partner_id',
  });
  const stranger = found.elsewhere.people.member.personId;
  await expect(membership(partnerIds[0], stranger)).rejects.toMatchObject({ code: '23503' });
});

test('the request role can neither read accounts nor create anything', async () => {
  await expect(request.query('create table mine (id int)')).rejects.toThrow('permission denied');
  await expect(
    request.query('select app.rights_of(uuidv7(), uuidv7(), false, uuidv7(), current_date)'),
  ).rejects.toThrow('permission denied');
});

test('what fails in the middle leaves nothing', async () => {
  const { people, workspaceId, partnershipIds } = found.here;
  const identity = {
    accountId: people.chair.accountId,
    via: 'session',
    session: null,
    scopes: null,
    workspaceId: null,
    partnershipIds: null,
  } as const;
  const counted = asPerson(
    request,
    { identity, place: { partnershipId: partnershipIds[0] }, readOnly: false },
    async ({ tx }) => {
      await nextNumber(tx, { workspaceId, partnershipId: partnershipIds[0] }, 'unfinished');
      throw new Error('in the middle');
    },
  );
  await expect(counted).rejects.toThrow('in the middle');
  const { rows } = await owner.query(`select * from reference_counters where subject = 'unfinished'`);
  expect(rows).toEqual([]);
});

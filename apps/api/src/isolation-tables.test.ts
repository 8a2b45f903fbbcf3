import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast } from '../../../tools/test/workspaces.ts';
import { sees } from './testing/who-sees.ts';
import { furnish, furnishedAt, prepareToFurnish } from './testing/furnish.ts';
import { openReminders } from './testing/reminders.ts';
import { startTestApp, type TestApp } from './testing/test-app.ts';

// The wall behind all others: what the database shows and lets write, whatever a statement forgets to ask for.

let it: TestApp;
let owner: pg.Client;
let tables: Table[];
beforeAll(async () => {
  it = await startTestApp();
  const clock = await openReminders(it);
  await clock.setClock(furnishedAt);
  await clock.close();
  for (const workspace of [it.here, it.elsewhere]) {
    const furniture = await prepareToFurnish(it, workspace);
    for (const which of [0, 1] as const) await furnish(it, workspace, { ...furniture, which });
  }
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
  tables = await readTables();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await it.stop();
});

/** What not all who see a partnership see of it: what a partner keeps to itself, and what one does not meet. */
const keptTo: Partial<Record<string, readonly (keyof Cast)[]>> = {
  accountability_private_details: ['partner_lead', 'organisation_lead', 'auditor'],
  unmet_responsibilities: ['chair', 'coordinator', 'partner_lead', 'member', 'organisation_lead', 'auditor'],
  unmet_steps: ['chair', 'coordinator', 'partner_lead', 'member', 'organisation_lead', 'auditor'],
};

/** What is one person’s own. */
const personal = [
  'notifications',
  'board_packs',
  'board_pack_portions',
  'board_pack_links',
  'partnership_copies',
  'partnership_copy_portions',
  'report_files',
  'report_file_portions',
];

type Table = { name: string; inPartnerships: boolean; columns: string };

/** Every table, also those still to come, with what may be copied of its rows. A partnership itself is the workspace's. */
async function readTables(): Promise<Table[]> {
  const { rows } = await owner.query<Table>(
    `select c.table_name as name, bool_or(c.column_name = 'partnership_id' and c.is_generated = 'NEVER') as "inPartnerships",
       string_agg(quote_ident(c.column_name), ', ') filter (where c.is_generated = 'NEVER') as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' group by 1 order by 1`,
  );
  return rows;
}

/** `readerId`: the only person it is for; null where it is for all who see its partnership. */
type Row = { workspaceId: string; partnershipId: string | null; readerId: string | null };
const rowsOf = ({ name, inPartnerships }: Table) =>
  `select workspace_id as "workspaceId", ${inPartnerships ? 'partnership_id' : 'null'} as "partnershipId",
     ${personal.includes(name) ? 'person_id' : 'null'} as "readerId" from ${name}`;

async function entered<T>(person: keyof Cast, place: Place, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await it.pool.connect();
  try {
    await client.query('begin');
    const account = it.here.people[person].accountId;
    await client.query('select app.enter($1, $2, $3)', [account, place.workspaceId, place.partnershipId]);
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}
type Place = { workspaceId: string | null; partnershipId: string | null };

test('each table has rows to hide: of both partnerships, and of another workspace', async () => {
  for (const table of tables) {
    const { rows } = await owner.query<Row>(rowsOf(table));
    const places = new Set(rows.map(({ workspaceId, partnershipId }) => partnershipId ?? workspaceId));
    const wanted = table.inPartnerships
      ? [...it.here.partnershipIds, ...it.elsewhere.partnershipIds]
      : [it.here.workspaceId, it.elsewhere.workspaceId];
    expect([...places], `${table.name}: let testing/furnish.ts put something there`).toEqual(
      expect.arrayContaining(wanted),
    );
  }
});

test('who has entered nowhere is shown no row of any table', async () => {
  for (const table of tables) expect([table.name, (await it.pool.query(rowsOf(table))).rows]).toEqual([table.name, []]);
});

test.each(Object.entries(sees) as [keyof Cast, readonly (0 | 1)[]][])(
  'a select without a where shows the %s no table’s rows but of the partnerships %j',
  async (person, which) => {
    const visible = which.map((index) => it.here.partnershipIds[index]);
    for (const table of tables) {
      const { rows: all } = await owner.query<Row>(rowsOf(table));
      const may = all.filter(
        ({ workspaceId, partnershipId, readerId }) =>
          workspaceId === it.here.workspaceId &&
          (partnershipId === null || visible.includes(partnershipId)) &&
          (readerId === null || readerId === it.here.people[person].personId) &&
          (keptTo[table.name]?.includes(person) ?? true),
      );
      const place = { workspaceId: it.here.workspaceId, partnershipId: null };
      const { rows } = await entered(person, place, (client) => client.query<Row>(rowsOf(table)));
      expect(counted(rows), `${person} in ${table.name}`).toEqual(counted(may));
    }
  },
);

/** How many rows of each place. */
const counted = (rows: readonly Row[]) =>
  Object.fromEntries(
    [...Map.groupBy(rows, (row) => Object.values(row).join(' '))].map(([place, some]) => [place, some.length]),
  );

test('no row of any table is written or changed but where the address led, even by one who sees more', async () => {
  const [first, second] = it.here.partnershipIds;
  for (const { name, columns } of tables.filter(({ inPartnerships }) => inPartnerships)) {
    const theirs = `partnership_id = '${second}'`;
    const writes = [
      `insert into ${name} (${columns}) select ${columns} from ${name} where ${theirs} limit 1`,
      `update ${name} set partnership_id = partnership_id where ${theirs}`,
      `update ${name} set partnership_id = '${second}' where partnership_id = '${first}'`,
    ];
    // Somebody who sees the rows of both: what a statement does not find, it cannot be kept from.
    const writer = name in keptTo ? 'auditor' : 'chair';
    for (const sql of writes) {
      const writing = entered(writer, { workspaceId: null, partnershipId: first }, (client) => client.query(sql));
      await expect(writing, sql).rejects.toThrow(/row-level security|permission denied/);
    }
  }
});

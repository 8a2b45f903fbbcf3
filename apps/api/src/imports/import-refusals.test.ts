import { openPool, purgeImportRows } from '@trivet/db';
import { crc32, deflateRawSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSystem } from '../jobs/as-system.ts';
import { csv, importingInto } from '../testing/importing.ts';
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

type Role = keyof TestApp['here']['people'];
const { params, importsOf, one, bring, check, match, confirm, undo } = importingInto(() => it);

describe('a file that cannot be', () => {
  /** A zip of one entry, which unpacks to as many zeros as are asked for. */
  function zipOf(name: string, content: Buffer): Buffer {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(content), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    local.copy(entry, 16, 14, 28);
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(46 + name.length, 12);
    end.writeUInt32LE(30 + name.length + packed.length, 16);
    return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
  }

  test.each<[string, () => Buffer | string, number, string]>([
    ['empty', () => Buffer.alloc(0), 422, 'This file is empty'],
    ['cut off', () => zipOf('xl/workbook.xml', Buffer.from('<x/>')).subarray(0, 40), 422, 'broken'],
    ['a zip without a workbook', () => zipOf('x.txt', Buffer.from('x')), 422, 'no rows'],
    ['a zip bomb', () => zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(200 * 1024 * 1024)), 422, 'unpacks to more'],
    [
      'locked',
      () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      422,
      'has a password',
    ],
    ['an old .xls', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 422, 'old Excel file'],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe]), 422, 'neither a workbook nor a CSV'],
    ['a quote that never ends', () => 'title\n"Never', 422, 'never closed'],
    ['too long', () => 'title\n'.repeat(50_002), 422, 'more than 50,000 rows'],
    ['20 MB', () => Buffer.alloc(20 * 1024 * 1024, 'x'), 413, 'larger than the limit'],
  ])('because it is %s is refused in words', async (_why, make, status, words) => {
    await expect(bring(make())).rejects.toMatchObject({ problem: { status, title: expect.stringContaining(words) } });
  });

  test('of another kind, or by someone who may add nothing, is refused before it is read', async () => {
    const url = `/api/v1/partnerships/${params().partnershipId}/imports?register=risks&fileName=x.pdf`;
    const send = (role: Role, type: string, query = '') =>
      it.send(it.here.people[role], {
        method: 'POST',
        url: url + query,
        body: '{}',
        headers: { 'content-type': type },
      });
    expect((await send('chair', 'application/pdf')).statusCode).toBe(415);
    expect((await send('chair', 'application/json')).statusCode).toBe(415);
    expect((await send('chair', 'text/csv', '&colour=red')).statusCode).toBe(400);
    expect((await send('observer', 'text/csv')).statusCode).toBe(403);
    const theirs = { partnershipId: it.elsewhere.partnershipIds[0] };
    const file = new Blob(['title'], { type: 'text/csv' });
    await expect(
      importsOf('chair').start({ params: theirs, query: { register: 'risks', fileName: 'x.csv' }, file }),
    ).rejects.toEqual(refused(404));
  });
});

describe('rows', () => {
  const head = [
    'title',
    'category',
    'leadPartnerName',
    'residualLikelihood',
    'residualImpact',
    'reference',
    'status',
    'id',
  ];
  beforeAll(async () => {
    const [lead] = it.here.partnerIds;
    const body = { title: 'Known', category: 'delivery', leadPartnerId: lead, likelihood: 3, impact: 4 } as const;
    await it.as(it.here.people.coordinator).risks.raise({ params: params(), body });
  });
  const row = (title: string, more: string[] = []) => [title, 'delivery', 'here Network', '3', '3', ...more];

  test.each<[string, string[], string]>([
    [
      'scores off the scale',
      ['Off', 'delivery', 'here Network', '6', '3'],
      'Row 2, column D (Likelihood): expected a number from 1 to 5, found “6”',
    ],
    [
      'a lead that is no partner',
      ['Off', 'delivery', 'Nobody', '3', '3'],
      'Row 2, column C (Lead organisation): expected one of the partners, found “Nobody”',
    ],
    [
      'nothing where something is needed',
      ['', 'delivery', 'here Network', '3', '3'],
      'Row 2, column A (Risk): this cell is empty, and a new row needs it',
    ],
    [
      'a category that is none',
      ['Off', 'weather', 'here Network', '3', '3'],
      'Row 2, column B (Category): expected one of',
    ],
    [
      'too many words',
      ['x'.repeat(201), 'delivery', 'here Network', '3', '3'],
      'Row 2, column A (Risk): Use 200 characters or fewer',
    ],
    ['a risk that has ended', row('Off', ['', 'closed']), 'Row 2, column G (Status): it has ended'],
    ['a reference that is not here', row('Off', ['FIRST-R-99999']), 'Row 2: there is no FIRST-R-99999 here'],
    [
      'a record of elsewhere',
      row('Off', ['', '', crypto.randomUUID()]),
      'Row 2: this row belongs to a record that is not here',
    ],
  ])('with %s have a problem with its address', async (_what, cells, words) => {
    const checked = await check(await bring(csv(head, cells)));
    expect(checked).toMatchObject({ create: 0, problemRows: 1, ready: false });
    expect(checked.problems[0]?.message).toContain(words);
  });

  test('of nobody’s category get one for all; a field that does not exist is refused by name', async () => {
    const imported = await bring(csv(['Risk', 'Lead', 'L', 'I'], ['Bare', 'Network', '2', '2 – Minor']));
    expect(await check(imported)).toMatchObject({ ready: false, missing: [{ field: 'category' }] });
    await expect(confirm(imported)).rejects.toEqual(refused(409, 'fields_missing'));
    await expect(match(imported, { columns: { colour: 1 } })).rejects.toEqual(refused(422));
    await expect(match(imported, { sheet: 4 })).rejects.toEqual(refused(422));
    expect((await check(imported)).problems).toEqual([]);
    const matched = await match(imported, { fixed: { category: 'external' } });
    await expect(match(imported, {})).rejects.toEqual(refused(412));
    const partner = await check(matched);
    expect(partner).toMatchObject({ create: 1, ready: true });
  });

  test('of somebody who may not change them are refused by the right that is missing', async () => {
    const { items } = await it.as(it.here.people.coordinator).risks.list({ params: params(), query: { limit: '1' } });
    const reference = items[0]?.reference ?? '';
    const imported = await bring(csv(['reference', 'controls'], [reference, 'Mine now']), 'risks', 'broker');
    const checked = await check(imported, 'broker');
    expect(checked.problems[0]?.message).toContain('risk.edit');
    await expect(importsOf('member').check(one(imported))).rejects.toEqual(refused(403));
    await expect(confirm(imported, 'chair')).rejects.toEqual(refused(403));
  });

  test('of actions bring their status, their note and the risk they bring down', async () => {
    const { items } = await it.as(it.here.people.coordinator).risks.list({ params: params(), query: { limit: '1' } });
    const reference = items[0]?.reference ?? '';
    const actionHead = [
      'Action',
      'Lead organisation',
      'Owner',
      'Due',
      'Status',
      '% complete',
      'Comments',
      'Related risk',
    ];
    const imported = await bring(
      csv(
        actionHead,
        ['Book the hall', 'Council', 'chair of here', '3 Mar 2030', 'Ongoing', '40%', 'Half paid', reference],
        ['Print leaflets', 'Council', '', '', 'Complete', '', 'All printed', ''],
        ['Ask the operator', 'Council', 'chair of here', '', 'Blocked', '10', '', ''],
      ),
      'actions',
    );
    expect(await check(imported)).toMatchObject({ create: 3, problemRows: 0, ready: true });
    await confirm(imported);
    const list = await it
      .as(it.here.people.chair)
      .actions.list({ params: params(), query: { status: 'in_progress,done,blocked', sort: 'reference' } });
    expect(
      list.items.filter(({ title }) => ['Book the hall', 'Print leaflets', 'Ask the operator'].includes(title)),
    ).toMatchObject([
      {
        title: 'Book the hall',
        status: 'in_progress',
        percent: 40,
        lastNote: 'Half paid',
        dueOn: '2030-03-03',
        riskId: items[0]?.id,
      },
      { title: 'Print leaflets', status: 'done', closingNote: 'All printed' },
      { title: 'Ask the operator', status: 'blocked', lastNote: 'Imported from register.csv' },
    ]);
  });

  test('under another row of headings are matched anew, and words are kept however they were typed', async () => {
    const imported = await bring(csv(['Risk log', '', ''], ['Risk', 'Impact', 'Note'], ['Bare', 'HIGH', 'Impact']));
    expect(imported.mapping).toMatchObject({ headerRow: 2, columns: { title: 0, residualImpact: 1 } });
    const { columns: _columns, ...others } = imported.mapping;
    const body = { ...others, headerRow: 3, values: { residualImpact: { ' HIGH ': '4' } } };
    const again = await importsOf('coordinator').match({ ...one(imported), body }, { ifMatch: imported.version });
    expect(again.mapping).toMatchObject({
      headerRow: 3,
      columns: { residualImpact: 2 },
      values: { residualImpact: { high: '4' } },
    });
    const { headerRow: _row, columns: _places, ...left } = again.mapping;
    const back = await importsOf('coordinator').match({ ...one(again), body: left }, { ifMatch: again.version });
    expect(back.mapping).toMatchObject({ headerRow: 2, columns: { title: 0, residualImpact: 1 } });
  });

  test('come in once, whoever confirms ten times at once, and go once', async () => {
    const imported = await bring(csv(head, row('Only once')));
    const once = async (act: (brought: typeof imported) => Promise<unknown>, brought: typeof imported) => {
      const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => act(brought)));
      return outcomes.filter(({ status }) => status === 'fulfilled').length;
    };
    const here = async () => (await owner.query("select from risks where title = 'Only once'")).rowCount;
    expect(await once(confirm, imported)).toBe(1);
    expect(await here()).toBe(1);
    expect(await once(undo, await importsOf('coordinator').get(one(imported)))).toBe(1);
    expect(await here()).toBe(0);
  });

  test('of hundreds come in at once, in the order of the file, and go again', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => row(`Many ${n}`));
    const done = await confirm(await bring(csv(head, ...rows)));
    expect(done.created).toBe(300);
    const titles = `select title from risks where title like 'Many %' order by number`;
    expect((await owner.query(titles)).rows.map(({ title }) => title)).toEqual(rows.map(([title]) => title));
    await undo(done);
    expect((await owner.query(titles)).rowCount).toBe(0);
  });
});

test('what is kept of a file goes when it can neither be confirmed nor undone', async () => {
  const [left, waiting] = [await bring(csv(['title'], ['Left lying'])), await bring(csv(['title'], ['Waits']))];
  await owner.query(`update imports set updated_at = updated_at - interval '8 days' where id = $1`, [left.id]);
  const worker = openPool(it.databases.worker, { max: 1 });
  const { workspaceId } = it.here;
  const call = { name: 'purge', action: 'event.follow', workspaceId, requestId: 'purge' } as const;
  await asSystem(worker, call, ({ tx }) => purgeImportRows(tx, workspaceId));
  await worker.end();
  const rowsOf = async ({ id }: { id: string }) =>
    (await owner.query('select from import_rows where import_id = $1', [id])).rowCount;
  expect([await rowsOf(left), await rowsOf(waiting)]).toEqual([0, 2]);
});

test('what an action serves is said by its reference, and a reference that the plan does not hold is named', async () => {
  const { actions, objectives } = it.as(it.here.people.coordinator);
  const objective = await objectives.add({ params: params(), body: { title: 'Help early' } });
  const row = (title: string, served: string) =>
    csv(['Action', 'Objective', 'Lead organisation'], [title, served, 'here Network']);
  await confirm(await bring(row('Print the number', objective.reference), 'actions'));
  const { items } = await actions.list({ params: params(), query: { objectiveId: objective.id } });
  expect(items.map(({ title }) => title)).toEqual(['Print the number']);
  const wrong = await check(await bring(row('Another', 'O-404'), 'actions'));
  expect(wrong.problems).toMatchObject([
    { field: 'servesReference', message: expect.stringContaining('the reference of what the plan here holds') },
  ]);
});

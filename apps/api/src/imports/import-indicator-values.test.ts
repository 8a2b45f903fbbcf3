import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csv } from '../testing/importing.ts';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const params = () => ({ workspaceId: it.here.workspaceId });
const one = ({ id }: { id: string }) => ({ params: { ...params(), indicatorImportId: id } });
const add = (title: string, more: object = {}) =>
  as('administrator').indicators.add({
    params: params(),
    body: { outcomeId: it.here.outcomeId, title, unit: 'number', direction: 'higher', ...more },
  });
const bring = (rows: string[][], role: Role = 'administrator') => {
  const file = new Blob([csv(['Indicator', 'Period ends', 'Value', 'Why it changes'], ...rows)], { type: 'text/csv' });
  return as(role).indicatorImports.start({ params: params(), query: { fileName: 'values.csv' }, file });
};
const check = (imported: { id: string }, role: Role = 'administrator') =>
  as(role).indicatorImports.check(one(imported));
const confirm = (imported: { id: string; version: number }, role: Role = 'administrator') =>
  as(role).indicatorImports.confirm({ ...one(imported), body: {} }, { ifMatch: imported.version });
const undo = (imported: { id: string; version: number }, role: Role = 'administrator') =>
  as(role).indicatorImports.undo({ ...one(imported), body: {} }, { ifMatch: imported.version });
const standing = async (indicatorId: string) =>
  (await as('administrator').indicators.points({ params: { ...params(), indicatorId } })).items.map(
    ({ on, answer, value }) => [on, answer, value],
  );

test('values of several indicators come in together, move their curves, and go again without losing one', async () => {
  const [ready, waits] = [await add('Ready for school'), await add('Days waited', { direction: 'lower' })];
  const kept = await confirm(
    await bring([
      ['Ready for school', '31/3/2026', '1,204', ''],
      [waits.reference, '2026-03-31', '12', ''],
      ['Ready for school', '30 Jun 2026', '1310', ''],
    ]),
  );
  expect(kept).toMatchObject({ register: 'indicator_values', partnershipId: null, status: 'confirmed', created: 3 });
  expect(await standing(ready.id)).toEqual([
    ['2026-03-31', 'value', '1204'],
    ['2026-06-30', 'value', '1310'],
  ]);
  expect(await as('administrator').indicators.get({ params: { ...params(), indicatorId: waits.id } })).toMatchObject({
    latestValue: '12',
  });
  const again = await bring([
    ['Ready for school', '31/3/2026', '1204', ''],
    ['Ready for school', '30/6/2026', '1400', 'Late returns'],
  ]);
  expect(await check(again)).toMatchObject({ create: 1, unchanged: 1, ready: true });
  const corrected = await confirm(again);
  expect(await standing(ready.id)).toContainEqual(['2026-06-30', 'value', '1400']);
  await undo(corrected);
  expect(await standing(ready.id)).toContainEqual(['2026-06-30', 'value', '1310']);
  const all = await as('administrator').indicators.points({
    params: { ...params(), indicatorId: ready.id },
    query: { replaced: 'true' },
  });
  expect(all.items.map(({ value }) => value)).toContain('1400');
});

test('each wrong cell is named with its row and its column, all at once, and nothing comes in', async () => {
  const { id } = await add('Share helped', { unit: 'percent' });
  const wrong = await bring([
    ['Share helped', '31/1/2026', '104', ''],
    ['Share helped', '31/2/2026', '4', ''],
    ['Nobody counts this', '31/1/2026', '4', ''],
    ['Share helped', '28/2/2026', 'lots', ''],
    ['Share helped', '30/4/2026', '4', ''],
    ['Share helped', '30/4/2026', '5', ''],
  ]);
  expect((await check(wrong)).problems.map(({ row, field }) => [row, field])).toEqual([
    [2, 'value'],
    [3, 'on'],
    [4, 'indicator'],
    [5, 'value'],
    [7, 'on'],
  ]);
  await expect(confirm(wrong)).rejects.toEqual(refused(409, 'rows_with_problems'));
  expect(await standing(id)).toEqual([]);
});

test('an import is not undone over a value that was given since, which is named', async () => {
  const { id, reference } = await add('Calls');
  const kept = await confirm(await bring([['Calls', '31/1/2026', '4', '']]));
  const items = [{ indicatorId: id, on: '2026-01-31', value: '6', correction: 'Counted again' }];
  await as('administrator').indicators.givePoints({ params: params(), body: { items } });
  const refusal = await undo(kept).catch((error: unknown) => error);
  expect(refusal).toEqual(refused(409, 'changed_since'));
  expect(refusal).toMatchObject({ problem: { errors: [{ message: `${reference} Calls, 31 Jan 2026` }] } });
});

test('who collects an indicator enters its values and no other’s, and reads no file of somebody else', async () => {
  const { personId } = it.here.people.member;
  const rows = await look<{ id: string }>(it, 'select organisation_id as id from people where id = $1', [personId]);
  await add('Ours to count', { collectedByOrganisationId: rows[0]?.id ?? null });
  await add('Theirs to count');
  const mixed = await bring(
    [
      ['Ours to count', '31/1/2026', '4', ''],
      ['Theirs to count', '31/1/2026', '4', ''],
    ],
    'member',
  );
  expect((await check(mixed, 'member')).problems).toMatchObject([
    { row: 3, field: 'indicator', message: expect.stringContaining('an indicator whose values you enter') },
  ]);
  const kept = await confirm(await bring([['Ours to count', '31/1/2026', '4', '']], 'member'), 'member');
  await expect(as('chair').indicatorImports.get(one(kept))).rejects.toEqual(refused(403));
  await expect(undo(kept, 'chair')).rejects.toEqual(refused(403));
  const seen = async (role: Role) =>
    (await as(role).indicatorImports.list({ params: params() })).items.filter(({ id }) => id === kept.id).length;
  expect([await seen('member'), await seen('chair'), await seen('administrator'), await seen('auditor')]).toEqual([
    1, 0, 1, 1,
  ]);
  await undo(kept, 'administrator');
});

test('a file of values of indicators is not found below a partnership, nor a partnership’s here', async () => {
  await add('Walks');
  const brought = await bring([['Walks', '31/1/2026', '4', '']]);
  const [partnershipId] = it.here.partnershipIds;
  const below = { params: { partnershipId, importId: brought.id } };
  await expect(as('coordinator').imports.get(below)).rejects.toEqual(refused(404));
  await expect(as('administrator').indicatorImports.get(one({ id: it.here.importId }))).rejects.toEqual(refused(404));
});

test('the template offers those whose values one enters, and comes back as it went', async () => {
  await add('Hours outdoors');
  const url = `/api/v1/workspaces/${it.here.workspaceId}/indicator-imports/template`;
  const { rawPayload } = await it.send(it.here.people.administrator, { method: 'GET', url });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(rawPayload as unknown as ArrayBuffer);
  expect(workbook.getWorksheet('Lists')?.getColumn(1).values).toContain('Hours outdoors');
  workbook.getWorksheet('Values')?.addRow(['Hours outdoors', new Date('2026-03-31T00:00:00Z'), 7]);
  const bytes = new Uint8Array(Buffer.from(await workbook.xlsx.writeBuffer()));
  const file = new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
  const filled = await as('administrator').indicatorImports.start({
    params: params(),
    query: { fileName: 'values.xlsx' },
    file,
  });
  expect(await check(filled)).toMatchObject({ create: 1, problems: [] });
});

import { addDays } from '@trivet/domain';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csv, importingInto } from '../testing/importing.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const { params, bring, check, confirm, undo } = importingInto(() => it);
const measures = () => it.as(it.here.people.coordinator).measures;
const add = (title: string, more: object = {}) =>
  measures().add({
    params: params(),
    body: { title, quadrant: 'how_much', unit: 'number', direction: 'higher', ...more },
  });
const standing = async (measureId: string) =>
  (await measures().points({ params: { ...params(), measureId } })).items.map(({ on, answer, value }) => [
    on,
    answer,
    value,
  ]);
const rows = (...values: string[][]) =>
  bring(csv(['Measure', 'Period ends', 'Value', 'Why it changes'], ...values), 'values');

test('values of several measures come in together, say nothing twice, and go again', async () => {
  const [seen, waited] = [await add('Families seen'), await add('Days waited', { unit: 'days', direction: 'lower' })];
  const first = await rows(
    ['Families seen', '31/3/2026', '1,204', ''],
    [waited.reference, '2026-03-31', '12.5', ''],
    ['Families seen', '30 Jun 2026', '1310', ''],
  );
  expect(await check(first)).toMatchObject({ create: 3, problems: [], duplicates: [], ready: true });
  await confirm(first);
  expect(await standing(seen.id)).toEqual([
    ['2026-03-31', 'value', '1204'],
    ['2026-06-30', 'value', '1310'],
  ]);
  expect(await measures().get({ params: { ...params(), measureId: waited.id } })).toMatchObject({
    latestValue: '12.5',
  });

  const again = await rows(
    ['Families seen', '31/3/2026', '1204', ''],
    ['Families seen', '30/6/2026', '1400', 'Late forms'],
  );
  expect(await check(again)).toMatchObject({ create: 1, unchanged: 1 });
  const kept = await confirm(again);
  expect(await standing(seen.id)).toContainEqual(['2026-06-30', 'value', '1400']);
  await undo(kept);
  expect(await standing(seen.id)).toContainEqual(['2026-06-30', 'value', '1310']);
});

test('an import that is undone leaves no value standing, and every value readable', async () => {
  const { id } = await add('Visits');
  const kept = await confirm(await rows(['Visits', '31/1/2026', '4', ''], ['Visits', '28/2/2026', '5', '']));
  await undo(kept);
  expect(await standing(id)).toEqual([
    ['2026-01-31', 'withdrawn', null],
    ['2026-02-28', 'withdrawn', null],
  ]);
  expect(await measures().get({ params: { ...params(), measureId: id } })).toMatchObject({ latestValue: null });
  const all = await measures().points({ params: { ...params(), measureId: id }, query: { replaced: 'true' } });
  expect(all.items.map(({ value }) => value)).toEqual(expect.arrayContaining(['4', '5']));
});

test('an import is not undone over a value that was given since, which is named', async () => {
  const { id, reference } = await add('Calls');
  const kept = await confirm(await rows(['Calls', '31/1/2026', '4', '']));
  const items = [{ measureId: id, on: '2026-01-31', value: '6', correction: 'Counted again' }];
  await measures().givePoints({ params: params(), body: { items } });
  const refusal = await undo(kept).catch((error: unknown) => error);
  expect(refusal).toEqual(refused(409, 'changed_since'));
  expect(refusal).toMatchObject({ problem: { errors: [{ message: `${reference} Calls, 31 Jan 2026` }] } });
  expect(await standing(id)).toEqual([['2026-01-31', 'value', '6']]);
});

test('each wrong cell is named with its row and its column, and nothing comes in', async () => {
  await add('Share helped', { unit: 'percent' });
  const wrong = await rows(
    ['Share helped', '31/1/2026', '104', ''],
    ['Share helped', '31/2/2026', '4', ''],
    ['Nobody counts this', '31/1/2026', '4', ''],
    ['Share helped', '28/2/2026', 'lots', ''],
    ['Share helped', '31/3/2026', '', ''],
    ['Share helped', '31/12/2099', '4', ''],
    ['Share helped', '30/4/2026', '4', ''],
    ['Share helped', '30/4/2026', '5', ''],
  );
  const checked = await check(wrong);
  expect(checked.problems.map(({ row, field }) => [row, field])).toEqual([
    [2, 'value'],
    [3, 'on'],
    [4, 'measure'],
    [5, 'value'],
    [6, 'value'],
    [7, 'on'],
    [9, 'on'],
  ]);
  await expect(confirm(wrong)).rejects.toEqual(refused(409, 'rows_with_problems'));
});

test('a long file is read in parts and held together: what stands twice is named however far apart, and all is counted', async () => {
  const { id } = await add('Steps', { decimals: 0 });
  const day = (n: number) => addDays('2010-01-01', n);
  const long = Array.from({ length: 2500 }, (_, n) => ['Steps', day(n), String(n), '']);
  const twice = await check(await rows(...long, ['Steps', day(0), '1', '']));
  expect(twice).toMatchObject({ create: 2500, problemRows: 1, problems: [{ row: 2502, code: 'twice' }] });
  const wrong = await rows(...long.map(([measure = '', on = '', value = '']) => [measure, on, `${value}?`, '']));
  const { problemRows, problems } = await check(wrong);
  expect([problemRows, problems.length]).toEqual([2500, 500]);
  await expect(confirm(wrong)).rejects.toEqual(refused(409, 'rows_with_problems'));
  const kept = await confirm(await rows(...long));
  expect(kept).toMatchObject({ created: 2500 });
  const measure = await measures().get({ params: { ...params(), measureId: id } });
  expect(measure).toMatchObject({ periodCount: 2500, latestOn: day(2499), version: 2 });
  await undo(kept);
  expect((await standing(id)).filter(([, answer]) => answer === 'value')).toEqual([]);
});

test('a final value changes only with a word why, as by hand', async () => {
  const { id } = await add('Talks');
  await confirm(await rows(['Talks', '31/1/2026', '4', '']));
  const { problems } = await check(await rows(['Talks', '31/1/2026', '6', '']));
  expect(problems).toMatchObject([{ field: 'on', message: expect.stringContaining('Say why it changes') }]);
  expect(await standing(id)).toEqual([['2026-01-31', 'value', '4']]);
});

test('the template offers the measures there are, and comes back as it went', async () => {
  await add('Hours lent');
  const url = `/api/v1/partnerships/${params().partnershipId}/imports/template?register=values`;
  const { rawPayload } = await it.send(it.here.people.member, { method: 'GET', url });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(rawPayload as unknown as ArrayBuffer);
  expect(workbook.getWorksheet('Lists')?.getColumn(1).values).toContain('Hours lent');
  workbook.getWorksheet('Values')?.addRow(['Hours lent', new Date('2026-03-31T00:00:00Z'), 7.5]);
  const filled = await bring(Buffer.from(await workbook.xlsx.writeBuffer()), 'values');
  expect(await check(filled)).toMatchObject({ create: 1, problems: [] });
});

test('who may not enter values brings none', async () => {
  await expect(bring(csv(['Measure']), 'values', 'observer')).rejects.toEqual(refused(403));
});

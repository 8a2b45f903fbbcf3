import { xlsx } from '@trivet/contract';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byteOrderMark } from '../spreadsheets/write-csv.ts';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
const ids: Record<string, string> = {};
beforeAll(async () => {
  it = await startTestApp();
  ids['turned'] = await add({ title: 'Admissions under 5', direction: 'lower', ...path('71.2', '74') });
  await give(ids['turned'], '71.2 73 74.9 76.1 78.4 79.6 80.9');
  const line = { method: 'least_squares', fittedTo: 5, periods: 3 } as const;
  await admin().forecast({ params: { ...params(), indicatorId: ids['turned'] }, body: line }, { ifMatch: 2 });
  await give(ids['turned'], '79.1 75.4', 2024);
  ids['red'] = await add({ title: 'Ready for school', unit: 'percent', ...path('66', '90') });
  await give(ids['red'], '66 65 66 66');
  ids['empty'] = await add({ title: 'Breastfed', frequency: 'none' });
});
afterAll(() => it.stop());

const params = () => ({ workspaceId: it.here.workspaceId });
const admin = () => it.as(it.here.people.administrator).indicators;
const progress = (who: keyof TestApp['here']['people'] = 'observer') => it.as(it.here.people[who]).indicatorProgress;
const path = (baselineValue: string, target: string) => ({
  baselineOn: '2017-03-31',
  baselineValue,
  targets: [{ on: '2024-03-31', value: target }],
});
const add = async (fields: object) => {
  const body = { outcomeId: it.here.outcomeId, unit: 'rate', direction: 'higher', frequency: 'yearly', ...fields };
  return (await admin().add({ params: params(), body: body as never })).id;
};
const give = async (indicatorId: string, values: string, from = 2017) => {
  const items = values.split(' ').map((value, n) => ({ indicatorId, on: `${from + n}-03-31`, value }));
  await admin().givePoints({ params: params(), body: { items } });
};
const dayAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const titles = async (query: object) =>
  (await progress().list({ params: params(), query })).items.map(({ title }) => title);
const rowOf = async (name: string, query: object = {}) => {
  const { items } = await progress().list({ params: params(), query: { limit: '200', ...query } });
  return items.find(({ id }) => id === ids[name]);
};

test('each indicator has its figures with their reasons, for everyone in the workspace', async () => {
  expect(await rowOf('turned')).toMatchObject({
    latestOn: '2025-03-31',
    latestValue: '75.4',
    target: '74',
    light: 'green',
    lightReason: '75.4 is 1.4 off the target of 74: within the tolerance.',
    state: 'turned',
    stateReason: '75.4 where 84.2 was expected: the latest two values are each better by over 2 % of the baseline.',
    stateSince: '2025-03-31',
    ageDays: Math.round((Date.parse(dayAgo(0)) - Date.parse('2025-03-31')) / 86_400_000),
    completeness: { gaps: ['stale', 'no_collector', 'no_source', 'no_story'], share: 50 },
  });
  expect(await rowOf('red')).toMatchObject({ light: 'red', state: 'flat', target: '76.3' });
  expect(await rowOf('empty')).toMatchObject({
    light: null,
    lightReason: 'There is no value yet.',
    state: 'not_enough_data',
    stateSince: null,
    ageDays: null,
  });
});

test('it is narrowed, sorted and paged', async () => {
  expect(await titles({ light: 'red' })).toEqual(['Ready for school']);
  expect(await titles({ state: 'turned,not_enough_data' })).toEqual(['Admissions under 5', 'Breastfed']);
  expect(await titles({ organisationId: it.here.organisationIds[1] })).toEqual([]);
  expect(await titles({ outcomeId: it.elsewhere.outcomeId })).toEqual([]);
  expect(await titles({ sort: 'latestOn' })).toEqual(['Breastfed', 'Ready for school', 'Admissions under 5']);
  for (const sort of ['-title', 'latestOn', '-latestOn', 'number']) {
    const whole = await titles({ sort });
    const first = await progress().list({ params: params(), query: { sort, limit: '2', count: 'true' } });
    const query = { sort, limit: '2', count: 'true' as const, cursor: first.next ?? '' };
    const second = await progress().list({ params: params(), query });
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(whole);
    expect([first.total, second.next]).toEqual([3, null]);
  }
  const ahead = progress().list({ params: params(), query: { asOf: dayAgo(-2) } });
  await expect(ahead).rejects.toEqual(refused(422, '/querystring/asOf'));
  const elsewhere = progress().list({ params: { workspaceId: it.elsewhere.workspaceId } });
  await expect(elsewhere).rejects.toEqual(refused(404));
});

test('a past day shows what was known at its end, not what was corrected since', async () => {
  const indicatorId = ids['red'] ?? '';
  expect(await titles({ asOf: dayAgo(3) })).toEqual([]);
  await look(
    it,
    `update state_history set from_at = from_at - interval '10 days', to_at = to_at - interval '10 days'`,
    [],
  );
  const correction = { indicatorId, on: '2020-03-31', value: '95', correction: 'A school was left out' };
  await admin().givePoints({ params: params(), body: { items: [correction] } });
  expect(await rowOf('red')).toMatchObject({
    latestValue: '95',
    light: 'green',
    state: 'turning',
    stateSince: '2020-03-31',
  });
  const then = { latestValue: '66', light: 'red', target: '76.3', state: 'flat', stateSince: '2019-03-31' };
  expect(await rowOf('red', { asOf: dayAgo(3) })).toMatchObject(then);
  expect(await titles({ asOf: dayAgo(3), light: 'red', sort: '-latestOn' })).toEqual(['Ready for school']);
  expect(await titles({ light: 'red' })).toEqual([]);
  const thenTitles = await titles({ asOf: dayAgo(3), sort: 'latestOn' });
  const first = await progress().list({ params: params(), query: { asOf: dayAgo(3), sort: 'latestOn', limit: '1' } });
  const query = { asOf: dayAgo(3), sort: 'latestOn', limit: '2', cursor: first.next ?? '' };
  const rest = await progress().list({ params: params(), query });
  expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual(thenTitles);
});

test('a session within a year is a story, whoever may read it; one longer ago is none', async () => {
  const { partnershipIds, people } = it.here;
  const open = { params: { partnershipId: partnershipIds[0] }, body: { indicatorId: ids['red'] ?? '' } };
  await it.as(people.chair).curveSessions.open(open);
  const told = await rowOf('red');
  expect(told?.completeness.gaps).not.toContain('no_story');
  expect(told?.lastSessionOn).toBe(
    (await admin().get({ params: { ...params(), indicatorId: ids['red'] ?? '' } })).lastSessionOn,
  );
  expect((await rowOf('red', { asOf: dayAgo(3) }))?.completeness.gaps).toContain('no_story');
  await look(it, `update curve_sessions set held_on = held_on - 366`, []);
  expect((await rowOf('red'))?.completeness.gaps).toContain('no_story');
});

test('both files say the same as the page, whole, by the export and by Accept, and the report says what its columns mean', async () => {
  const file = await progress().export({ params: params(), query: { sort: 'title' } });
  const [head, ...lines] = (await file.text()).trim().split('\r\n');
  const { columns } = await it.as(null).reportDefinitions.get({ params: { report: 'indicator-progress' } });
  expect(head?.replace(byteOrderMark, '')).toBe(columns.map(({ name }) => name).join(','));
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain('Admissions under 5');
  expect(lines[0]).toContain(',2025-03-31,75.4,false,74,green,');
  const row = {
    'latest value': 75.4,
    target: 74,
    light: 'Green',
    provisional: 'No',
    'better is': 'Less',
  };
  expect(await workbookOf('/export', { query: { format: 'xlsx', sort: 'title' } })).toMatchObject([
    row,
    { missing: expect.stringContaining('no values, no baseline'), light: null, unit: 'Rate' },
    { indicator: 'Ready for school', unit: 'Per cent' },
  ]);
  const accept = { accept: xlsx };
  expect(
    await workbookOf('', { query: { light: 'green', outcomeId: it.here.outcomeId }, headers: accept }),
  ).toMatchObject([row, { indicator: 'Ready for school' }]);
});

/** The rows of the workbook by the headings of their columns, in lower case. */
async function workbookOf(
  address: string,
  { query, headers = {} }: { query: Record<string, string>; headers?: object },
) {
  const asked = new URLSearchParams(query).toString();
  const url = `/api/v1/workspaces/${it.here.workspaceId}/reports/indicator-progress${address}?${asked}`;
  const answer = await it.send(it.here.people.observer, { method: 'GET', url, headers: { ...headers } });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, xlsx]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(answer.rawPayload as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  const heads = (sheet?.getRow(1).values ?? []) as string[];
  return (sheet?.getRows(2, sheet.rowCount - 1) ?? []).map((row) =>
    Object.fromEntries(heads.flatMap((head, n) => [[head.toLowerCase(), row.getCell(n).value]])),
  );
}

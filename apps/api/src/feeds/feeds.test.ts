import { type FeedName, feedNames, feeds } from '@trivet/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../spreadsheets/csv.ts';
import { furnish, furnishedAt, prepareToFurnish } from '../testing/furnish.ts';
import { openReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  const clock = await openReminders(it);
  await clock.setClock(furnishedAt);
  await clock.close();
  const prepared = await prepareToFurnish(it, it.here);
  for (const which of [0, 1] as const) await furnish(it, it.here, { ...prepared, which });
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const address = (file: string) => `/api/v1/workspaces/${it.here.workspaceId}/feeds/${file}`;
const get = (role: Role, file: string, headers = {}) =>
  it.send(it.here.people[role], { method: 'GET', url: address(file), headers });
type Row = Record<string, string | number | null>;
const jsonOf = async (name: FeedName, role: Role = 'auditor') => (await get(role, `${name}.json`)).json<Row[]>();

describe.each(feedNames)('%s', (name) => {
  test('is the same as CSV and as JSON, under the names of its columns', async () => {
    const rows = await jsonOf(name);
    expect(rows.length).toBeGreaterThan(0);
    const answer = await get('auditor', `${name}.csv`);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const [head, ...lines] = parseCsv(answer.body);
    expect(head).toEqual(Object.keys(feeds[name].columns));
    const inOrder = (all: string[][]) => all.map((line) => line.join('|')).toSorted();
    expect(inOrder(lines)).toEqual(
      inOrder(rows.map((row) => Object.values(row).map((cell) => (cell === null ? '' : String(cell))))),
    );
  });

  test('holds only what its reader may see', async () => {
    const partnerships = (rows: Row[]) => new Set(rows.map(({ partnershipCode }) => partnershipCode ?? ''));
    expect([...partnerships(await jsonOf(name, 'member'))].filter((code) => code !== '' && code !== 'FIRST')).toEqual(
      [],
    );
    expect([...partnerships(await jsonOf(name, 'administrator'))].filter((code) => code !== '')).toEqual([]);
    const elsewhere = await it.send(it.elsewhere.people.auditor, { method: 'GET', url: address(`${name}.csv`) });
    expect(elsewhere.statusCode).toBe(404);
  });
});

test('a feed there is not is refused with what there is', async () => {
  const answer = await get('auditor', 'meetings.csv');
  expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([400, '/params/file']);
});

test('a program reads it with Basic and a token as its password, under any user name', async () => {
  const { me } = it.as(it.here.people.sro);
  const body = {
    workspaceId: it.here.workspaceId,
    name: 'Power BI',
    scopes: ['reports:read' as const],
    lastDay: '2027-01-31',
  };
  const { secret } = await me.createToken({ params: {}, body });
  const authorization = `Basic ${Buffer.from(`anyone:${secret}`).toString('base64')}`;
  const answer = await it.send(null, { method: 'GET', url: address('risks.csv'), headers: { authorization } });
  expect(answer.statusCode).toBe(200);
});

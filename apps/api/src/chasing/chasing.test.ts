import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { openPool, type Pool } from '@trivet/db';
import { planWorkspace } from '../reminders/plan-workspace.ts';
import { openDueReports } from '../reports/open-reports.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let see: TestReminders;
let worker: Pool;
beforeAll(async () => {
  it = await startTestApp();
  see = await openReminders(it);
  worker = openPool(it.databases.worker, { max: 2 });
  await see.clear();
  await see.setClock('2026-07-10T10:00:00Z');
  const quarterly = { cadence: 'quarterly', firstPeriodStartsOn: '2026-04-01', dueAfterWorkingDays: 20 } as const;
  await it.as(it.here.people.chair).reports.setSchedule({ params: place(), body: quarterly }, { ifMatch: 0 });
  await openDueReports(worker, it.here.workspaceId);
});
afterAll(async () => {
  await Promise.all([see.close(), worker.end()]);
  await it.stop();
});

const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const workspace = () => ({ workspaceId: it.here.workspaceId });
const board = async (person: keyof typeof it.here.people = 'coordinator', periods = '4') =>
  it.as(it.here.people[person]).chasing.board({ params: place(), query: { periods } });
const network = async () => (await board()).items.find(({ partnerShortName }) => partnerShortName === 'Network');

async function sendPart(of: string, headline = 'All well'): Promise<void> {
  const { reportContributions, reports } = it.as(it.here.people.partner_lead);
  const { items } = await reports.list({ params: place(), query: { periodStartsOn: of } });
  const params = { ...place(), reportId: items[0]?.id ?? '', partnerId: it.here.partnerIds[1] };
  const { version } = await reportContributions.get({ params });
  const written = await reportContributions.write({ params, body: { headline, light: 'green' } }, { ifMatch: version });
  await reportContributions.send({ params }, { ifMatch: written.version });
}

test('every partner stands against every period, and nothing that is not due yet counts', async () => {
  const { periods, items } = await board();
  expect(periods.map(({ label }) => label)).toEqual(['April to June 2026', 'July to September 2026']);
  expect(items.map(({ partnerShortName }) => partnerShortName)).toEqual(['Council', 'Network']);
  expect(await network()).toMatchObject({
    leadName: 'partner_lead of here',
    onTime: { due: 0, onTime: 0, medianDaysLate: null },
    parts: [
      { status: 'not_started', dueOn: '2026-07-22', daysLate: 0, isOwed: true, reminder: null },
      { status: 'not_started', daysLate: 0, isOwed: true },
    ],
  });
});

test('what came on its day counts as on time, and a return does not make it late', async () => {
  await see.setClock('2026-07-20T10:00:00Z');
  await sendPart('2026-04-01');
  await see.setClock('2026-07-27T10:00:00Z');
  const { reportContributions, reports } = it.as(it.here.people.chair);
  const { items } = await reports.list({ params: place(), query: { periodStartsOn: '2026-04-01' } });
  const params = { ...place(), reportId: items[0]?.id ?? '', partnerId: it.here.partnerIds[1] };
  const { version } = await reportContributions.get({ params });
  const comments = [{ section: 'headline' as const, words: 'Say how many' }];
  await reportContributions.return({ params, body: { comments, dueOn: '2026-07-29' } }, { ifMatch: version });
  await see.setClock('2026-08-03T10:00:00Z');
  const row = await network();
  expect(row?.parts[0]).toMatchObject({
    status: 'returned',
    sentOn: '2026-07-20',
    dueOn: '2026-07-29',
    daysLate: 5,
    isOwed: true,
  });
  expect(row?.onTime).toEqual({ due: 1, onTime: 1, medianDaysLate: null });
});

test('what is late says how late, who was reminded of it last, and by which step', async () => {
  await planWorkspace(worker, it.here.workspaceId, 'example.org');
  const { items } = await board('sro');
  const [council] = items;
  expect(council).toMatchObject({ parts: [{ daysLate: 12 }, {}], onTime: { due: 1, onTime: 0, medianDaysLate: 12 } });
  const told = { step: 2, byName: null, personName: 'partner_lead of here' };
  expect((await network())?.parts[0]?.reminder).toMatchObject(told);
});

test('a part that its report went without stays late by what it was then', async () => {
  const chair = it.as(it.here.people.chair);
  const { items } = await chair.reports.list({ params: place(), query: { periodStartsOn: '2026-04-01' } });
  const params = { ...place(), reportId: items[0]?.id ?? '' };
  const { version } = await chair.reports.write(
    { params, body: { headline: 'On course', light: 'green' } },
    { ifMatch: 1 },
  );
  await chair.reports.submit({ params }, { ifMatch: version });
  await see.setClock('2026-09-03T10:00:00Z');
  const [council] = (await board()).items;
  expect(council?.parts[0]).toMatchObject({ status: 'not_started', isOwed: false, daysLate: 12 });
});

test('the list over all I coordinate begins with what is most overdue, and narrows', async () => {
  await see.setClock('2026-10-28T10:00:00Z');
  const { chasing } = it.as(it.here.people.coordinator);
  const { items } = await chasing.list({ params: workspace(), query: {} });
  expect(items.map(({ partnerName, daysLate }) => [partnerName, daysLate])).toEqual([
    [expect.stringContaining('Council'), 7],
    [expect.stringContaining('Network'), 7],
  ]);
  expect(items[0]).toMatchObject({ onTime: { due: 2, onTime: 0 }, partnershipCode: 'FIRST' });
  expect((await chasing.list({ params: workspace(), query: { late: 'false' } })).items).toEqual([]);
  expect((await chasing.list({ params: workspace(), query: { status: 'draft' } })).items).toEqual([]);
  const first = await chasing.list({ params: workspace(), query: { limit: '1', count: 'true' } });
  expect(first).toMatchObject({ items: [{ id: items[0]?.id }], total: 2 });
  const rest = await chasing.list({
    params: workspace(),
    query: { limit: '1', count: 'true', cursor: first.next ?? '' },
  });
  expect(rest).toMatchObject({ items: [{ id: items[1]?.id }], next: null });
});

test.each(['sponsor', 'partner_lead', 'administrator', 'outsider'] as const)(
  'a %s has nobody to chase',
  async (person) => {
    expect((await it.as(it.here.people[person]).chasing.list({ params: workspace(), query: {} })).items).toEqual([]);
  },
);

test('both are there as CSV, and no name runs as a formula', async () => {
  await see.owner.query(
    `update organisations set name = '=HYPERLINK(1)' where name like '%Network%' and workspace_id = $1`,
    [it.here.workspaceId],
  );
  const { chasing } = it.as(it.here.people.chair);
  const ofBoard = await (await chasing.exportBoard({ params: place() })).text();
  expect(ofBoard.split('\r\n')).toHaveLength(6);
  expect(ofBoard).toContain(`'=HYPERLINK(1),partner_lead of here,July to September 2026,not_started,`);
  const ofList = await (await chasing.exportList({ params: workspace(), query: { late: 'true' } })).text();
  expect(ofList).toContain('partnershipName,partnerName,leadName,period,status,dueOn');
  expect(ofList.split('\r\n')).toHaveLength(4);
});

test('an outsider may not see the board, and whoever is of another workspace finds none', async () => {
  await expect(board('outsider')).rejects.toMatchObject({ problem: { status: 403 } });
  const theirs = it.as(it.elsewhere.people.chair).chasing.board({ params: place() });
  await expect(theirs).rejects.toMatchObject({ problem: { status: 404 } });
});

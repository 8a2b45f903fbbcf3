import { openPool, type Pool } from '@trivet/db';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
import { ownColumns } from '../testing/own-columns.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { openDueReports } from './open-reports.ts';

let it: TestApp;
let owner: pg.Client;
let worker: Pool;
beforeAll(async () => {
  it = await startTestApp();
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
  worker = openPool(it.databases.worker, { max: 8 });
  await owner.query(`insert into app.demo_clock ("offset") values ($1::timestamptz - now())`, ['2026-11-23T10:00:00Z']);
});
afterAll(async () => {
  await Promise.all([owner.end(), worker.end()]);
  await it.stop();
});

const [first, second] = [0, 1] as const;
const place = (n: 0 | 1 = first) => ({ partnershipId: it.here.partnershipIds[n] });
const quarterly = { cadence: 'quarterly', firstPeriodStartsOn: '2026-07-01', dueAfterWorkingDays: 20 } as const;

test('a partnership without a schedule says so, and what it may have is seen before it is set', async () => {
  const chair = it.as(it.here.people.chair);
  const none = await chair.reports.getSchedule({ params: place() });
  expect(none).toMatchObject({ version: 0, schedule: null, permissions: { may: ['schedule.see', 'schedule.set'] } });
  const query = { ...quarterly, dueAfterWorkingDays: '20' };
  const { periods } = await chair.reports.previewSchedule({ params: place(), query });
  // New Year's Day, and 12 July in Northern Ireland, are no working days.
  expect(periods.map(({ label, dueOn }) => [label, dueOn])).toEqual([
    ['July to September 2026', '2026-10-28'],
    ['October to December 2026', '2027-01-29'],
    ['January to March 2027', '2027-04-28'],
    ['April to June 2027', '2027-07-29'],
  ]);
});

test('on chosen dates, each period ends as many working days before as there are to write the report', async () => {
  const chair = it.as(it.here.people.chair);
  const query = {
    cadence: 'chosen_dates',
    firstPeriodStartsOn: '2026-07-01',
    chosenDates: '2026-12-17,2027-01-15,2027-03-18',
    dueAfterWorkingDays: '10',
  } as const;
  const { periods } = await chair.reports.previewSchedule({ params: place(), query });
  // New Year's Day is no working day.
  expect(periods.map(({ startsOn, endsOn, dueOn }) => [startsOn, endsOn, dueOn])).toEqual([
    ['2026-07-01', '2026-12-03', '2026-12-17'],
    ['2026-12-04', '2026-12-31', '2027-01-15'],
    ['2027-01-01', '2027-03-03', '2027-03-18'],
  ]);
  const { chosenDates: _none, ...without } = query;
  const close = { ...query, chosenDates: '2026-12-17,2026-12-17' };
  for (const [asked, pointer] of [
    [close, '/chosenDates/1'],
    [{ ...without, chosenDates: '2026-12-32' }, '/querystring/chosenDates/0'],
  ] as const)
    await expect(chair.reports.previewSchedule({ params: place(), query: asked })).rejects.toMatchObject({
      problem: { errors: [{ pointer }] },
    });
  const body = { ...without, dueAfterWorkingDays: 10, chosenDates: [] };
  await expect(chair.reports.setSchedule({ params: place(), body }, { ifMatch: 0 })).rejects.toMatchObject({
    problem: { status: 400, errors: [{ pointer: '/chosenDates' }] },
  });
});

test('the coordinator sets the schedule once, and two who set it first make one', async () => {
  const coordinator = it.as(it.here.people.coordinator);
  const attempts = Array.from({ length: 10 }, () =>
    coordinator.reports.setSchedule({ params: place(), body: quarterly }, { ifMatch: 0 }),
  );
  const settled = await Promise.allSettled(attempts);
  const [set] = settled.filter((attempt) => attempt.status === 'fulfilled');
  expect(set?.value).toMatchObject({ version: 1, schedule: quarterly });
  expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(9);
  const stale = coordinator.reports.setSchedule({ params: place(), body: quarterly }, { ifMatch: 7 });
  await expect(stale).rejects.toEqual(refused(412));
});

test('a member may see the schedule and not set it; outside it does not exist', async () => {
  const change = { params: place(), body: quarterly };
  const { member, outsider, administrator } = it.here.people;
  await expect(it.as(member).reports.setSchedule(change, { ifMatch: 1 })).rejects.toEqual(refused(403));
  for (const stranger of [outsider, administrator, it.elsewhere.people.chair]) {
    await expect(it.as(stranger).reports.list({ params: place() })).rejects.toEqual(
      refused(stranger === it.elsewhere.people.chair ? 404 : 403),
    );
  }
});

test('ten workers at once open each report once, with its number and its due day', async () => {
  await Promise.all(Array.from({ length: 10 }, () => openDueReports(worker, it.here.workspaceId)));
  const { items } = await it.as(it.here.people.observer).reports.list({ params: place(), query: { status: 'open' } });
  expect(items).toMatchObject([
    { reference: 'FIRST-P-002', label: 'October to December 2026', dueOn: '2027-01-29', status: 'open', late: false },
    { reference: 'FIRST-P-001', label: 'July to September 2026', dueOn: '2026-10-28', status: 'open', late: true },
  ]);
  const { rows } = await owner.query(
    `select job, via, action from audit_entries where action = 'report.open' and subject = 'report'`,
  );
  const opened = { job: 'open_reports', via: 'job', action: 'report.open' };
  expect(rows).toEqual([opened, opened]);
});

async function reportOn(periodStartsOn: string) {
  const { items } = await it.as(it.here.people.chair).reports.list({ params: place(), query: { periodStartsOn } });
  if (!items[0]) throw new Error(`No report on the period from ${periodStartsOn}`);
  return items[0];
}

test('a schedule may change from the next period on, never over a period that has a report', async () => {
  const chair = it.as(it.here.people.chair);
  const overlapping = chair.reports.setSchedule(
    { params: place(), body: { ...quarterly, cadence: 'yearly' } },
    { ifMatch: 1 },
  );
  await expect(overlapping).rejects.toMatchObject({
    problem: { status: 422, errors: [{ pointer: '/firstPeriodStartsOn', code: 'periods_not_contiguous' }] },
  });
  const monthly = { ...quarterly, cadence: 'monthly', firstPeriodStartsOn: '2027-01-01' } as const;
  const { periods } = await chair.reports.setSchedule({ params: place(), body: monthly }, { ifMatch: 1 });
  expect(periods[0]?.label).toBe('January 2027');
  const chosenDates = ['2027-03-18', '2027-06-17'];
  const body = { ...quarterly, cadence: 'chosen_dates', chosenDates, dueAfterWorkingDays: 10 } as const;
  const set = await chair.reports.setSchedule({ params: place(), body }, { ifMatch: 2 });
  expect(set).toMatchObject({
    schedule: { chosenDates },
    periods: [
      { startsOn: '2027-01-01', endsOn: '2027-03-03', dueOn: '2027-03-18' },
      { startsOn: '2027-03-04', endsOn: '2027-06-03', dueOn: '2027-06-17' },
    ],
  });
});

test('a report is filled in from the live data', async () => {
  const { id } = await reportOn('2026-07-01');
  await owner.query('update partnership_rollups set risks_red = 1, actions_open = 5 where partnership_id = $1', [
    place().partnershipId,
  ]);
  const report = await it.as(it.here.people.member).reports.get({ params: { ...place(), reportId: id } });
  expect(report).toMatchObject({
    figures: { risksRed: 1, actionsOpen: 5, actionsOverdue: 0, suggested: { light: 'red' } },
    missing: ['headline', 'light'],
    permissions: { may: ['report.see'], fields: [] },
  });
  const codes = report.figures.suggested.reasons.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['report_long_overdue', 'red_risks']));
});

test('the coordinator writes, and only the chair submits what both have read', async () => {
  const { id } = await reportOn('2026-07-01');
  const params = { ...place(), reportId: id };
  const coordinator = it.as(it.here.people.coordinator);
  const chair = it.as(it.here.people.chair);
  await expect(chair.reports.submit({ params }, { ifMatch: 1 })).rejects.toEqual(refused(409, 'report_incomplete'));
  const words = { headline: 'Home visits reach 40 more families', light: 'amber', lightReason: 'Funding' } as const;
  const written = await coordinator.reports.write({ params, body: words }, { ifMatch: 1 });
  expect(written).toMatchObject({
    ...words,
    missing: [],
    version: 2,
    permissions: { may: expect.not.arrayContaining(['report.submit']) },
  });
  await expect(coordinator.reports.submit({ params }, { ifMatch: 2 })).rejects.toMatchObject({
    problem: { status: 403, title: expect.stringContaining('report.submit') },
  });
  await expect(chair.reports.submit({ params }, { ifMatch: 1 })).rejects.toEqual(refused(412));
  const submitted = await chair.reports.submit({ params }, { ifMatch: 2 });
  expect(submitted).toMatchObject({
    status: 'submitted',
    late: false,
    submittedByName: 'chair of here',
    signedOffById: it.here.people.chair.personId,
    snapshot: { words, figures: { risksRed: 1 } },
    permissions: { may: ['report.see', 'report.correct'], fields: [] },
  });
});

test('what was submitted stays as it was, whatever happens afterwards', async () => {
  const { id } = await reportOn('2026-07-01');
  const params = { ...place(), reportId: id };
  await owner.query('update partnership_rollups set risks_red = 4 where partnership_id = $1', [place().partnershipId]);
  const chair = it.as(it.here.people.chair);
  expect(await chair.reports.get({ params })).toMatchObject({ figures: { risksRed: 1 } });
  const late = chair.reports.write({ params, body: { headline: 'Something else' } }, { ifMatch: 3 });
  await expect(late).rejects.toEqual(refused(409, 'report_closed'));
  const { rows } = await owner.query('select reports_submitted from partnership_rollups where partnership_id = $1', [
    place().partnershipId,
  ]);
  expect(rows).toEqual([{ reports_submitted: 1 }]);
});

test('the trail keeps the words of a report apart from its facts', async () => {
  const { id } = await reportOn('2026-07-01');
  const { rows } = await owner.query(
    `select facts, words from audit_entries where subject_id = $1 and action = 'report.submit'`,
    [id],
  );
  expect(rows[0].facts).toMatchObject({ status: ['open', 'submitted'] });
  expect(JSON.stringify(rows[0].facts)).not.toContain('Home visits');
  expect(rows[0].words.snapshot[1].words.headline).toBe('Home visits reach 40 more families');
});

test('a report is not found through another partnership, nor from another workspace', async () => {
  const { id } = await reportOn('2026-10-01');
  const there = it.as(it.here.people.chair).reports.get({ params: { ...place(second), reportId: id } });
  await expect(there).rejects.toEqual(refused(404));
  const elsewhere = it.as(it.elsewhere.people.chair).reports.get({ params: { ...place(), reportId: id } });
  await expect(elsewhere).rejects.toEqual(refused(404));
});

test.each([
  ['a due day inside the period', { dueOn: '2026-12-31' }, 422, '/dueOn'],
  ['a headline over 280 characters', { headline: 'x'.repeat(281) }, 400, '/headline'],
  ['a grey light', { light: 'grey' as 'red' }, 400, '/light'],
])('%s is refused by name', async (_what, body, status, pointer) => {
  const { id, version } = await reportOn('2026-10-01');
  const refusal = it
    .as(it.here.people.chair)
    .reports.write({ params: { ...place(), reportId: id }, body }, { ifMatch: version });
  await expect(refusal).rejects.toMatchObject({ problem: { status, errors: [{ pointer }] } });
});

test('the database itself keeps periods apart and a submitted report whole', async () => {
  const columns = await ownColumns(it, 'reports');
  const copy = (changes: string) =>
    owner.query(
      `insert into reports (${columns}) select ${columns} from (
         select (jsonb_populate_record(x, jsonb_build_object('id', gen_random_uuid(), 'number', 99) || ${changes})).*
         from reports x where x.partnership_id = $1 and x.period_starts_on = '2026-10-01') made`,
      [place().partnershipId],
    );
  await expect(copy(`'{}'::jsonb`)).rejects.toMatchObject({ constraint: 'reports__period_starts_on__once' });
  await expect(copy(`'{"period_starts_on": "2026-11-01"}'::jsonb`)).rejects.toMatchObject({
    constraint: 'reports__period_starts_on__apart',
  });
  const hollow = owner.query(`update reports set status = 'submitted' where period_starts_on = '2026-10-01'`);
  await expect(hollow).rejects.toMatchObject({ constraint: 'reports__snapshot__frozen' });
});

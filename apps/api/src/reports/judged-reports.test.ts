import { openPool, type Pool } from '@trivet/db';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { openDueReports } from './open-reports.ts';

let it: TestApp;
let owner: pg.Client;
let worker: Pool;
let reportId: string;
beforeAll(async () => {
  it = await startTestApp();
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
  worker = openPool(it.databases.worker, { max: 2 });
  await owner.query(`insert into app.demo_clock ("offset") values ($1::timestamptz - now())`, ['2026-10-12T10:00:00Z']);
  const body = { cadence: 'quarterly', firstPeriodStartsOn: '2026-07-01', dueAfterWorkingDays: 20 } as const;
  await as('chair').setSchedule({ params: place(), body }, { ifMatch: 0 });
  await openDueReports(worker, it.here.workspaceId);
  const { items } = await as('chair').list({ params: place(), query: { periodStartsOn: '2026-07-01' } });
  reportId = items[0]?.id ?? '';
});
afterAll(async () => {
  await Promise.all([owner.end(), worker.end()]);
  await it.stop();
});

const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const params = () => ({ ...place(), reportId });
const as = (person: keyof typeof it.here.people) => it.as(it.here.people[person]).reports;

/** Of one section of a report, by its key. */
const section = (report: { sections: { key: string }[] }, key: string) =>
  report.sections.find((one) => one.key === key);

test('the measures stand in it with their latest value, light and curve, those off target first', async () => {
  const { measures } = it.as(it.here.people.coordinator);
  const of = { quadrant: 'how_much', unit: 'number', direction: 'higher', decimals: 0 } as const;
  const path = { baselineOn: '2025-03-31', baselineValue: '100', targets: [{ on: '2026-03-31', value: '120' }] };
  const values = [
    ['Well', '130'],
    ['Badly', '90'],
    ['Never counted', null],
  ] as const;
  for (const [title, value] of values) {
    const { id: measureId } = await measures.add({ params: place(), body: { title, ...of, ...path } });
    const items = value === null ? [] : [{ measureId, on: '2026-03-31', value }];
    if (items.length > 0) await measures.givePoints({ params: place(), body: { items } });
  }
  const report = await as('member').get({ params: params() });
  expect(section(report, 'measures')).toMatchObject({
    items: [
      { title: 'Badly', latestValue: '90', targetNow: '120', light: 'red', state: 'not_enough_data' },
      { title: 'Well', latestValue: '130', targetNow: '120', light: 'green' },
    ],
  });
});

test('a report is filled in with risks, late actions, requests and what the partners said', async () => {
  const people = it.here.people;
  const { actions, risks } = it.as(people.partner_lead);
  const owned = { ownerPersonId: people.partner_lead.personId, ownerPartnerId: it.here.partnerIds[1] };
  await actions.raise({ params: place(), body: { title: 'Book the hall', ...owned, dueOn: '2026-10-02' } });
  const high = { likelihood: 5, impact: 4, category: 'delivery', leadPartnerId: it.here.partnerIds[1] } as const;
  await risks.raise({ params: place(), body: { title: 'The hall is taken', ...high } });
  const of = { ...params(), partnerId: it.here.partnerIds[1] };
  const { reportContributions } = it.as(people.partner_lead);
  const body = { headline: '40 visits', light: 'green', helpNeeded: 'A bigger hall' } as const;
  await reportContributions.write({ params: of, body }, { ifMatch: 1 });
  const draft = await as('chair').get({ params: params() });
  expect(JSON.stringify(draft.sections)).not.toContain('40 visits');
  await reportContributions.send({ params: of }, { ifMatch: 2 });

  const report = await as('member').get({ params: params() });
  expect(section(report, 'risks')).toMatchObject({
    open: 1,
    byLight: { red: 1 },
    raised: 1,
    highest: [{ title: 'The hall is taken', score: 20, scoreThen: null, leadPartnerName: 'here Network' }],
  });
  expect(section(report, 'deviations')).toMatchObject({
    items: [{ title: 'Book the hall', dueOn: '2026-10-02', daysLate: 10, partnerName: 'here Network' }],
  });
  expect(section(report, 'requests')).toMatchObject({
    help: [{ partnerName: 'here Network', words: 'A bigger hall' }],
  });
  expect(section(report, 'partners')).toMatchObject({
    items: [
      { partnerName: 'here Council', status: 'not_started', headline: '' },
      { partnerName: 'here Network', status: 'sent', headline: '40 visits' },
    ],
  });
});

test('the coordinator answers each late action, asks for sign-off, and the chair submits', async () => {
  await expect(as('coordinator').askSignOff({ params: params() }, { ifMatch: 1 })).rejects.toEqual(
    refused(409, 'report_incomplete'),
  );
  const { sections } = await as('coordinator').get({ params: params() });
  const late = sections.find((one) => one.key === 'deviations')?.items[0];
  const corrections = [{ actionId: late?.actionId ?? '', words: 'Another hall by Friday' }];
  const body = { headline: 'On course', light: 'amber', corrections } as const;
  await as('coordinator').write({ params: params(), body: { ...body, corrections } }, { ifMatch: 1 });
  await expect(as('member').askSignOff({ params: params() }, { ifMatch: 2 })).rejects.toEqual(refused(403));
  const asked = await as('coordinator').askSignOff({ params: params() }, { ifMatch: 2 });
  expect(asked).toMatchObject({ status: 'awaiting_sign_off', corrections });
  const submitted = await as('chair').submit({ params: params() }, { ifMatch: 3 });
  expect(submitted).toMatchObject({ status: 'submitted', editions: 1, snapshot: { words: { corrections } } });
  expect(section(submitted, 'partners')).toMatchObject({ items: [{}, { status: 'signed_off' }] });
});

test('the SRO alone judges it, and the sponsor only where there is no SRO', async () => {
  const comments = [{ part: 'headline' as const, words: 'Say what changed for families' }];
  const body = { comments, dueOn: '2026-10-30' };
  for (const other of ['chair', 'coordinator', 'member', 'sponsor', 'auditor', 'organisation_lead'] as const) {
    await expect(as(other).accept({ params: params() }, { ifMatch: 4 })).rejects.toEqual(refused(403));
    await expect(as(other).return({ params: params(), body }, { ifMatch: 4 })).rejects.toEqual(refused(403));
  }
  const may = async (person: 'sponsor' | 'sro') => (await as(person).get({ params: params() })).permissions.may;
  expect(await may('sponsor')).not.toContain('report.accept');
  expect(await may('sro')).toEqual(expect.arrayContaining(['report.accept', 'report.return']));
  await owner.query('update outcomes set sro_person_id = null where id = $1', [it.here.outcomeId]);
  expect(await may('sponsor')).toContain('report.accept');
  const { people, outcomeId } = it.here;
  await owner.query('update outcomes set sro_person_id = $2 where id = $1', [outcomeId, people.sro.personId]);
});

test('what comes back is owed again on a clock of its own, and what was submitted stays as its first edition', async () => {
  const comments = [{ part: 'headline' as const, words: 'Say what changed for families' }];
  const past = as('sro').return({ params: params(), body: { comments, dueOn: '2026-10-01' } }, { ifMatch: 4 });
  await expect(past).rejects.toMatchObject({ problem: { status: 422, errors: [{ pointer: '/dueOn' }] } });
  const returned = await as('sro').return(
    { params: params(), body: { comments, dueOn: '2026-10-30' } },
    { ifMatch: 4 },
  );
  expect(returned).toMatchObject({
    status: 'returned',
    clock: 2,
    dueOn: '2026-10-30',
    submittedAt: null,
    snapshot: null,
    comments,
    returnedByName: 'sro of here',
  });
  const { items } = await as('observer').editions({ params: params() });
  expect(items).toMatchObject([
    {
      number: 1,
      outcome: 'returned',
      outcomeByName: 'sro of here',
      comments,
      snapshot: { words: { headline: 'On course' } },
    },
  ]);
  const { rows } = await owner.query('select reports_submitted from partnership_rollups where partnership_id = $1', [
    place().partnershipId,
  ]);
  expect(rows).toEqual([{ reports_submitted: 0 }]);
});

test('what partners sent may be given back to them again; who sent nothing is asked no more', async () => {
  const { items } = await it.as(it.here.people.coordinator).reportContributions.list({ params: params() });
  expect(items).toMatchObject([
    { partnerShortName: 'Council', status: 'not_started', frozen: true, late: false },
    { partnerShortName: 'Network', status: 'signed_off', frozen: false },
  ]);
});

test('corrected and submitted again it is the second edition, and the SRO accepts that', async () => {
  const body = { headline: '40 families get help a month sooner' };
  const { version } = await as('coordinator').write({ params: params(), body }, { ifMatch: 5 });
  await as('chair').submit({ params: params() }, { ifMatch: version });
  const accepted = await as('sro').accept({ params: params() }, { ifMatch: version + 1 });
  expect(accepted).toMatchObject({ status: 'accepted', editions: 2, acceptedByName: 'sro of here', comments: [] });
  const { items } = await as('chair').editions({ params: params() });
  expect(items.map(({ number, outcome, snapshot }) => [number, outcome, snapshot.words.headline])).toEqual([
    [1, 'returned', 'On course'],
    [2, 'accepted', '40 families get help a month sooner'],
  ]);
  const again = as('sro').accept({ params: params() }, { ifMatch: version + 2 });
  await expect(again).rejects.toEqual(refused(409, 'report_not_submitted'));
});

test('only the chair opens what was submitted again, with the reason, and it becomes the third edition', async () => {
  const { version } = await as('chair').get({ params: params() });
  const body = { because: 'The number of visits was wrong', dueOn: '2026-11-06' };
  const not = as('coordinator').correct({ params: params(), body }, { ifMatch: version });
  await expect(not).rejects.toEqual(refused(403));
  const opened = await as('chair').correct({ params: params(), body }, { ifMatch: version });
  expect(opened).toMatchObject({ status: 'open', correctingBecause: body.because, clock: 3 });
  await as('chair').submit({ params: params() }, { ifMatch: version + 1 });
  const { items } = await as('chair').editions({ params: params() });
  expect(items.at(-1)).toMatchObject({ number: 3, because: body.because, outcome: null });
});

test('a report that is not needed is waived with the reason, and nobody is asked for it any more', async () => {
  const { items } = await as('chair').list({ params: place(), query: { periodStartsOn: '2026-10-01' } });
  const next = { ...place(), reportId: items[0]?.id ?? '' };
  const body = { because: 'The board does not meet' };
  await expect(as('member').waive({ params: next, body }, { ifMatch: 1 })).rejects.toEqual(refused(403));
  const waived = await as('coordinator').waive({ params: next, body }, { ifMatch: 1 });
  expect(waived).toMatchObject({ status: 'waived', waivedBecause: 'The board does not meet', late: false });
  const contributions = await it.as(it.here.people.chair).reportContributions.list({ params: next });
  expect(contributions.items.every(({ frozen }) => frozen)).toBe(true);
});

test('the database keeps an edition as it was submitted', async () => {
  const client = await it.pool.connect();
  try {
    await client.query('begin');
    await client.query('select app.enter($1, null, $2)', [it.here.people.chair.accountId, place().partnershipId]);
    const rewriting = client.query(`update report_editions set snapshot = '{}'`);
    await expect(rewriting).rejects.toMatchObject({ code: '42501' });
  } finally {
    await client.query('rollback');
    client.release();
  }
});

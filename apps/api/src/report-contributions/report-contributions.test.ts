import { openPool, type Pool } from '@trivet/db';
import type { ReportContributionPatch } from '@trivet/domain';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDueReports } from '../reports/open-reports.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let owner: pg.Client;
let worker: Pool;
let reportId: string;
beforeAll(async () => {
  it = await startTestApp();
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
  worker = openPool(it.databases.worker, { max: 8 });
  await owner.query(`insert into app.demo_clock ("offset") values ($1::timestamptz - now())`, ['2026-10-12T10:00:00Z']);
  const chair = it.as(it.here.people.chair);
  const quarterly = { cadence: 'quarterly', firstPeriodStartsOn: '2026-07-01', dueAfterWorkingDays: 20 } as const;
  await chair.reports.setSchedule({ params: place(), body: quarterly }, { ifMatch: 0 });
  await Promise.all(Array.from({ length: 4 }, () => openDueReports(worker, it.here.workspaceId)));
  const { items } = await chair.reports.list({ params: place(), query: { periodStartsOn: '2026-07-01' } });
  reportId = items[0]?.id ?? '';
});
afterAll(async () => {
  await Promise.all([owner.end(), worker.end()]);
  await it.stop();
});

const place = () => ({ partnershipId: it.here.partnershipIds[0] });
/** The partner lead's and the member's own; the other is the chair's and the coordinator's. */
const theirs = () => ({ ...place(), reportId, partnerId: it.here.partnerIds[1] });
const councils = () => ({ ...place(), reportId, partnerId: it.here.partnerIds[0] });
const as = (person: keyof typeof it.here.people) => it.as(it.here.people[person]).reportContributions;

test('each partner is asked once for its part, due 5 working days before the report', async () => {
  const { items } = await as('observer').list({ params: { ...place(), reportId } });
  expect(items).toMatchObject([
    { partnerShortName: 'Council', status: 'not_started', dueOn: '2026-10-21', late: false, words: null },
    { partnerShortName: 'Network', status: 'not_started', dueOn: '2026-10-21', leadName: 'partner_lead of here' },
  ]);
});

test('a partner that came since is asked, too, and a funder is not', async () => {
  const chair = it.as(it.here.people.chair);
  const organisation = async (name: string) => {
    const body = { name, shortName: name, kind: 'agency', sector: 'public' } as const;
    const params = { workspaceId: it.here.workspaceId };
    return (await it.as(it.here.people.administrator).organisations.add({ params, body })).id;
  };
  const joined = { joinedOn: '2026-08-01' };
  const library = await organisation('Library');
  await chair.partners.add({ params: place(), body: { organisationId: library, ...joined } });
  const bank = await organisation('Bank');
  await chair.partners.add({ params: place(), body: { organisationId: bank, role: 'funder', ...joined } });
  await openDueReports(worker, it.here.workspaceId);
  const { items } = await as('chair').list({ params: { ...place(), reportId } });
  expect(items.map(({ partnerShortName }) => partnerShortName)).toEqual(['Library', 'Council', 'Network']);
});

test('what moved for a partner in the period is there to pick from', async () => {
  const { actions, risks } = it.as(it.here.people.partner_lead);
  const [, leadPartnerId] = it.here.partnerIds;
  await owner.query(`update app.demo_clock set "offset" = "offset" - interval '30 days'`);
  const owned = { ownerPersonId: it.here.people.partner_lead.personId, ownerPartnerId: leadPartnerId };
  const action = await actions.raise({
    params: place(),
    body: { title: 'Book the hall', ...owned, dueOn: '2026-10-30' },
  });
  const body = { title: 'The hall is taken', category: 'delivery', leadPartnerId, likelihood: 4, impact: 4 } as const;
  await risks.raise({ params: place(), body });
  await owner.query(`update app.demo_clock set "offset" = "offset" + interval '30 days'`);
  // After the period: told in the next report.
  const done = { note: 'Booked' };
  await actions.complete({ params: { ...place(), actionId: action.id }, body: done }, { ifMatch: action.version });
  const { items } = await as('member').moved({ params: theirs() });
  expect(items.map(({ reference, move }) => [reference, move])).toEqual(
    expect.arrayContaining([
      [action.reference, 'raised'],
      ['FIRST-R-001', 'raised'],
    ]),
  );
  expect((await as('chair').moved({ params: councils() })).items).toEqual([]);
});

test('a partner’s people write side by side; nobody else reads it before it is sent, but the coordinator', async () => {
  const { items } = await as('member').moved({ params: theirs() });
  const [picked] = items;
  if (!picked) throw new Error('Nothing moved');
  const moved = [{ subject: picked.subject, subjectId: picked.subjectId, words: 'The hall is booked until May' }];
  const body = { headline: '40 visits', moved, support: 4 };
  const written = await as('member').write({ params: theirs(), body }, { ifMatch: 1 });
  expect(written).toMatchObject({
    status: 'draft',
    words: { headline: '40 visits', moved: [{ reference: picked.reference, words: 'The hall is booked until May' }] },
    missing: ['light'],
  });
  const both = await as('partner_lead').write({ params: theirs(), body: { light: 'green' } }, { ifMatch: 2 });
  expect(both).toMatchObject({ words: { headline: '40 visits', light: 'green' }, missing: [] });
  const stale = as('member').write({ params: theirs(), body: { headline: 'Mine' } }, { ifMatch: 2 });
  await expect(stale).rejects.toEqual(refused(412));
  expect((await as('coordinator').get({ params: theirs() })).words?.headline).toBe('40 visits');
  for (const other of ['chair', 'sponsor', 'auditor', 'sro'] as const) {
    const read = await as(other).get({ params: theirs() });
    expect(read).toMatchObject({ status: 'draft', words: null });
    expect(JSON.stringify(await as(other).list({ params: { ...place(), reportId } }))).not.toContain('40 visits');
  }
});

test('who is of another partner writes nothing here; the coordinator may, on their behalf', async () => {
  const body = { headline: 'Ours' };
  for (const other of ['chair', 'observer', 'sponsor', 'sro', 'auditor'] as const)
    await expect(as(other).write({ params: theirs(), body }, { ifMatch: 3 })).rejects.toEqual(refused(403));
  await expect(as('partner_lead').write({ params: councils(), body }, { ifMatch: 1 })).rejects.toEqual(refused(403));
  const written = await as('coordinator').write({ params: theirs(), body: { nextPeriod: 'Tully' } }, { ifMatch: 3 });
  expect(written.words?.nextPeriod).toBe('Tully');
  const sent = await as('coordinator').send({ params: theirs() }, { ifMatch: 4 });
  expect(sent).toMatchObject({
    status: 'sent',
    sentByName: 'coordinator of here',
    sentForName: 'partner_lead of here',
  });
  expect((await as('sro').get({ params: theirs() })).words?.headline).toBe('40 visits');
});

test('the chair gives it back part by part, due anew; only those parts are open, and reminders start afresh', async () => {
  const comments = [{ section: 'headline' as const, words: 'Where were the visits?' }];
  const body = { comments, dueOn: '2026-10-23' };
  await expect(as('partner_lead').return({ params: theirs(), body }, { ifMatch: 5 })).rejects.toEqual(refused(403));
  const returned = await as('chair').return({ params: theirs(), body }, { ifMatch: 5 });
  expect(returned).toMatchObject({ status: 'returned', clock: 2, dueOn: '2026-10-23', comments });
  const seen = await as('member').get({ params: theirs() });
  expect(seen.permissions.fields).toEqual(['headline']);
  const elsewhere = as('member').write({ params: theirs(), body: { light: 'red' } }, { ifMatch: 6 });
  await expect(elsewhere).rejects.toMatchObject({ problem: { status: 422, errors: [{ pointer: '/light' }] } });
  await as('member').write({ params: theirs(), body: { headline: '40 visits in Tully' } }, { ifMatch: 6 });
  const again = await as('partner_lead').send({ params: theirs() }, { ifMatch: 7 });
  expect(again).toMatchObject({ status: 'sent', sentByName: 'partner_lead of here' });
  const signed = await as('coordinator').signOff({ params: theirs() }, { ifMatch: 8 });
  expect(signed).toMatchObject({ status: 'signed_off', signedOffByName: 'coordinator of here' });
});

test('a partner with nothing to report says so, and one may have another day', async () => {
  const later = { dueOn: '2026-10-30', reason: 'Half term' };
  const moved = await as('coordinator').moveDue({ params: councils(), body: later }, { ifMatch: 1 });
  expect(moved).toMatchObject({ dueOn: '2026-10-30', dueReason: 'Half term', clock: 2 });
  const nil = await as('chair').sendNil({ params: councils(), body: { reason: 'On hold' } }, { ifMatch: 2 });
  expect(nil).toMatchObject({ status: 'nil', nilReason: 'On hold', sentByName: 'chair of here' });
});

const nowhere = { subject: 'risk' as const, subjectId: crypto.randomUUID(), words: 'x' };

test.each<[what: string, body: ReportContributionPatch, status: number, pointer: string]>([
  ['a risk of nowhere', { moved: [nowhere] }, 422, '/moved/0/subjectId'],
  ['a headline over 280 characters', { headline: 'x'.repeat(281) }, 400, '/headline'],
  ['a rating of 6', { support: 6 }, 400, '/support'],
])('%s is refused by name', async (_what, body, status, pointer) => {
  const refusal = as('coordinator').write({ params: councils(), body }, { ifMatch: 3 });
  await expect(refusal).rejects.toMatchObject({ problem: { status, errors: [{ pointer }] } });
});

test('what a partner owes stands under its lead’s work, and goes once it is sent', async () => {
  const owed = async () => {
    const { items } = await it.as(it.here.people.partner_lead).work.get({ params: {} });
    return items.filter(({ kind, reference }) => kind === 'contribution_to_write' && reference === '2026-07-01');
  };
  expect(await owed()).toEqual([]);
  const comments = [{ section: 'light' as const, words: 'Why green?' }];
  await as('chair').return({ params: theirs(), body: { comments, dueOn: '2026-10-27' } }, { ifMatch: 9 });
  expect(await owed()).toMatchObject([{ reference: '2026-07-01', partnerId: theirs().partnerId, dueOn: '2026-10-27' }]);
  await as('partner_lead').send({ params: theirs() }, { ifMatch: 10 });
  expect(await owed()).toEqual([]);
});

test('ten who press Send at once send it once', async () => {
  const params = { ...place(), reportId, partnerId: await partnerOf('Library') };
  await as('coordinator').write({ params, body: { headline: 'Open late', light: 'green' } }, { ifMatch: 1 });
  const presses = Array.from({ length: 10 }, () => as('coordinator').send({ params }, { ifMatch: 2 }));
  const settled = await Promise.allSettled(presses);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

async function partnerOf(shortName: string) {
  const { items } = await as('chair').list({ params: { ...place(), reportId } });
  return items.find(({ partnerShortName }) => partnerShortName === shortName)?.partnerId ?? '';
}

test('with the report the set is signed and frozen', async () => {
  const { reports } = it.as(it.here.people.chair);
  const params = { ...place(), reportId };
  const { version } = await reports.get({ params });
  const words = { headline: 'On course', light: 'green' } as const;
  const written = await reports.write({ params, body: words }, { ifMatch: version });
  await reports.submit({ params }, { ifMatch: written.version });
  const { items } = await as('observer').list({ params });
  expect(items.map(({ status, frozen }) => [status, frozen])).toEqual([
    ['signed_off', true],
    ['nil', true],
    ['signed_off', true],
  ]);
  const late = as('coordinator').write({ params: theirs(), body: { headline: 'Late' } }, { ifMatch: 12 });
  await expect(late).rejects.toEqual(refused(409, 'report_closed'));
});

test('the next one starts from what the partner said last time', async () => {
  await owner.query(`update app.demo_clock set "offset" = "offset" + interval '95 days'`);
  await openDueReports(worker, it.here.workspaceId);
  const chair = it.as(it.here.people.chair);
  const { items } = await chair.reports.list({ params: place(), query: { periodStartsOn: '2026-10-01' } });
  const next = { ...theirs(), reportId: items[0]?.id ?? '' };
  expect(await as('partner_lead').get({ params: next })).toMatchObject({
    before: { label: 'July to September 2026', headline: '40 visits in Tully', light: 'green' },
  });
  const worse = { headline: 'Fewer visits', light: 'red' } as const;
  const written = await as('partner_lead').write({ params: next, body: worse }, { ifMatch: 1 });
  expect(written.missing).toEqual(['lightReason']);
  await expect(as('partner_lead').send({ params: next }, { ifMatch: 2 })).rejects.toEqual(
    refused(409, 'contribution_incomplete'),
  );
});

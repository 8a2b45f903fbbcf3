import { Standing } from '@trivet/contract';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const workspace = () => ({ workspaceId: it.here.workspaceId });
const first = () => ({ partnershipId: it.here.partnershipIds[0] });

async function standingOnDashboard() {
  return (await it.as(it.here.people.chair).dashboard.get({ params: first() })).standing;
}
async function standingInPortfolio(asOf?: string) {
  const query = asOf === undefined ? {} : { asOf };
  const { items } = await it.as(it.here.people.sro).portfolio.get({ params: workspace(), query });
  return Standing.strip().parse(items[0]);
}
/** Moves the one clock, as the demo does. */
async function itIs(days: number) {
  await owner.query(
    `insert into app.demo_clock ("offset") values (make_interval(days => $1))
     on conflict (only_one) do update set "offset" = excluded."offset"`,
    [days],
  );
}

test('what members log is on the chair’s dashboard and in the SRO’s report, the same to the digit, today and on a past day', async () => {
  const member = it.as(it.here.people.member);
  const dueOn = (await it.as(it.here.people.chair).dashboard.get({ params: first() })).today;
  const { id: riskId } = await member.risks.raise({
    params: first(),
    body: {
      title: 'Funding ends',
      category: 'finance',
      leadPartnerId: it.here.partnerIds[0],
      likelihood: 5,
      impact: 4,
    },
  });
  const untreated = await standingOnDashboard();
  expect(untreated.computed).toMatchObject({
    light: 'red',
    reasons: [{ code: 'red_risks_untreated', count: 1 }, {}, { code: 'accountability_gaps', count: 5 }],
  });
  await member.actions.raise({ params: first(), body: { title: 'Agree the venue rota', dueOn, riskId } });
  await member.actions.raise({ params: first(), body: { title: 'Print the leaflets' } });
  const today = await standingOnDashboard();
  expect(today).toMatchObject({ risksRed: 1, risksAmber: 0, actionsOpen: 2, actionsOverdue: 0, light: 'amber' });
  expect(await standingInPortfolio()).toEqual(today);

  await itIs(10);
  const later = await standingOnDashboard();
  expect(later).toMatchObject({ risksRed: 1, actionsOpen: 2, actionsOverdue: 1, light: 'red' });
  expect(later.computed.reasons.map(({ code }) => code)).toEqual([
    'red_risks_untreated',
    'over_a_quarter_overdue',
    'red_risks',
    'overdue_actions',
    'accountability_gaps',
  ]);
  expect(await standingInPortfolio()).toEqual(later);
  expect(await standingInPortfolio(dueOn)).toEqual(today);
});

test('the portfolio holds what its reader may see inside, and nothing else', async () => {
  const codes = async (person: keyof typeof it.here.people) =>
    (await it.as(it.here.people[person]).portfolio.get({ params: workspace() })).items.map(({ code }) => code);
  expect(await codes('sro')).toEqual(['FIRST']);
  expect(await codes('auditor')).toEqual(['FIRST', 'SECOND']);
  expect(await codes('organisation_lead')).toEqual(['FIRST']);
  expect(await codes('administrator')).toEqual([]);
  expect(await codes('outsider')).toEqual([]);
});

test('it is filtered by outcome and organisation, paged and counted', async () => {
  const auditor = it.as(it.here.people.auditor);
  const get = (query: Record<string, string>) => auditor.portfolio.get({ params: workspace(), query });
  expect((await get({ outcomeId: it.here.outcomeId })).items.map(({ code }) => code)).toEqual(['FIRST']);
  expect((await get({ organisationId: it.here.organisationIds[1] })).items).toHaveLength(1);
  const page = await get({ limit: '1', sort: '-code', count: 'true' });
  expect(page).toMatchObject({ items: [{ code: 'SECOND' }], total: 2 });
  expect((await get({ limit: '1', sort: '-code', count: 'true', cursor: page.next ?? '' })).items).toMatchObject([
    { code: 'FIRST' },
  ]);
});

test('it is narrowed to partnerships by their ids, today and on a past day, and shows none that one may not see', async () => {
  const [one, other] = it.here.partnershipIds;
  const codes = async (person: 'auditor' | 'sro', query: Record<string, string>) =>
    (await it.as(it.here.people[person]).portfolio.get({ params: workspace(), query })).items.map(({ code }) => code);
  const { asOf } = await it.as(it.here.people.auditor).portfolio.get({ params: workspace(), query: {} });
  expect(await codes('auditor', { partnershipIds: other })).toEqual(['SECOND']);
  expect(await codes('auditor', { partnershipIds: `${other},${one}` })).toEqual(['FIRST', 'SECOND']);
  expect(await codes('auditor', { partnershipIds: `${other},${one}`, asOf })).toEqual(['FIRST', 'SECOND']);
  expect(await codes('sro', { partnershipIds: `${other},${one}` })).toEqual(['FIRST']);
  expect(await codes('auditor', { partnershipIds: it.elsewhere.partnershipIds[0] })).toEqual([]);
  for (const wrong of ['', 'x', `${one},`, Array.from({ length: 51 }, () => one).join(',')])
    await expect(codes('auditor', { partnershipIds: wrong })).rejects.toMatchObject({ problem: { status: 400 } });
  const csv = await it.as(it.here.people.auditor).portfolio.export({
    params: workspace(),
    query: { partnershipIds: other, format: 'csv' },
  });
  expect((await csv.text()).trim().split('\n')).toHaveLength(2);
});

test('a day to come is refused', async () => {
  const asked = it.as(it.here.people.sro).portfolio.get({ params: workspace(), query: { asOf: '2099-01-01' } });
  await expect(asked).rejects.toMatchObject({ problem: { status: 422, errors: [{ pointer: '/querystring/asOf' }] } });
});

test('the dashboard says first what needs attention, and who can act', async () => {
  const { attention, partners, people, dueSoon } = await it
    .as(it.here.people.observer)
    .dashboard.get({ params: first() });
  expect(attention.map(({ code, title }) => [code, title])).toEqual([
    ['risk_red', 'Funding ends'],
    ['action_overdue', 'Agree the venue rota'],
  ]);
  expect(partners).toHaveLength(2);
  expect(people.map(({ role }) => role)).toEqual(expect.arrayContaining(['chair', 'coordinator']));
  expect(dueSoon).toBe(0);
});

test('my work is what I own, in all my partnerships, oldest first', async () => {
  const { items } = await it.as(it.here.people.member).work.get({ params: {} });
  expect(items.map(({ kind, reference, title }) => [kind, reference, title])).toEqual([
    ['action', 'FIRST-A-001', 'Agree the venue rota'],
    ['action', 'FIRST-A-002', 'Print the leaflets'],
  ]);
  expect((await it.as(it.elsewhere.people.member).work.get({ params: {} })).items).toEqual([]);
});

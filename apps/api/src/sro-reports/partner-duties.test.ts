import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  const { risks, actions } = it.as(it.here.people.chair);
  await risks.raise({
    params: inFirst(),
    body: {
      title: 'Funding ends',
      category: 'finance',
      leadPartnerId: it.here.partnerIds[0],
      likelihood: 5,
      impact: 4,
    },
  });
  for (const dueOn of ['2026-01-05', '2099-01-05'])
    await actions.raise({ params: inFirst(), body: { title: `Agree the rota for ${dueOn}`, dueOn } });
});
afterAll(() => it.stop());

const inFirst = () => ({ partnershipId: it.here.partnershipIds[0] });
const duties = async (role: keyof TestApp['here']['people'], query: { organisationId?: string } = {}) =>
  (await it.as(it.here.people[role]).partnerDuties.list({ params: { workspaceId: it.here.workspaceId }, query })).items;

test('what a partner owes is what its partnership’s dashboard says, with the most that is late first', async () => {
  const { partners } = await it.as(it.here.people.auditor).dashboard.get({ params: inFirst() });
  const rows = await duties('auditor');
  for (const { partnerId, openActions: actionsOpen, overdueActions: actionsOverdue, ledRisks: risksLed } of partners)
    expect(rows).toContainEqual(expect.objectContaining({ partnerId, actionsOpen, actionsOverdue, risksLed }));
  expect(partners.map(({ overdueActions }) => overdueActions)).toContain(1);
  expect(rows[0]).toMatchObject({ partnershipCode: 'FIRST', late: 1, actionsOpen: 2, actionsOverdue: 1 });
  expect(rows.map(({ late }) => late)).toEqual(rows.map(({ late }) => late).toSorted((a, b) => b - a));
});

test('of one organisation there are its own rows alone, in every partnership that one may see', async () => {
  const [organisationId] = it.here.organisationIds;
  const all = await duties('auditor');
  expect(new Set(all.map((row) => row.partnershipCode))).toEqual(new Set(['FIRST', 'SECOND']));
  const ofOne = all.filter((row) => row.organisationId === organisationId);
  expect(ofOne.length).toBeGreaterThan(0);
  expect(await duties('auditor', { organisationId })).toEqual(ofOne);
  expect(new Set((await duties('organisation_lead')).map((row) => row.partnershipCode))).toEqual(new Set(['FIRST']));
  expect(await duties('administrator')).toEqual([]);
});

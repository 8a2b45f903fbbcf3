import { asJob, openPool, type Pool, withdrawReminders } from '@trivet/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planWorkspace } from '../reminders/plan-workspace.ts';
import { letterOf } from '../testing/letter-of.ts';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let see: TestReminders;
let worker: Pool;
beforeAll(async () => {
  it = await startTestApp();
  see = await openReminders(it);
  worker = openPool(it.databases.worker, { max: 2 });
});
afterAll(async () => {
  await Promise.all([see.close(), worker.end()]);
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const params = () => ({ partnershipId: it.here.partnershipIds[0] });

/** A count of the network's by the quarter, whose first value is due ten days after June ends. */
async function quarterly(fields: object = {}) {
  await see.setClock('2026-06-01T09:00:00Z');
  const what = { title: 'Families seen', quadrant: 'how_much', unit: 'number', direction: 'higher' } as const;
  const often = { frequency: 'quarterly', firstPeriodEndsOn: '2026-06-30', reportingDays: 10 } as const;
  const body = { ...what, ...often, decimals: 0, collectedByPartnerId: it.here.partnerIds[1], ...fields };
  return as('coordinator').measures.add({ params: params(), body });
}

async function remindedOf(measureId: string, instant: string): Promise<string[]> {
  await see.setClock(instant);
  await planWorkspace(worker, it.here.workspaceId, 'example.org');
  return see.remindedBy('data_point_due', measureId);
}

const owed = async (role: Role, measureId: string) =>
  (await as(role).work.get({ params: {} })).items.flatMap(({ id, kind, dueOn, light }) =>
    id === measureId ? [`${kind} ${dueOn} ${light}`] : [],
  );

const answered = (measureId: string) =>
  asJob(worker, { name: 'test', workspaceId: it.here.workspaceId }, async ({ tx }) => {
    await withdrawReminders(tx, it.here.workspaceId, { subjectId: measureId });
  });

test('who collects it is asked a week before, and no more once there is a value or none is to be had', async () => {
  const { id, reference } = await quarterly();
  expect(await remindedOf(id, '2026-07-02T11:00:00Z')).toEqual([]);
  expect(await owed('partner_lead', id)).toEqual([]);
  expect(await remindedOf(id, '2026-07-03T11:00:00Z')).toEqual(['-7 writer partner_lead']);
  expect(await owed('partner_lead', id)).toEqual(['value_to_give 2026-07-10 amber']);
  expect(await owed('coordinator', id)).toEqual([]);
  const { items } = await as('partner_lead').notifications.list({ params: { workspaceId: it.here.workspaceId } });
  expect(items[0]).toMatchObject({
    words: `Your value for ${reference} is due Friday 10 July 2026: Families seen`,
    path: `/p/FIRST/outcomes/${reference}`,
  });

  const value = { measureId: id, on: '2026-06-30', value: '40' };
  await as('partner_lead').measures.givePoints({ params: params(), body: { items: [value] } });
  await answered(id);
  expect(await remindedOf(id, '2026-07-13T11:00:00Z')).toEqual([]);
  expect(await owed('partner_lead', id)).toEqual([]);

  expect(await remindedOf(id, '2026-10-06T11:00:00Z')).toEqual(['-7 writer partner_lead']);
  const none = { measureId: id, on: '2026-09-30', answer: 'no_new_data' as const };
  await as('partner_lead').measures.givePoints({ params: params(), body: { items: [none] } });
  await answered(id);
  expect(await remindedOf(id, '2026-10-14T11:00:00Z')).toEqual([]);
});

test('late, the lead of the organisation hears of it, then the chair', async () => {
  const { id } = await quarterly({ title: 'Families helped' });
  expect(await remindedOf(id, '2026-07-17T11:00:00Z')).toEqual(
    expect.arrayContaining(['7 writer partner_lead', '7 organisation_lead organisation_lead']),
  );
  expect(await owed('partner_lead', id)).toEqual(['value_to_give 2026-07-10 red']);
  expect(await remindedOf(id, '2026-07-24T11:00:00Z')).toContain('14 chair chair');
});

test('what no partner collects is asked of whoever coordinates; what cannot be counted yet, of nobody', async () => {
  const common = await quarterly({ title: 'Of all together', collectedByPartnerId: null });
  const wanted = await quarterly({ title: 'Wanted', isInDevelopment: true });
  expect(await remindedOf(common.id, '2026-07-03T11:00:00Z')).toEqual(['-7 writer coordinator']);
  expect(await owed('coordinator', common.id)).toEqual(['value_to_give 2026-07-10 amber']);
  expect(await owed('chair', common.id)).toEqual([]);
  expect(await remindedOf(wanted.id, '2026-07-10T11:00:00Z')).toEqual([]);
});

test('the letter asks for a value or for the word that there is none, and opens the measure', () => {
  const letter = letterOf({
    rule: 'data_point_due',
    audience: 'writer',
    title: 'Families seen',
    reference: 'FIRST-F-001',
    dueOn: '2026-07-10',
    today: '2026-07-03',
  });
  expect(letter).toMatchObject({
    subject: 'Your value for FIRST-F-001 is due Friday 10 July',
    lead: 'Give the next value of measure FIRST-F-001, or say that there are no new data. It is due Friday 10 July 2026.',
    button: { label: 'Open the measure', url: 'https://trivet.example/w/here/p/FIRST/outcomes/FIRST-F-001' },
  });
});

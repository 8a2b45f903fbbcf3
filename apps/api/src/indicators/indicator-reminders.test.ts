import { asJob, openPool, type Pool, withdrawReminders } from '@trivet/db';
import type { ReminderRuleFields } from '@trivet/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planWorkspace } from '../reminders/plan-workspace.ts';
import { letterOf } from '../testing/letter-of.ts';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let see: TestReminders;
let worker: Pool;
beforeAll(async () => {
  it = await startTestApp();
  see = await openReminders(it);
  worker = openPool(it.databases.worker, { max: 2 });
  // Two people of the network, which collects; the first of them leads it.
  await look(it, 'update people set organisation_id = $2 where id = any ($1)', [
    [it.here.people.partner_lead.personId, it.here.people.outsider.personId],
    it.here.organisationIds[1],
  ]);
  await look(it, 'update organisations set lead_person_id = $2 where id = $1', [
    it.here.organisationIds[1],
    it.here.people.partner_lead.personId,
  ]);
});
afterAll(async () => {
  await Promise.all([see.close(), worker.end()]);
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const params = () => ({ workspaceId: it.here.workspaceId });

/** A count by the quarter whose first value is due ten days after June ends. */
async function quarterly(fields: object = {}) {
  await see.setClock('2026-06-01T09:00:00Z');
  const what = { title: 'Emergency admissions under 5', unit: 'number', direction: 'lower' } as const;
  const often = { frequency: 'quarterly', firstPeriodEndsOn: '2026-06-30', reportingDays: 10 } as const;
  const collected = { outcomeId: it.here.outcomeId, collectedByOrganisationId: it.here.organisationIds[1] };
  return as('administrator').indicators.add({
    params: params(),
    body: { ...what, ...often, ...collected, decimals: 0, ...fields },
  });
}

async function remindedOf(indicatorId: string, instant: string): Promise<string[]> {
  await see.setClock(instant);
  await planWorkspace(worker, it.here.workspaceId, 'example.org');
  return see.remindedBy('indicator_value_due', indicatorId);
}

const owed = async (role: Role, indicatorId: string) =>
  (await as(role).work.get({ params: {} })).items.flatMap(({ id, kind, dueOn, light, partnershipId, reference }) =>
    id === indicatorId ? [{ kind, dueOn, light, partnershipId, reference }] : [],
  );

const give = (indicatorId: string, point: object, by: Role) =>
  as(by).indicators.givePoints({ params: params(), body: { items: [{ indicatorId, ...point }] as never } });

const answered = (indicatorId: string) =>
  asJob(worker, { name: 'test', workspaceId: it.here.workspaceId }, async ({ tx }) => {
    await withdrawReminders(tx, it.here.workspaceId, { subjectId: indicatorId });
  });

test('the lead of whoever collects it is asked first, then whoever gave the last value', async () => {
  const { id, reference } = await quarterly();
  expect(await remindedOf(id, '2026-07-02T11:00:00Z')).toEqual([]);
  expect(await remindedOf(id, '2026-07-03T11:00:00Z')).toEqual(['-7 writer partner_lead']);
  const waits = {
    kind: 'indicator_value_to_give',
    dueOn: '2026-07-10',
    light: 'amber',
    partnershipId: null,
    reference,
  };
  expect(await owed('partner_lead', id)).toEqual([waits]);
  for (const other of ['outsider', 'administrator', 'coordinator'] as const) expect(await owed(other, id)).toEqual([]);
  const { items } = await as('partner_lead').notifications.list({ params: params() });
  expect(items[0]).toMatchObject({
    words: `Your value for ${reference} is due Friday 10 July 2026: Emergency admissions under 5`,
    path: `/outcomes/${reference}`,
  });

  await give(id, { on: '2026-06-30', value: '40' }, 'outsider');
  await answered(id);
  expect(await remindedOf(id, '2026-07-13T11:00:00Z')).toEqual([]);
  expect(await owed('partner_lead', id)).toEqual([]);
  expect((await as('partner_lead').notifications.list({ params: params() })).items).toEqual([]);

  expect(await remindedOf(id, '2026-10-06T11:00:00Z')).toEqual(['-7 writer outsider']);
  await give(id, { on: '2026-09-30', answer: 'no_new_data' }, 'outsider');
  await answered(id);
  expect(await remindedOf(id, '2026-10-14T11:00:00Z')).toEqual([]);
});

test('late, it goes up to the lead of the organisation and then to the SRO of the outcome, in one letter a day', async () => {
  const { id } = await quarterly({ title: 'Children in care' });
  await give(id, { on: '2026-03-31', value: '12' }, 'outsider');
  expect(await remindedOf(id, '2026-07-17T11:00:00Z')).toEqual(
    expect.arrayContaining(['7 writer outsider', '7 organisation_lead partner_lead']),
  );
  expect(await remindedOf(id, '2026-07-24T11:00:00Z')).toContain('14 sro sro');
  const twice = await look(
    it,
    `select person_id from messages where kind = 'day' group by person_id, channel, day having count(*) > 1`,
    [],
  );
  expect(twice).toEqual([]);
});

test('what nobody collects is asked of the administrators; an archived one of nobody', async () => {
  const { id, version } = await quarterly({ title: 'Nobody’s', collectedByOrganisationId: null });
  expect(await remindedOf(id, '2026-07-03T11:00:00Z')).toEqual(['-7 writer administrator']);
  await as('administrator').indicators.archive({ params: { ...params(), indicatorId: id } }, { ifMatch: version });
  await answered(id);
  expect(await owed('administrator', id)).toEqual([]);
  expect(await remindedOf(id, '2026-07-10T11:00:00Z')).toEqual([]);
});

test('the workspace sets how it is chased, sees whom that would reach, and a partnership cannot set it', async () => {
  const { id } = await quarterly({ title: 'Looked ahead at' });
  await see.setClock('2026-07-01T11:00:00Z');
  const steps: ReminderRuleFields['steps'] = [{ step: 0, audience: ['writer'] }];
  const rule = { rule: 'indicator_value_due' as const, isOn: true, atMost: 1, steps };
  const { calendar } = as('administrator').reminderRules;
  const ahead = await calendar({ params: params(), body: { weeks: 2, instead: rule } });
  const ofLead = ahead.items.filter((line) => line.rule === 'indicator_value_due' && line.personId === leadId());
  expect(ofLead).toMatchObject([{ day: '2026-07-10', audience: 'writer', partnerships: 0 }]);

  const off = { ...rule, isOn: false, reason: 'Asked for by telephone' };
  const [partnershipId] = it.here.partnershipIds;
  const { set } = as('coordinator').partnershipReminders;
  const here = set({ params: { partnershipId }, body: off }, { ifMatch: 0 });
  await expect(here).rejects.toEqual(refused(422, 'of_the_workspace'));
  const { items } = await as('coordinator').partnershipReminders.list({ params: { partnershipId } });
  expect(items.map((one) => one.rule)).not.toContain('indicator_value_due');

  await as('administrator').reminderRules.set({ params: params(), body: off }, { ifMatch: 0 });
  expect(await remindedOf(id, '2026-07-10T11:00:00Z')).toEqual([]);
});

const leadId = () => it.here.people.partner_lead.personId;

test('another’s reminder of an indicator is not seen, nor one of another workspace', async () => {
  const rows = await look<{ workspace_id: string }>(
    it,
    'select workspace_id, partnership_id from reminders where subject = $1',
    ['indicator'],
  );
  expect(new Set(rows.map((row) => row.workspace_id))).toEqual(new Set([it.here.workspaceId]));
  expect((await as('observer').notifications.list({ params: params() })).items).toEqual([]);
});

test('the letter asks for a value or for the word that there is none, and opens the indicator', () => {
  const ofNone = { partnershipName: null, partnershipCode: null };
  const asked = {
    rule: 'indicator_value_due',
    audience: 'writer',
    title: 'Emergency admissions under 5',
    reference: 'I-003',
    dueOn: '2026-07-10',
    today: '2026-07-03',
  };
  expect(letterOf(asked, ofNone)).toMatchObject({
    subject: 'Your value for I-003 is due Friday 10 July',
    lead: 'Give the next value of indicator I-003, or say that there are no new data. It is due Friday 10 July 2026.',
    button: { label: 'Open the indicator', url: 'https://trivet.example/w/here/outcomes/I-003' },
    rows: [{ label: 'Indicator' }, { label: 'Due' }],
  });
});

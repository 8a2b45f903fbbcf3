import { openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planWorkspace } from '../reminders/plan-workspace.ts';
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
  await worker.end();
  await see.close();
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const at = (decisionId: string) => ({ ...place(), decisionId });
const planAt = async (instant: string) => {
  await see.setClock(instant);
  await planWorkspace(worker, it.here.workspaceId, 'example.org');
};
const remindedOf = async (id: string, rule: Parameters<TestReminders['remindedBy']>[0], instant: string) => {
  await planAt(instant);
  return see.remindedBy(rule, id);
};
const mine = async (role: Role, id: string) =>
  (await as(role).work.get({ params: {} })).items.filter((item) => item.id === id).map(({ kind }) => kind);

// Monday 7 June to Monday 14 June 2027: half of the time is Thursday 10 June.
const propose = async () => {
  await see.setClock('2027-06-07T10:00:00Z');
  const body = { title: 'Open the hall', closesOn: '2027-06-14' };
  return as('chair').decisions.propose({ params: place(), body });
};

test('only those who have said nothing are reminded: at half of the time, and a day before the last', async () => {
  const { id, reference } = await propose();
  expect(await mine('partner_lead', id)).toEqual(['decision_position']);
  expect(await remindedOf(id, 'decision_position_due', '2027-06-08T10:30:00Z')).toEqual(['-90 writer partner_lead']);
  expect(await remindedOf(id, 'decision_position_due', '2027-06-10T10:30:00Z')).toEqual([
    '-90 writer partner_lead',
    '-1 writer partner_lead',
  ]);
  // The last day is a Monday: the day before it is a Friday. The first letter, not sent yet here, would say the same again.
  expect(await remindedOf(id, 'decision_position_due', '2027-06-11T10:30:00Z')).toEqual([
    '-1 writer partner_lead',
    '-1 writer partner_lead',
  ]);
  const { workspaceId } = it.here;
  const { items } = await as('partner_lead').notifications.list({ params: { workspaceId } });
  expect(items.map(({ path }) => path)).toContain(`/p/FIRST/decisions/${reference}`);
  const partnerId = it.here.partnerIds[1];
  await as('partner_lead').decisions.takePosition({ params: at(id), body: { partnerId, stance: 'abstain' } });
  expect(await mine('partner_lead', id)).toEqual([]);
});

test('who has answered before half of the time is not reminded', async () => {
  const { id } = await propose();
  const partnerId = it.here.partnerIds[1];
  await as('partner_lead').decisions.takePosition({ params: at(id), body: { partnerId, stance: 'agree' } });
  expect(await remindedOf(id, 'decision_position_due', '2027-06-10T10:30:00Z')).toEqual([]);
});

test('what is to be ratified and what is to be reviewed is asked in time, and stands among what one owes', async () => {
  await see.owner.query(`update partners set role = 'adviser' where id = $1`, [it.here.partnerIds[0]]);
  const { id } = await propose();
  const partnerId = it.here.partnerIds[1];
  const body = { partnerId, stance: 'agree' } as const;
  const { version } = await as('partner_lead').decisions.takePosition({ params: at(id), body });
  const outcome = { as: 'taken', outcome: 'It opens' } as const;
  const settled = await as('chair').decisions.settle({ params: at(id), body: outcome }, { ifMatch: version });
  expect(await mine('partner_lead', id)).toEqual(['decision_to_ratify']);
  const positionId = settled.voices[0]?.position?.id ?? '';
  expect(await remindedOf(positionId, 'decision_ratification_due', '2027-06-28T10:30:00Z')).toEqual([
    '-7 writer partner_lead',
  ]);
  const ratified = await as('partner_lead').decisions.ratify({
    params: at(id),
    body: { partnerId, answer: 'ratified' },
  });
  const review = { words: 'Right so far', nextReviewOn: '2027-07-12' };
  await as('chair').decisions.review({ params: at(id), body: review }, { ifMatch: ratified.version });
  expect(await remindedOf(id, 'decision_review_due', '2027-07-05T10:30:00Z')).toEqual(['-7 writer coordinator']);
  expect(await mine('coordinator', id)).toEqual(['decision_review']);
});

import { openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { planWorkspace } from '../reminders/plan-workspace.ts';
import { look } from '../testing/look.ts';
import { followAll } from '../testing/post.ts';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { passUpEscalations } from './pass-up-escalations.ts';

let it: TestApp;
let see: TestReminders;
let worker: Pool;
beforeAll(async () => {
  it = await startTestApp();
  see = await openReminders(it);
  worker = openPool(it.databases.worker, { max: 4 });
});
beforeEach(async () => {
  await see.clear();
  await look(it, 'truncate outbox');
  await see.setClock('2026-11-11T09:00:00Z');
});
afterAll(async () => {
  await Promise.all([see.close(), worker.end()]);
  await it.stop();
});

type Role = keyof TestApp['here']['people'];

const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const one = (actionId: string) => ({ ...params(), actionId });
const as = (role: Role) => it.as(it.here.people[role]).actions;
const raise = (title: string, more: object = {}) => as('member').raise({ params: params(), body: { title, ...more } });
const workspaceId = () => it.here.workspaceId;

const follow = () => followAll(worker, it);

const bell = async (role: Role) => {
  const { notifications } = it.as(it.here.people[role]);
  const { items } = await notifications.list({ params: { workspaceId: workspaceId() }, query: { unread: 'true' } });
  return items.map(({ kind, words }) => [kind, words]);
};

test('whoever is to verify hears of it, and its lead what became of it', async () => {
  const { id, reference } = await raise('Sign the lease', { priority: 'high' });
  await as('member').complete({ params: one(id), body: { note: 'Signed', evidence: 'Drive' } }, { ifMatch: 1 });
  expect(await follow()).toEqual([it.here.people.coordinator.personId]);
  expect(await bell('coordinator')).toEqual([
    ['verification', `Action ${reference} is done and waits for you to verify it: Sign the lease`],
  ]);
  expect(await bell('chair')).toEqual([]);
  await as('chair').sendBack({ params: one(id), body: { reason: 'One name misses' } }, { ifMatch: 2 });
  await follow();
  // What somebody else has done is no longer asked.
  expect(await bell('coordinator')).toEqual([]);
  expect(await bell('member')).toEqual([
    ['returned', `Action ${reference} came back, something is missing: Sign the lease`],
  ]);
  await as('member').complete({ params: one(id), body: { note: 'Signed', evidence: 'Drive' } }, { ifMatch: 3 });
  await as('coordinator').verify({ params: one(id), body: {} }, { ifMatch: 4 });
  await follow();
  expect((await bell('member')).map(([kind]) => kind)).toEqual(['verified', 'returned']);
});

test('a helper hears that they are counted on, and who waited that they can go on', async () => {
  const first = await raise('Lay the floor');
  const later = await as('broker').raise({ params: params(), body: { title: 'Dance', waitsForIds: [first.id] } });
  await as('member').setHelpers(
    { params: one(first.id), body: { personIds: [it.here.people.chair.personId] } },
    { ifMatch: 1 },
  );
  await as('member').complete({ params: one(first.id), body: { note: 'Laid' } }, { ifMatch: 2 });
  await follow();
  expect(await bell('chair')).toEqual([['help', `Action ${first.reference} counts on your help: Lay the floor`]]);
  expect(await bell('broker')).toEqual([
    ['ready', `Action ${later.reference} can go on, what it waited for is finished: Dance`],
  ]);
});

test('its lead hears what a helper has to tell, and nobody else does', async () => {
  const { id, reference } = await raise('Paint the door', { helperPersonIds: [it.here.people.broker.personId] });
  await as('broker').note({ params: one(id), body: { note: 'One side is done' } });
  await follow();
  expect(await bell('member')).toEqual([['noted', `Action ${reference} has an update: Paint the door`]]);
  expect((await bell('broker')).map(([kind]) => kind)).toEqual(['help']);
  expect(await bell('chair')).toEqual([]);
});

test('the chair hears of a date that is asked for, and who asked of the answer', async () => {
  const { id, reference } = await raise('Book the hall', { dueOn: '2026-11-20' });
  await as('member').edit({ params: one(id), body: { dueOn: '2026-11-25' } }, { ifMatch: 1 });
  const body = { dueOn: '2026-12-10', reason: 'It is shut' };
  await as('partner_lead').askForDate({ params: one(id), body }, { ifMatch: 2 });
  await follow();
  for (const role of ['chair', 'deputy_chair'] as const)
    expect(await bell(role)).toEqual([['date_asked', `Action ${reference} asks you for another date: Book the hall`]]);
  await as('chair').answerDateRequest({ params: one(id), body: { granted: true } }, { ifMatch: 3 });
  await follow();
  for (const role of ['member', 'partner_lead'] as const)
    expect(await bell(role)).toEqual([
      ['date_granted', `Action ${reference} has the date you asked for: Thursday 10 December 2026`],
    ]);
  expect(await bell('deputy_chair')).toEqual([]);
});

test('an escalation is asked of one level after the other through the ledger, once however many look', async () => {
  const { id, reference } = await raise('Open the hall');
  const body = { status: 'blocked', percent: 0, note: 'No key', worse: null } as const;
  await as('member').progress({ params: one(id), body }, { ifMatch: 1 });
  await as('member').escalate({ params: one(id), body: { words: 'Who has the key?' } });
  await follow();
  expect(await bell('chair')).toEqual([
    ['escalation', `Action ${reference} is blocked and asks for your help: Open the hall`],
  ]);
  await see.setClock('2026-11-18T09:00:00Z');
  await planWorkspace(worker, workspaceId(), 'example.org');
  expect((await see.ledger()).toSorted()).toEqual(['chair 0', 'deputy_chair 0']);
  await passUpEscalations(worker, workspaceId());
  expect(await as('member').get({ params: one(id) })).toMatchObject({ escalatedTo: 'chair' });

  await see.setClock('2026-11-19T09:00:00Z');
  await Promise.all(Array.from({ length: 5 }, () => passUpEscalations(worker, workspaceId())));
  expect(await as('member').get({ params: one(id) })).toMatchObject({
    escalatedTo: 'sponsor',
    answerDueOn: '2026-11-26',
    escalationSteps: 2,
  });
  await follow();
  expect((await bell('chair')).filter(([kind]) => kind === 'escalation')).toEqual([]);
  expect((await bell('sponsor')).map(([kind]) => kind)).toEqual(['escalation']);
  const { items } = await as('member').updates({ params: one(id), query: { limit: '1' } });
  expect(items[0]).toMatchObject({ kind: 'passed_up', level: 'sponsor', personName: null });

  await see.setClock('2026-11-27T09:00:00Z');
  await passUpEscalations(worker, workspaceId());
  await see.setClock('2026-12-07T09:00:00Z');
  await passUpEscalations(worker, workspaceId());
  expect(await as('member').get({ params: one(id) })).toMatchObject({ escalatedTo: 'sro', escalationSteps: 3 });
});

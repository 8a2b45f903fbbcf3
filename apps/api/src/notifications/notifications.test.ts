import { openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { planWorkspace } from '../reminders/plan-workspace.ts';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let see: TestReminders;
let worker: Pool;
let reportId: string;
beforeAll(async () => {
  it = await startTestApp();
  see = await openReminders(it);
  worker = openPool(it.databases.worker);
});
beforeEach(async () => {
  await see.clear();
  await see.setClock('2026-11-11T09:00:00Z');
  reportId = await see.addReport('2026-11-11');
  await see.addAction('2026-11-09', it.here.people.chair, { title: 'Book the hall', number: 44 });
  await planWorkspace(worker, it.here.workspaceId, 'example.org');
});
afterAll(async () => {
  await Promise.all([see.close(), worker.end()]);
  await it.stop();
});

const params = () => ({ workspaceId: it.here.workspaceId });
const chair = () => it.as(it.here.people.chair).notifications;
const bell = async (name: 'chair' | 'coordinator') =>
  (await it.as(it.here.people[name]).notifications.count({ params: params() })).unread;

test('the bell says in words what is due, for which partnership, and where to deal with it', async () => {
  const { items } = await chair().list({ params: params() });
  expect(
    items.map(({ words, path }) => [words, path]).toSorted(([a], [b]) => String(a).localeCompare(String(b))),
  ).toEqual([
    ['Action FIRST-A-044 was due Monday 9 November 2026: Book the hall', '/p/FIRST/actions/FIRST-A-044'],
    [
      'The July to September 2026 report of Partnership FIRST is due Wednesday 11 November 2026',
      '/p/FIRST/reports/2026-07-01',
    ],
  ]);
});

test('one is read, and then all; read stays read', async () => {
  const { items } = await chair().list({ params: params() });
  const one = { params: { ...params(), notificationId: items[0]?.id ?? '' } };
  expect(await chair().read(one)).toEqual({ unread: 1 });
  expect(await chair().read(one)).toEqual({ unread: 1 });
  expect((await chair().list({ params: params(), query: { unread: 'true' } })).items).toHaveLength(1);
  expect(await chair().readAll({ params: params() })).toEqual({ unread: 0 });
  expect((await chair().list({ params: params(), query: { count: 'true' } })).total).toBe(2);
});

test('nobody sees or reads what is another person’s', async () => {
  const { items } = await chair().list({ params: params() });
  const theirs = { params: { ...params(), notificationId: items[0]?.id ?? '' } };
  const reading = it.as(it.here.people.coordinator).notifications.read(theirs);
  await expect(reading).rejects.toMatchObject({ problem: { status: 404 } });
  await it.as(it.here.people.coordinator).notifications.readAll({ params: params() });
  expect([await bell('coordinator'), await bell('chair')]).toEqual([0, 2]);
});

test('whoever has left a partnership is shown nothing of it any more', async () => {
  const { personId } = it.here.people.coordinator;
  expect(await bell('coordinator')).toBe(1);
  await see.owner.query(`update memberships set to_on = '2026-06-01' where person_id = $1`, [personId]);
  expect(await bell('coordinator')).toBe(0);
  await see.owner.query('update memberships set to_on = null where person_id = $1', [personId]);
});

test('pages follow each other without a gap, either way round', async () => {
  for (const sort of ['at', '-at'] as const) {
    const first = await chair().list({ params: params(), query: { limit: '1', sort } });
    const second = await chair().list({ params: params(), query: { limit: '1', sort, cursor: first.next ?? '' } });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect([new Set(ids).size, second.next]).toEqual([2, null]);
  }
});

test('everyone who may see a report sees who was reminded of it, when, and what became of it', async () => {
  const one = { params: { partnershipId: it.here.partnershipIds[0], reportId } };
  const { items } = await it.as(it.here.people.observer).reports.reminders(one);
  const told = items.map(({ personName, step, state }) => `${personName} ${step} ${state}`);
  expect(told.toSorted()).toEqual(['chair of here 0 waiting', 'coordinator of here 0 waiting']);
  await expect(it.as(it.here.people.outsider).reports.reminders(one)).rejects.toMatchObject({
    problem: { status: 403 },
  });
});

import { randomUUID } from 'node:crypto';
import { openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { planWorkspace } from './plan-workspace.ts';

// What rows of the ledger and the bell refer to is asked once a statement and not by a foreign key for each of them
// (docs/decisions/0007). It must hold all the same, for whoever writes.

let it: TestApp;
let see: TestReminders;
let worker: Pool;
beforeAll(async () => {
  it = await startTestApp();
  see = await openReminders(it);
  worker = openPool(it.databases.worker, { max: 1 });
  await see.addAction('2026-11-11', it.here.people.member);
  await see.setClock('2026-11-11T09:00:00Z');
  await planWorkspace(worker, it.here.workspaceId, 'example.org');
});
afterAll(async () => {
  await Promise.all([see.close(), worker.end()]);
  await it.stop();
});

const again = (table: string, changes: object) =>
  see.owner.query(
    `insert into ${table} select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()) || $1::jsonb)).* from ${table} r limit 1`,
    [JSON.stringify(changes)],
  );

test.each([
  ['reminders', 'person_id', { step: 1 }],
  ['reminders', 'message_id', { step: 1 }],
  ['reminders', 'partnership_id', { step: 1 }],
  ['notifications', 'person_id', { reminder_id: null, event_id: randomUUID() }],
  ['notifications', 'partnership_id', { reminder_id: null, event_id: randomUUID() }],
  ['notifications', 'reminder_id', {}],
])('one of the %s whose %s is nowhere is refused by its name', async (table, column, others) => {
  await expect(again(table, { ...others, [column]: randomUUID() })).rejects.toMatchObject({
    code: '23503',
    constraint: `${table}__${column}`,
  });
});

test('a reminder of another workspace’s person is refused', async () => {
  const refused = { code: '23503', constraint: 'reminders__person_id' };
  const { personId } = it.elsewhere.people.member;
  await expect(again('reminders', { step: 1, person_id: personId })).rejects.toMatchObject(refused);
});

test.each([
  ['partnerships', 'partnership_id'],
  ['people', 'person_id'],
  ['messages', 'message_id'],
])('of the %s none is deleted that the ledger refers to', async (table, column) => {
  // As if nothing else referred to it: the foreign keys of other tables would refuse first.
  await see.owner.query('begin');
  await see.owner.query(`create temp table was on commit drop as select ${column} as id from reminders`);
  const { rows: others } = await see.owner.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint
     where confrelid = $1::regclass and contype = 'f' and conenforced`,
    [table],
  );
  for (const other of others) await see.owner.query(`alter table ${other.table} drop constraint ${other.name}`);
  const gone = see.owner.query(`delete from ${table} where id in (select id from was)`);
  await expect(gone).rejects.toMatchObject({ code: '23503', constraint: expect.stringMatching(`__${column}$`) });
  await see.owner.query('rollback');
});

test('a reminder in the bell is not left without its row of the ledger', async () => {
  await expect(see.owner.query('delete from reminders')).rejects.toMatchObject({
    constraint: 'notifications__reminder_id',
  });
});

test.each([
  ['reminders', 'person_id'],
  ['reminders', 'message_id'],
  ['notifications', 'reminder_id'],
  ['notifications', 'person_id'],
])('not even the worker lets one of the %s refer to another %s', async (table, column) => {
  await expect(worker.query(`update ${table} set ${column} = $1`, [randomUUID()])).rejects.toMatchObject({
    code: '42501',
  });
});

import { openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { planWorkspace } from './plan-workspace.ts';

let it: TestApp;
let see: TestReminders;
let worker: Pool;
beforeAll(async () => {
  it = await startTestApp();
  see = await openReminders(it);
  worker = openPool(it.databases.worker, { max: 10 });
});
beforeEach(async () => {
  await see.clear();
  await see.owner.query(`update workspaces set nation = 'northern_ireland', time_zone = 'Europe/London'`);
});
afterAll(async () => {
  await Promise.all([see.close(), worker.end()]);
  await it.stop();
});

const plan = () => planWorkspace(worker, it.here.workspaceId, 'example.org');

async function planAt(instant: string) {
  await see.setClock(instant);
  await plan();
  return see.ledger();
}

const asIfSent = () => see.owner.query(`update messages set state = 'sent'`);

describe('each step of a report comes true at nine on its working day, not a moment before', () => {
  test.each([
    [-14, '2026-10-30', '2026-10-16T08:00:00Z', ['coordinator']],
    [-7, '2026-10-30', '2026-10-23T08:00:00Z', ['coordinator']],
    [-2, '2026-10-30', '2026-10-28T09:00:00Z', ['coordinator', 'chair']],
    [0, '2026-10-30', '2026-10-30T09:00:00Z', ['coordinator', 'chair']],
    [2, '2026-10-28', '2026-10-30T09:00:00Z', ['coordinator', 'chair']],
    [7, '2026-10-30', '2026-11-06T09:00:00Z', ['coordinator', 'chair']],
    [14, '2026-10-30', '2026-11-13T09:00:00Z', ['chair']],
    [15, '2026-10-29', '2026-11-13T09:00:00Z', ['sro']],
  ])('%i days from %s is %s', async (step, dueOn, moment, people) => {
    await see.addReport(dueOn);
    const justBefore = new Date(Date.parse(moment) - 2000).toISOString();
    expect(await planAt(justBefore)).not.toContainEqual(expect.stringMatching(` ${step}$`));
    const steps = (await planAt(moment)).filter((entry) => entry.endsWith(` ${step}`));
    expect(steps.toSorted()).toEqual(people.map((name) => `${name} ${step}`).toSorted());
  });
});

describe('a step that falls on a day off', () => {
  test.each([
    ['a Sunday before it is due moves back to the Friday', -2, '2026-11-03', '2026-10-30T09:00:00Z'],
    ['a Saturday on which it is due moves back to the Friday', 0, '2026-10-24', '2026-10-23T08:00:00Z'],
    [
      'a Sunday after it was due moves on to the Monday, across the autumn change',
      2,
      '2026-10-23',
      '2026-10-26T09:00:00Z',
    ],
    ['17 March moves back to the 16th', -2, '2027-03-19', '2027-03-16T09:00:00Z'],
    ['12 July moves back to the Friday before', -14, '2027-07-26', '2027-07-09T08:00:00Z'],
    ['12 July moves on to the 13th when it is late', 7, '2027-07-05', '2027-07-13T08:00:00Z'],
    ['Easter moves back to Maundy Thursday, before the spring change', -2, '2027-03-30', '2027-03-25T09:00:00Z'],
    ['Easter moves on to the Tuesday, after the spring change', 2, '2027-03-27', '2027-03-30T08:00:00Z'],
  ])('%s', async (_what, step, dueOn, moment) => {
    await see.addReport(dueOn);
    const told = `coordinator ${step}`;
    expect(await planAt(new Date(Date.parse(moment) - 2000).toISOString())).not.toContain(told);
    expect(await planAt(moment)).toContain(told);
  });
});

test('12 July is a day like any other in England', async () => {
  await see.owner.query(`update workspaces set nation = 'england_and_wales'`);
  await see.addReport('2027-07-26');
  expect(await planAt('2027-07-09T08:00:00Z')).toEqual([]);
  expect(await planAt('2027-07-12T08:00:00Z')).toEqual(['coordinator -14']);
});

test('nine is nine on the wall on both sides of both clock changes, in every zone', async () => {
  const { rows } = await see.owner.query<{ at: string }>(
    `select to_char(app.nine_o_clock(day::date, zone) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at
     from (values ('2026-10-24', 'Europe/London'), ('2026-10-25', 'Europe/London'), ('2027-03-27', 'Europe/London'),
       ('2027-03-28', 'Europe/London'), ('2026-10-25', 'America/New_York'), ('2026-10-25', 'Pacific/Kiritimati')) as t (day, zone)`,
  );
  expect(rows.map(({ at }) => at)).toEqual([
    '2026-10-24 08:00',
    '2026-10-25 09:00',
    '2027-03-27 09:00',
    '2027-03-28 08:00',
    '2026-10-25 13:00',
    '2026-10-24 19:00',
  ]);
});

test('the organisation’s lead hears when it is 7 days late, and the authors hear it too', async () => {
  await see.owner.query('update organisations set lead_person_id = $2 where id = $1', [
    it.here.organisationIds[0],
    it.here.people.sponsor.personId,
  ]);
  await see.addReport('2026-10-30');
  expect((await planAt('2026-11-06T09:00:00Z')).toSorted()).toEqual(['chair 7', 'coordinator 7', 'sponsor 7']);
});

test('where nobody coordinates, the chair is asked to write', async () => {
  await see.owner.query(`update memberships set to_on = '2026-06-01' where role = 'coordinator'`);
  await see.addReport('2026-10-30');
  expect(await planAt('2026-10-16T08:00:00Z')).toEqual(['chair -14']);
  await see.owner.query(`update memberships set to_on = null where role = 'coordinator'`);
});

test('an action’s owner is asked 2 days before, on the day, 2 and 7 days after, its partner’s lead and the chair when it stays late', async () => {
  await see.addAction('2026-11-11', it.here.people.member, { owner_partner_id: it.here.partnerIds[1] });
  const mornings = ['2026-11-09', '2026-11-11', '2026-11-13', '2026-11-18', '2026-11-25', '2026-12-23'];
  for (const day of mornings) await planAt(`${day}T09:00:00Z`).then(asIfSent);
  const [two, day, late, ...above] = await see.ledger();
  expect([two, day, late]).toEqual(['member -2', 'member 0', 'member 2']);
  expect(above.toSorted()).toEqual(['chair 14', 'member 14', 'member 7', 'partner_lead 7']);
});

test('what was missed while nothing ran is caught up once, with the newest step', async () => {
  await see.addReport('2026-10-30');
  await planAt('2026-10-16T08:00:00Z').then(asIfSent);
  const [before, ...caughtUp] = await planAt('2026-11-02T08:30:00Z').then(() => planAt('2026-11-02T09:00:00Z'));
  expect([before, ...caughtUp.toSorted()]).toEqual(['coordinator -14', 'chair 2', 'coordinator 2']);
  expect(await planAt('2026-11-02T16:00:00Z')).toHaveLength(3);
});

test('a thing that falls due sooner than its first step still gets its reminder', async () => {
  await see.addAction('2026-11-10', it.here.people.member);
  expect(await planAt('2026-11-09T15:00:00Z')).toEqual(['member -2']);
});

test('what comes true in the evening or on a day off waits for the next working morning', async () => {
  await see.addAction('2026-11-16', it.here.people.member);
  expect(await planAt('2026-11-13T18:00:00Z')).toEqual([]);
  expect(await planAt('2026-11-14T10:00:00Z')).toEqual([]);
  expect(await planAt('2026-11-16T09:00:00Z')).toEqual(['member 0']);
});

test('a moved due date starts a new clock: exactly one new reminder', async () => {
  const id = await see.addAction('2026-11-11', it.here.people.member);
  await planAt('2026-11-09T09:00:00Z');
  await see.owner.query(`update actions set due_on = '2026-11-13', due_moves = 1 where id = $1`, [id]);
  expect(await planAt('2026-11-11T09:00:00Z')).toEqual(['member -2', 'member -2']);
});

test('what has not left yet gives way to the newer step', async () => {
  await see.addAction('2026-11-11', it.here.people.member);
  await planAt('2026-11-09T09:00:00Z');
  expect(await planAt('2026-11-11T09:00:00Z')).toEqual(['member -2 withdrawn', 'member 0']);
});

test('a clock that is put back repeats nothing', async () => {
  await see.addAction('2026-11-11', it.here.people.member);
  await planAt('2026-11-11T09:00:00Z');
  for (const instant of ['2026-11-09T09:00:00Z', '2026-10-01T09:00:00Z', '2026-11-11T10:00:00Z']) await planAt(instant);
  expect(await see.ledger()).toEqual(['member 0']);
});

test('what falls due for one person on one day is one message; what comes later that day waits for tomorrow', async () => {
  const { member } = it.here.people;
  await see.addAction('2026-11-11', member);
  await see.addAction('2026-11-11', member);
  await planAt('2026-11-09T09:00:00Z');
  expect(await see.messages()).toMatchObject([{ person: 'member', state: 'waiting' }]);
  await see.addAction('2026-11-10', member);
  await planAt('2026-11-09T10:00:00Z');
  expect(await see.messages()).toHaveLength(1);
  await see.owner.query(`update messages set state = 'sent'`);
  await see.addAction('2026-11-11', member);
  expect(await planAt('2026-11-09T11:00:00Z')).toHaveLength(3);
  expect(await planAt('2026-11-10T09:00:00Z')).toHaveLength(5);
  expect(await see.messages()).toHaveLength(2);
});

test('whoever has left, or has no date, or is done is not reminded', async () => {
  const { member, ex_member, outsider } = it.here.people;
  const done = { status: 'done', closed_on: '2026-11-01', closing_note: 'Agreed', percent: 100 };
  await see.addAction('2026-11-11', member, done);
  await see.addAction('2026-11-11', ex_member);
  await see.addAction('2026-11-11', outsider);
  await see.addReport('2026-11-11', { status: 'waived' });
  expect(await planAt('2026-11-11T09:00:00Z')).toEqual([]);
});

test('a workspace’s own steps hold instead of the common ones', async () => {
  await it.as(it.here.people.administrator).reminderRules.set(
    {
      params: { workspaceId: it.here.workspaceId },
      body: {
        rule: 'action_due',
        isOn: true,
        steps: [{ step: -5, audience: ['owner'] }],
        atMost: 1,
        reason: 'One is enough',
      },
    },
    { ifMatch: 0 },
  );
  await see.addAction('2026-11-16', it.here.people.member);
  expect(await planAt('2026-11-11T09:00:00Z')).toEqual(['member -5']);
  expect(await planAt('2026-11-16T09:00:00Z')).toEqual(['member -5']);
  await see.owner.query('delete from reminder_rules');
});

test('ten planners at once write each reminder, its message and its notification once', async () => {
  const { member, chair, observer } = it.here.people;
  for (const person of [member, chair, observer]) {
    for (let n = 0; n < 20; n++) await see.addAction('2026-11-11', person);
  }
  await see.setClock('2026-11-11T09:00:00Z');
  const rung = await Promise.all(Array.from({ length: 10 }, plan));
  expect(await see.ledger()).toHaveLength(60);
  expect(await see.messages()).toHaveLength(3);
  const { rows } = await see.owner.query(
    'select count(*) as n, count(distinct reminder_id) as "of" from notifications',
  );
  expect(rows).toEqual([{ n: 60, of: 60 }]);
  expect(rung.flat().length).toBeGreaterThanOrEqual(3);
});

test('what is added while a pass lasts into another week is told by the next, in a letter of its own', async () => {
  await see.setClock('2026-12-01T10:00:00Z');
  await see.owner.query('begin; lock table notifications in access exclusive mode');
  const lasting = plan();
  await vi.waitFor(async () => {
    const waiting = await worker.query(
      `select from pg_locks where relation = 'notifications'::regclass and not granted`,
    );
    expect(waiting.rowCount).toBe(1);
  });
  await see.addAction('2026-12-09', it.here.people.member);
  await see.setClock('2026-12-07T09:00:00Z');
  await see.owner.query('commit');
  await lasting;
  await plan();
  expect(await see.ledger()).toEqual(['member -2']);
});

test('the ledger refuses a second row by itself', async () => {
  await see.addAction('2026-11-11', it.here.people.member);
  await planAt('2026-11-11T09:00:00Z');
  const again = see.owner.query(
    `insert into reminders select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).* from reminders r`,
  );
  await expect(again).rejects.toMatchObject({ constraint: 'reminders__step__once' });
});

test('hundreds of one partnership are planned at once, even where Postgres has counted nothing yet', async () => {
  const [partnershipId] = it.here.partnershipIds;
  await see.setClock('2026-11-11T09:00:00Z');
  await see.owner.query(
    `with person as (
       insert into people (id, workspace_id, name, email, version, created_at, updated_at)
       select uuidv7(), $1, 'Person ' || n, 'person' || n || '@crowd.example.org', 1, now(), now() from generate_series(1, 500) n
       returning id, substr(name, 8)::int as n),
     member as (
       insert into memberships (id, workspace_id, partnership_id, partner_id, person_id, role, from_on, version, created_at, updated_at)
       select uuidv7(), $1, $2, $3, id, 'member', '2026-01-01', 1, now(), now() from person)
     insert into actions (id, workspace_id, partnership_id, number, title, description, owner_partner_id, owner_person_id, due_on, first_due_on,
       due_moves, priority, contingency, status, percent, worse_reason, last_update_on, last_note, closing_note, ceased_reason, version, created_at, updated_at)
     select uuidv7(), $1, $2, 5000 + n, 'Agree the venue rota', '', $3, id, '2026-11-11', '2026-11-11', 0,
       'medium', '', 'in_progress', 40, '', '2026-10-01', '', '', '', 1, now(), now() from person`,
    [it.here.workspaceId, partnershipId, it.here.partnerIds[0]],
  );
  expect(await plan()).toHaveLength(500);
  expect(await plan()).toEqual([]);
  const { rows } = await see.owner.query(`select count(*)::int as letters from messages where state = 'waiting'`);
  expect(rows).toEqual([{ letters: 500 }]);
  await see.owner.query(
    `delete from memberships where person_id in (select id from people where email like '%@crowd.example.org')`,
  );
});

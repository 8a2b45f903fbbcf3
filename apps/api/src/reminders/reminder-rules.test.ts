import { openPool, type Pool, verifyAudit } from '@trivet/db';
import { type ReminderRuleDraft, standardRules } from '@trivet/domain';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { followEvent } from '../jobs/follow-event.ts';
import { planWorkspace } from './plan-workspace.ts';

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
  await see.setClock('2026-11-11T09:00:00Z');
});
afterEach(() => see.owner.query('delete from reminder_rules; delete from reminder_overrides'));
afterAll(async () => {
  await Promise.all([see.close(), worker.end()]);
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const rulesOf = (role: Role) => it.as(it.here.people[role]).reminderRules;
const oursOf = (role: Role) => it.as(it.here.people[role]).partnershipReminders;
const workspace = () => ({ workspaceId: it.here.workspaceId });
const partnership = () => ({ partnershipId: it.here.partnershipIds[0] });
const rule = 'action_due' as const;
const draft = (more: Partial<ReminderRuleDraft> = {}): ReminderRuleDraft => ({
  isOn: true,
  steps: [{ step: -5, audience: ['owner'] }],
  atMost: 3,
  reason: 'The board asked for it',
  ...more,
});
const set = (body: ReminderRuleDraft = draft(), ifMatch = 0) =>
  rulesOf('administrator').set({ params: workspace(), body: { rule, ...body } }, { ifMatch });
const setOurs = (
  body: ReminderRuleDraft = draft(),
  { role = 'coordinator', ifMatch = 0 }: { role?: Role; ifMatch?: number } = {},
) => oursOf(role).set({ params: partnership(), body: { rule, ...body } }, { ifMatch });
const ofTheirPartner = () => ({ owner_partner_id: it.here.partnerIds[1] });
const planAt = async (instant: string) => {
  await see.setClock(instant);
  await planWorkspace(worker, it.here.workspaceId, 'example.org');
  return see.ledger();
};

test('the standard holds until a workspace sets its own, and again when that is put back', async () => {
  const { items } = await rulesOf('outsider').list({ params: workspace() });
  expect(
    Object.fromEntries(items.map(({ rule: name, isOn, steps, atMost }) => [name, { isOn, steps, atMost }])),
  ).toEqual(standardRules);
  expect(items[0]).toMatchObject({ setBy: 'standard', version: 0, permissions: { may: ['reminder_rule.see'] } });
  const later = { step: 3, audience: ['chair'] } satisfies ReminderRuleDraft['steps'][number];
  const own = await set(draft({ steps: [later, { step: -5, audience: ['owner'] }] }));
  expect(own).toMatchObject({
    setBy: 'workspace',
    version: 1,
    steps: [{ step: -5 }, { step: 3 }],
    reason: 'The board asked for it',
  });
  const back = await rulesOf('administrator').putBack({ params: workspace(), query: { rule } }, { ifMatch: 1 });
  expect(back).toMatchObject({ ...standardRules[rule], setBy: 'standard', version: 2 });
  expect(await set(draft(), 2)).toMatchObject({ setBy: 'workspace', version: 3 });
});

test('a partnership’s own rule goes before its workspace’s, in the planner, too', async () => {
  await set(draft({ steps: [{ step: -5, audience: ['owner'] }] }));
  expect(await setOurs(draft({ steps: [{ step: -1, audience: ['owner'] }] }))).toMatchObject({ setBy: 'partnership' });
  await see.addAction('2026-11-17', it.here.people.member);
  expect(await planAt('2026-11-12T09:00:00Z')).toEqual([]);
  expect(await planAt('2026-11-16T09:00:00Z')).toEqual(['member -1']);
  const back = await oursOf('chair').putBack({ params: partnership(), query: { rule } }, { ifMatch: 1 });
  expect(back).toMatchObject({ setBy: 'workspace', steps: [{ step: -5, audience: ['owner'] }] });
});

test('what is off asks nobody, and takes back what has not left yet', async () => {
  await see.addAction('2026-11-11', it.here.people.member);
  expect(await planAt('2026-11-11T09:00:00Z')).toEqual(['member 0']);
  await setOurs(draft({ isOn: false }));
  const { rows } = await see.owner.query<{ id: string }>(
    `select id from events where type = 'reminder_override.set' order by id desc limit 1`,
  );
  await followEvent(
    { pool: worker, mailDomain: 'example.org' },
    { workspaceId: it.here.workspaceId, eventId: rows[0]?.id ?? '' },
  );
  expect(await see.ledger()).toEqual(['member 0 withdrawn']);
  await see.addAction('2026-11-11', it.here.people.member);
  expect(await planAt('2026-11-11T10:00:00Z')).toEqual(['member 0 withdrawn']);
});

test('nobody hears more often of one thing than its rule says', async () => {
  const everyDay = [0, 1, 2, 5, 6, 7].map((step) => ({ step, audience: ['owner' as const] }));
  await setOurs(draft({ steps: everyDay, atMost: 3 }));
  await see.addAction('2026-11-11', it.here.people.member);
  for (const day of ['11', '12', '13', '16', '17', '18']) {
    await planAt(`2026-11-${day}T09:00:00Z`);
    await see.owner.query(`update messages set state = 'sent'`);
  }
  expect(await see.ledger()).toEqual(['member 0', 'member 1', 'member 2']);
});

test('every rung of the ladder can be reached, each as that there is most to do', async () => {
  const everyone = ['owner', 'partner_lead', 'organisation_lead', 'chair', 'sponsor', 'sro'] as const;
  await see.owner.query('update organisations set lead_person_id = $2 where id = $1', [
    it.here.organisationIds[1],
    it.here.people.gatekeeper.personId,
  ]);
  await setOurs(draft({ steps: [{ step: 0, audience: [...everyone] }] }));
  await see.addAction('2026-11-11', it.here.people.member, ofTheirPartner());
  await planAt('2026-11-11T09:00:00Z');
  const { rows } = await see.owner.query<{ person: string; audience: string }>(
    'select person_id as person, audience from reminders',
  );
  const names = new Map(Object.entries(it.here.people).map(([name, { personId }]) => [personId, name]));
  expect(rows.map(({ person, audience }) => `${names.get(person)} as ${audience}`).toSorted()).toEqual([
    'chair as chair',
    'gatekeeper as organisation_lead',
    'member as owner',
    'partner_lead as partner_lead',
    'sponsor as sponsor',
    'sro as sro',
  ]);
  await see.owner.query('update organisations set lead_person_id = null');
});

describe('looking ahead', () => {
  const weeks = 2;
  test('shows stewards what would be sent to whom, as the planner then sends it', async () => {
    await see.addAction('2026-11-17', it.here.people.member, {
      title: 'Book the hall',
      number: 31,
      ...ofTheirPartner(),
    });
    const { items, until, total } = await oursOf('chair').calendar({ params: partnership(), body: { weeks } });
    expect(until).toBe('2026-11-25');
    expect(items).toMatchObject([
      {
        day: '2026-11-13',
        personName: 'member of here',
        audience: 'owner',
        step: -2,
        words: 'FIRST-A-031 Book the hall',
        dueOn: '2026-11-17',
      },
      { day: '2026-11-17', step: 0 },
      { day: '2026-11-19', step: 2 },
      { day: '2026-11-24', step: 7, audience: 'owner' },
      { day: '2026-11-24', step: 7, audience: 'partner_lead' },
    ]);
    expect(total).toBe(5);
    for (const day of ['2026-11-13', '2026-11-17', '2026-11-19', '2026-11-24']) {
      await planAt(`${day}T09:00:00Z`);
      await see.owner.query(`update messages set state = 'sent'`);
    }
    expect(await see.ledger()).toHaveLength(5);
  });

  test('by a rule that is not in force shows what it would do, and leaves other partnerships’ own rules alone', async () => {
    await see.addAction('2026-11-17', it.here.people.member);
    const { isOn, steps, atMost } = draft({ steps: [{ step: 0, audience: ['owner'] }] });
    const instead = { rule, isOn, steps, atMost };
    const ours = await oursOf('chair').calendar({ params: partnership(), body: { weeks, instead } });
    expect(ours.items.map(({ day }) => day)).toEqual(['2026-11-17']);
    const body = { weeks, instead: { ...instead, isOn: false } };
    expect((await rulesOf('administrator').calendar({ params: workspace(), body })).total).toBe(0);
    await setOurs(draft({ steps: [{ step: -1, audience: ['owner'] }] }));
    const theirs = await rulesOf('administrator').calendar({ params: workspace(), body });
    expect(theirs.items.map(({ day }) => day)).toEqual(['2026-11-16']);
  });

  test('tells an administrator who would hear how much on which day, never of what', async () => {
    await see.addAction('2026-11-17', it.here.people.member, { title: 'Secret of the partnership' });
    await see.addAction('2026-11-17', it.here.people.member);
    const calendar = await rulesOf('administrator').calendar({ params: workspace(), body: { weeks } });
    expect(calendar.items[0]).toEqual({
      day: '2026-11-13',
      personId: it.here.people.member.personId,
      personName: 'member of here',
      rule,
      audience: 'owner',
      things: 2,
      partnerships: 1,
    });
    expect(JSON.stringify(calendar)).not.toContain('Secret');
  });

  test('is refused to others, and opens nothing to a transaction that writes', async () => {
    await expect(rulesOf('chair').calendar({ params: workspace(), body: { weeks } })).rejects.toThrow(
      'reminder_rule.set',
    );
    await expect(oursOf('member').calendar({ params: partnership(), body: { weeks } })).rejects.toThrow(
      'reminder_override.set',
    );
    const enter = async (role: Role, mode: string) => {
      const client = await it.pool.connect();
      try {
        await client.query(mode);
        await client.query('select app.enter($1, $2, null)', [it.here.people[role].accountId, it.here.workspaceId]);
        await client.query('select app.enter_to_preview_reminders()');
        return (await client.query<{ n: number }>('select count(distinct workspace_id)::int as n from memberships'))
          .rows;
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    await expect(enter('chair', 'begin read only')).rejects.toThrow('administrator');
    await expect(enter('administrator', 'begin')).rejects.toThrow('read-only');
    expect(await enter('administrator', 'begin read only')).toEqual([{ n: 1 }]);
  });
});

describe('refuses', () => {
  test.each([
    [
      '/steps/1/step',
      {
        steps: [
          { step: 2, audience: ['owner'] },
          { step: 2, audience: ['chair'] },
        ],
      },
    ],
    ['/steps/0/audience/0', { steps: [{ step: 2, audience: ['signatory'] }] }],
    ['/steps/0/audience/1', { steps: [{ step: 2, audience: ['owner', 'owner'] }] }],
  ] as const)('what makes no sense, naming %s', async (pointer, fields) => {
    const body = draft(structuredClone(fields) as unknown as Partial<ReminderRuleDraft>);
    await expect(set(body)).rejects.toEqual(refused(422, pointer));
    await expect(setOurs(body)).rejects.toEqual(refused(422, pointer));
    const { reason: _why, ...instead } = body;
    await expect(
      oursOf('chair').calendar({ params: partnership(), body: { weeks: 4, instead: { ...instead, rule } } }),
    ).rejects.toEqual(refused(422));
  });

  test.each([
    ['/steps', { steps: [] }],
    ['/steps/0/step', { steps: [{ step: 91, audience: ['owner'] }] }],
    ['/steps/0/audience', { steps: [{ step: 1, audience: [] }] }],
    ['/atMost', { atMost: 0 }],
    ['/reason', { reason: ' ' }],
  ] as const)('what is no rule, naming %s', async (pointer, fields) => {
    await expect(set(draft(structuredClone(fields) as Partial<ReminderRuleDraft>))).rejects.toEqual(
      refused(400, pointer),
    );
  });

  test('who may not, naming the right; who is from elsewhere, as if there were nothing', async () => {
    await expect(
      rulesOf('chair').set({ params: workspace(), body: { rule, ...draft() } }, { ifMatch: 0 }),
    ).rejects.toThrow('reminder_rule.set');
    await expect(setOurs(draft(), { role: 'partner_lead' })).rejects.toThrow('reminder_override.set');
    await expect(setOurs(draft(), { role: 'outsider' })).rejects.toThrow('reminder_override.set');
    const stranger = it.as(it.elsewhere.people.administrator);
    await expect(stranger.reminderRules.list({ params: workspace() })).rejects.toEqual(refused(404));
    await expect(stranger.partnershipReminders.list({ params: partnership() })).rejects.toEqual(refused(404));
  });

  test('of ten who set it at once nine, and a version that is gone', async () => {
    const tries = Array.from({ length: 10 }, (_, n) => set(draft({ atMost: n + 1 })));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(set(draft(), 7)).rejects.toEqual(refused(412));
    await expect(
      rulesOf('administrator').putBack({ params: workspace(), query: { rule: 'report_due' } }, { ifMatch: 0 }),
    ).rejects.toEqual(refused(422));
  });
});

test('every change stands in the trail, with what it was and what it is', async () => {
  await setOurs();
  await setOurs(draft({ isOn: false }), { ifMatch: 1 });
  const { rows } = await see.owner.query<{ facts: Record<string, unknown> }>(
    `select facts from audit_entries where action = 'reminder_override.set' order by sequence desc limit 1`,
  );
  expect(rows[0]?.facts).toMatchObject({ isOn: [true, false] });
  expect(await verifyAudit(worker, null)).toMatchObject({ breaks: [] });
});

import { addDays } from '@trivet/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { names, refused } from '../testing/refusals.ts';
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

type Role = keyof TestApp['here']['people'];

const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const one = (actionId: string) => ({ ...params(), actionId });
const as = (role: Role) => it.as(it.here.people[role]).actions;
const idOf = (role: Role) => it.here.people[role].personId;
const raise = (title: string, more: object = {}, role: Role = 'member') =>
  as(role).raise({ params: params(), body: { title, ...more } });
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
const inDays = (n: number) => addDays(today(), n);
const outcomes = async (attempts: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(attempts);
  const reasons = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  return { done: settled.length - reasons.length, reasons };
};
const owes = async (role: Role, id: string) => {
  const { items } = await it.as(it.here.people[role]).work.get({ params: {} });
  return items.filter((item) => item.id === id).map(({ kind }) => kind);
};

describe('helpers', () => {
  const set = (id: string, personIds: string[], ifMatch: number, role: Role = 'member') =>
    as(role).setHelpers({ params: one(id), body: { personIds } }, { ifMatch });

  test('are named, see it in what they owe, and can be taken off', async () => {
    const { id } = await raise('Carry the chairs', { helperPersonIds: [idOf('broker')] });
    expect(await owes('broker', id)).toEqual(['help']);
    const { helpers } = await set(id, [idOf('partner_lead'), idOf('chair')], 1);
    expect(helpers.map(({ name }) => name)).toEqual(['chair of here', 'partner_lead of here']);
    expect(await owes('broker', id)).toEqual([]);
    expect(await owes('chair', id)).toEqual(['help']);
  });

  test('are here now, are not its owner, and are named by who may edit', async () => {
    const { id } = await raise('Carry the tables');
    await expect(set(id, [idOf('chair'), idOf('ex_member')], 1)).rejects.toEqual(names('/personIds/1'));
    await expect(set(id, [it.elsewhere.people.chair.personId], 1)).rejects.toEqual(names('/personIds/0'));
    await expect(set(id, [idOf('member')], 1)).rejects.toEqual(refused(422, 'is_owner'));
    await expect(set(id, [idOf('chair')], 1, 'observer')).rejects.toEqual(refused(403));
    await expect(raise('Carry', { helperPersonIds: [idOf('outsider')] })).rejects.toEqual(names('/helperPersonIds/0'));
  });
});

describe('an update by somebody who helps', () => {
  const note = (id: string, role: Role, words = 'Two of six are carried') =>
    as(role).note({ params: one(id), body: { note: words } });

  test('stands in the log and counts as word; how the action stands is its lead’s to say', async () => {
    const { id } = await raise('Carry the stage', { helperPersonIds: [idOf('observer')] });
    await owner.query(`update actions set last_update_on = '2026-01-05' where id = $1`, [id]);
    const { permissions } = await as('observer').get({ params: one(id) });
    expect(permissions.may).toEqual(['action.see', 'action.note']);
    const noted = await note(id, 'observer');
    expect(noted).toMatchObject({ status: 'agreed', percent: 0, lastNote: '', lastUpdateOn: today() });
    const { items } = await as('chair').updates({ params: one(id) });
    expect(items).toMatchObject([{ kind: 'noted', note: 'Two of six are carried', personName: 'observer of here' }]);
    await expect(note(id, 'observer', ' ')).rejects.toEqual(names('/note'));
  });

  test('is for who helps or holds it, while it is open', async () => {
    const { id } = await raise('Carry the lamps', { helperPersonIds: [idOf('observer')] });
    await expect(note(id, 'broker')).rejects.toThrow('action.note');
    expect((await as('broker').get({ params: one(id) })).permissions.may).toEqual(['action.see']);
    for (const role of ['member', 'partner_lead', 'chair', 'coordinator'] as const) await note(id, role);
    await expect(as('chair').note({ params: one(it.here.inSecond.actionId), body: { note: 'x' } })).rejects.toEqual(
      refused(404),
    );
    const { version } = await as('member').get({ params: one(id) });
    await as('member').complete({ params: one(id), body: { note: 'Carried' } }, { ifMatch: version });
    await expect(note(id, 'observer')).rejects.toEqual(refused(409, 'action_ended'));
  });
});

describe('what waits for what', () => {
  const wait = (id: string, waitsForIds: string[], ifMatch = 1) =>
    as('member').setDependencies({ params: one(id), body: { waitsForIds } }, { ifMatch });

  test('shows from both ends, and how many are still open', async () => {
    const first = await raise('Lay the floor');
    const second = await raise('Set the tables', { waitsForIds: [first.id] });
    expect(second.waitsFor.map(({ reference }) => reference)).toEqual([first.reference]);
    expect(second.waitsForOpen).toBe(1);
    const { holdsUp } = await as('observer').get({ params: one(first.id) });
    expect(holdsUp.map(({ title, standing }) => [title, standing])).toEqual([['Set the tables', 'not_started']]);
    await as('member').complete({ params: one(first.id), body: { note: 'Laid' } }, { ifMatch: 1 });
    expect((await as('member').get({ params: one(second.id) })).waitsForOpen).toBe(0);
    expect((await wait(second.id, [])).waitsFor).toEqual([]);
  });

  test('a circle is refused by name, however long; so is itself, and what is elsewhere', async () => {
    const [a, b, c] = [await raise('Circle a'), await raise('Circle b'), await raise('Circle c')];
    await wait(a.id, [b.id]);
    await wait(b.id, [c.id]);
    const closing = wait(c.id, [a.id]);
    await expect(closing).rejects.toEqual(refused(422, 'circle'));
    await expect(closing).rejects.toEqual(names('/waitsForIds/0'));
    await expect(wait(c.id, [c.id])).rejects.toEqual(refused(422, 'itself'));
    await expect(wait(c.id, [it.here.inSecond.actionId])).rejects.toEqual(refused(422, 'not_here'));
    await expect(wait(c.id, [it.elsewhere.actionId])).rejects.toEqual(refused(422, 'not_here'));
  });

  test('of two who each close half a circle one is refused, and the database would refuse too', async () => {
    for (const n of [1, 2, 3]) {
      const [a, b] = [await raise(`Half ${n}`), await raise(`Other half ${n}`)];
      const { done, reasons } = await outcomes([wait(a.id, [b.id]), wait(b.id, [a.id])]);
      expect(done).toBe(1);
      expect(reasons).toEqual([refused(422, 'circle')]);
      const { rows } = await owner.query('select * from action_dependencies where action_id in ($1, $2)', [a.id, b.id]);
      const forcing = owner.query(
        `insert into action_dependencies (workspace_id, partnership_id, action_id, waits_for_id) values ($1, $2, $3, $4)`,
        [rows[0].workspace_id, rows[0].partnership_id, rows[0].waits_for_id, rows[0].action_id],
      );
      await expect(forcing).rejects.toThrow('in a circle');
    }
  });
});

test('my actions are those I lead or help with, in every partnership, and nobody else’s', async () => {
  const workspace = { workspaceId: it.here.workspaceId };
  const mine = (role: Role, query: object = {}) =>
    as(role).mine({ params: workspace, query: { q: 'Over all', ...query } });
  const second = { partnershipId: it.here.partnershipIds[1] };
  const there = await as('chair').raise({ params: second, body: { title: 'Over all, second', dueOn: inDays(9) } });
  const led = await raise('Over all, led', { dueOn: inDays(-2) }, 'chair');
  const helped = await raise('Over all, helped', { helperPersonIds: [idOf('chair')] });
  const all = await mine('chair', { count: 'true' });
  expect(all.items.map(({ id, part, partnershipCode }) => [id, part, partnershipCode])).toEqual([
    [led.id, 'lead', 'FIRST'],
    [there.id, 'lead', 'SECOND'],
    [helped.id, 'helper', 'FIRST'],
  ]);
  expect(all.total).toBe(3);
  expect((await mine('chair', { part: 'helper' })).items.map(({ id }) => id)).toEqual([helped.id]);
  expect((await mine('chair', { overdue: 'true' })).items.map(({ id }) => id)).toEqual([led.id]);
  const page = await mine('chair', { limit: '2' });
  const rest = await mine('chair', { limit: '2', cursor: page.next ?? '' });
  expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
  expect((await mine('member')).items.map(({ id }) => id)).toEqual([helped.id]);
  expect((await mine('auditor')).items).toEqual([]);
  const stranger = it.as(it.elsewhere.people.chair).actions.mine({ params: workspace });
  await expect(stranger).rejects.toEqual(refused(404));
});

test('an action of a risk names it, and the risk’s own are found', async () => {
  const lead = { category: 'delivery', leadPartnerId: it.here.partnerIds[0], likelihood: 2, impact: 2 } as const;
  const risk = await it.as(it.here.people.chair).risks.raise({ params: params(), body: { title: 'Rain', ...lead } });
  const action = await raise('Hire a tent', { riskId: risk.id });
  expect(action).toMatchObject({ sourceKind: 'risk', risk: { reference: risk.reference, title: 'Rain' } });
  const { items } = await as('observer').list({ params: params(), query: { riskId: risk.id } });
  expect(items.map(({ id }) => id)).toEqual([action.id]);
});

import { addDays } from '@trivet/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
import { ownColumns } from '../testing/own-columns.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { look } from '../testing/look.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(async () => {
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
type Chosen = { id: string; version: number; reference?: string };

const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const as = (role: Role) => it.as(it.here.people[role]).actions;
const raise = (title: string, more: object = {}) => as('member').raise({ params: params(), body: { title, ...more } });
/** One is raised; the others are its like, written as the owner of the database would, for speed. */
const some = async (n: number, more: object = {}): Promise<Chosen[]> => {
  const first = await raise('Chosen', more);
  const columns = await ownColumns(it, 'actions');
  const others = await look<Chosen & { reference: string }>(
    it,
    `insert into actions (${columns}) select ${columns} from (
       select (jsonb_populate_record(a, jsonb_build_object('id', uuidv7(), 'number', a.number * 1000 + i))).*
       from actions a, generate_series(1, $2) i where a.id = $1) a
     returning id, version, 'FIRST-A-' || number as reference`,
    [first.id, n - 1],
  );
  return [first, ...others];
};
const chosen = (actions: readonly Chosen[]) => actions.map(({ id, version }) => ({ id, version }));
const edit = (actions: readonly Chosen[], changes: object, role: Role = 'coordinator') =>
  as(role).editMany({ params: params(), body: { items: chosen(actions), changes } });
const takeBack = (actionEditId: string, role: Role = 'coordinator') =>
  as(role).takeBackEdit({ params: { ...params(), actionEditId } });
const inDays = (n: number) =>
  addDays(new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date()), n);
const now = async ({ id }: Chosen) => as('observer').get({ params: { ...params(), actionId: id } });
const errorsOf = async (attempt: Promise<unknown>): Promise<[string, string, string][]> => {
  const error = await attempt.then(
    () => ({ problem: { errors: [] } }),
    (thrown: { problem: { errors: { pointer: string; code: string; message: string }[] } }) => thrown,
  );
  return error.problem.errors.map(({ pointer, code, message }) => [pointer, code, message]);
};

test('many change together, and come back together with nothing counted', async () => {
  const actions = await some(40, { dueOn: inDays(10) });
  const changes = {
    dueOn: inDays(20),
    priority: 'high',
    ownerPersonId: it.here.people.partner_lead.personId,
    status: 'in_progress',
    note: 'From the meeting',
  };
  const { id, items } = await edit(actions, changes);
  expect(items).toHaveLength(40);
  for (const item of items)
    expect(item).toMatchObject({
      dueOn: inDays(20),
      dueMoves: 1,
      priority: 'high',
      ownerName: 'partner_lead of here',
      status: 'in_progress',
      lastNote: 'From the meeting',
    });
  const back = await takeBack(id);
  expect(back.items).toHaveLength(40);
  for (const item of back.items)
    expect(item).toMatchObject({
      dueOn: inDays(10),
      dueMoves: 0,
      priority: 'medium',
      ownerName: 'member of here',
      status: 'agreed',
    });
  await expect(takeBack(id)).rejects.toEqual(refused(409, 'taken_back'));
});

test('all or none: each that refuses is named with its reason, and nothing is changed', async () => {
  const [fine, stale, ended, important] = await some(4);
  if (!fine || !stale || !ended || !important) throw new Error('Four were raised');
  await as('member').edit(
    { params: { ...params(), actionId: stale.id }, body: { title: 'Changed since' } },
    { ifMatch: 1 },
  );
  const done = { params: { ...params(), actionId: ended.id }, body: { note: 'Done' } };
  const { version } = await as('member').complete(done, { ifMatch: 1 });
  const high = { params: { ...params(), actionId: important.id }, body: { priority: 'high' as const } };
  const raised = await as('member').edit(high, { ifMatch: 1 });
  const never = { id: '01900000-0000-7000-8000-000000000001', version: 1 };
  const foreign = { id: it.elsewhere.actionId, version: 1 };
  const items = [fine, stale, { id: ended.id, version }, raised, never, foreign];
  const editing = edit(items, { status: 'done', note: 'All finished' });
  await expect(editing).rejects.toEqual(refused(409, 'some_refused'));
  const short = ({ reference = '' }: Chosen) => reference.replace('FIRST-', '');
  expect(await errorsOf(editing)).toEqual([
    ['/items/1', 'stale', `${short(stale)}: Someone changed it since you chose it.`],
    ['/items/2', 'action_ended', expect.stringContaining(`${short(ended)}: `)],
    ['/items/3', 'needed', expect.stringContaining(`${short(important)}: Show that it is done`)],
    ['/items/4', 'not_found', 'There is nothing here that you can see.'],
    ['/items/5', 'not_found', 'There is nothing here that you can see.'],
  ]);
  expect(await now(fine)).toMatchObject({ status: 'agreed', version: 1 });
});

test('only those one may change, and the second move of a date is the chair’s here too', async () => {
  const mine = await raise('Mine');
  const [partnershipId] = it.here.partnershipIds;
  const theirs = await as('broker').raise({ params: { partnershipId }, body: { title: 'Theirs' } });
  expect(await errorsOf(edit([mine, theirs], { priority: 'low' }, 'member'))).toEqual([
    ['/items/1', 'forbidden', expect.stringContaining('action.edit')],
  ]);
  expect(await errorsOf(edit([mine], { priority: 'low' }, 'observer'))).toEqual([
    ['/items/0', 'forbidden', expect.stringContaining('action.edit')],
  ]);
  const dated = await raise('Dated', { dueOn: inDays(3) });
  const { items } = await edit([dated], { dueOn: inDays(4) }, 'member');
  const again = items.map(({ id, version }) => ({ id, version }));
  expect(await errorsOf(edit(again, { dueOn: inDays(5) }, 'member'))).toEqual([
    ['/items/0', 'forbidden', expect.stringContaining('action.move_due_again')],
  ]);
  expect((await edit(again, { dueOn: inDays(5) }, 'chair')).items[0]?.dueMoves).toBe(2);
});

test('what cannot be is refused before anything is looked at', async () => {
  const [action] = await some(1);
  if (!action) throw new Error('One was raised');
  for (const [items, changes] of [
    [[], { priority: 'low' }],
    [[action, action], { priority: 'low' }],
    [Array.from({ length: 101 }, () => ({ id: crypto.randomUUID(), version: 1 })), { priority: 'low' }],
    [[action], {}],
    [[action], { note: 'Only words' }],
  ] as const)
    await expect(edit(items, changes)).rejects.toEqual(refused(400));
  const outsider = { ownerPersonId: it.here.people.outsider.personId };
  expect((await errorsOf(edit([action], outsider)))[0]).toEqual([
    '/changes/ownerPersonId',
    'not_a_member',
    expect.anything(),
  ]);
  expect((await errorsOf(edit([action], { status: 'blocked' })))[0]?.[2]).toContain('Say what blocks it');
  expect((await errorsOf(edit([action], { status: 'ceased' })))[0]?.[2]).toContain('Say why they stop');
});

test('it is taken back by who made it, for a day, and only whole: what has changed since is named', async () => {
  const [a, b] = await some(2);
  if (!a || !b) throw new Error('Two were raised');
  const { id, items } = await edit([a, b], { priority: 'low' });
  await expect(takeBack(id, 'chair')).rejects.toEqual(refused(404));
  const since = { params: { ...params(), actionId: b.id }, body: { title: 'Changed since' } };
  await as('member').edit(since, { ifMatch: items[1]?.version ?? 0 });
  expect(await errorsOf(takeBack(id))).toEqual([['/items/1', 'stale', expect.stringMatching(/^A-\d+: /)]]);
  expect(await now(a)).toMatchObject({ priority: 'low' });
  const second = await edit([await now(a)], { priority: 'high' });
  await look(it, `update action_edits set at = at - interval '25 hours' where id = $1`, [second.id]);
  await expect(takeBack(second.id)).rejects.toEqual(refused(409, 'too_late'));
});

test('two who change the same ones at once wait for each other: one does, the other is told', async () => {
  const actions = await some(20);
  const backwards = actions.toReversed();
  const [first, second] = await Promise.allSettled([
    edit(actions, { priority: 'low' }),
    edit(backwards, { priority: 'high' }, 'chair'),
  ]);
  expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected']);
  const priorities = await Promise.all(actions.map(async (action) => (await now(action)).priority));
  expect(new Set(priorities).size).toBe(1);
});

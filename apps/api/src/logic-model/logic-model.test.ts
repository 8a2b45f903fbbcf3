import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const as = (role: Role) => it.as(it.here.people[role]);
const one = (logicBoxId: string) => ({ params: { ...params(), logicBoxId } });
const add = (stage: string, body: object = {}, role: Role = 'coordinator') =>
  as(role).logicModel.add({ params: params(), body: { stage: stage as never, title: `A ${stage}`, ...body } });
const model = (role: Role = 'observer') => as(role).logicModel.get({ params: params() });
const inColumn = async (stage: string) =>
  (await model()).boxes.filter((box) => box.stage === stage).map(({ id }) => id);

test('is written by who runs the partnership and read by everyone in it', async () => {
  const box = await add('activity', { assumptions: 'Families open the door' });
  expect(box).toMatchObject({ stage: 'activity', assumptions: 'Families open the door', light: null });
  expect(box.permissions.fields).toContain('leadsToIds');
  for (const role of ['member', 'partner_lead', 'observer', 'sponsor', 'sro', 'auditor'] as const) {
    expect(
      (await model(role)).boxes.map(({ id }) => id),
      role,
    ).toContain(box.id);
    await expect(add('activity', {}, role), role).rejects.toEqual(refused(403));
    await expect(as(role).logicModel.remove(one(box.id), { ifMatch: 1 }), role).rejects.toEqual(refused(403));
  }
  await expect(model('outsider')).rejects.toEqual(refused(403));
  await expect(as('chair').logicModel.box(one(it.here.inSecond.logicBoxId))).rejects.toEqual(refused(404));
  await expect(add('middle')).rejects.toEqual(refused(400, '/stage'));
  await expect(add('activity', { title: ' ' })).rejects.toEqual(refused(400, '/title'));
});

describe('links', () => {
  test('lead to later columns of the same model, and say what is missing', async () => {
    const outcome = await add('outcome');
    expect(outcome.gaps).toEqual(['nothing_leads_here', 'not_shown']);
    const activity = await add('activity', { leadsToIds: [outcome.id] });
    expect(activity).toMatchObject({ leadsToIds: [outcome.id], gaps: ['not_shown'] });
    expect((await as('member').logicModel.box(one(outcome.id))).gaps).toEqual(['not_shown']);
    const back = { ...one(outcome.id), body: { leadsToIds: [activity.id] } };
    await expect(as('chair').logicModel.edit(back, { ifMatch: 1 })).rejects.toEqual(refused(422, '/leadsToIds/0'));
    const elsewhere = { leadsToIds: [it.here.inSecond.logicBoxId] };
    await expect(add('input', elsewhere)).rejects.toEqual(refused(422, '/leadsToIds/0'));
  });

  test('go with a box to another column, unless one would lead back, which the database refuses too', async () => {
    const practice = await add('practice');
    const output = await add('output', { leadsToIds: [practice.id] });
    const to = (stage: string, ifMatch: number) =>
      as('chair').logicModel.edit({ ...one(output.id), body: { stage: stage as never } }, { ifMatch });
    await expect(to('outcome', 1)).rejects.toEqual(refused(422, '/stage'));
    expect(await to('learning', 1)).toMatchObject({ stage: 'learning', leadsToIds: [practice.id] });
    const body = { stage: 'outcome' as const, leadsToIds: [] };
    expect(await as('chair').logicModel.edit({ ...one(output.id), body }, { ifMatch: 2 })).toMatchObject({
      stage: 'outcome',
      leadsToIds: [],
    });
    const linked = await add('input', { leadsToIds: [practice.id] });
    const behind = look(it, `update logic_boxes set stage = 'outcome' where id = $1`, [linked.id]);
    await expect(behind).rejects.toThrow('logic_links__stage__later');
  });
});

test('a box is moved up and down its column and to another, and only it changes', async () => {
  const [first, second, third] = [await add('reaction'), await add('reaction'), await add('reaction')];
  const move = (id: string, body: { stage: 'reaction' | 'learning'; at: number }, ifMatch: number) =>
    as('coordinator').logicModel.move({ ...one(id), body }, { ifMatch });
  await move(third.id, { stage: 'reaction', at: 0 }, 1);
  expect(await inColumn('reaction')).toEqual([third.id, first.id, second.id]);
  await move(third.id, { stage: 'reaction', at: 1 }, 2);
  expect(await inColumn('reaction')).toEqual([first.id, third.id, second.id]);
  await expect(move(third.id, { stage: 'reaction', at: 0 }, 2)).rejects.toEqual(refused(412));
  await move(second.id, { stage: 'learning', at: 900 }, 1);
  expect((await inColumn('learning')).at(-1)).toBe(second.id);
  expect((await as('member').logicModel.box(one(first.id))).version).toBe(1);
  await look(it, `update logic_boxes set position = 7 where stage = 'reaction'`);
  const before = await inColumn('reaction');
  await move(before[1] ?? '', { stage: 'reaction', at: 0 }, before[1] === third.id ? 3 : 1);
  expect(await inColumn('reaction')).toEqual(before.toReversed());
});

test('a box that is taken out is kept, and comes back with its links', async () => {
  const outcome = await add('outcome');
  const output = await add('output', { leadsToIds: [outcome.id] });
  const gone = await as('chair').logicModel.remove(one(outcome.id), { ifMatch: 1 });
  expect(gone.removedOn).not.toBeNull();
  const { boxes, removed } = await model();
  expect(removed.map(({ id }) => id)).toContain(outcome.id);
  expect(boxes.find(({ id }) => id === output.id)).toMatchObject({ leadsToIds: [] });
  const body = { title: 'Other' };
  await expect(as('chair').logicModel.edit({ ...one(outcome.id), body }, { ifMatch: 2 })).rejects.toEqual(
    refused(409, 'logic_box_removed'),
  );
  await expect(as('chair').logicModel.restore(one(output.id), { ifMatch: 1 })).rejects.toEqual(
    refused(409, 'logic_box_present'),
  );
  await as('chair').logicModel.restore(one(outcome.id), { ifMatch: 2 });
  expect((await as('member').logicModel.box(one(output.id))).leadsToIds).toEqual([outcome.id]);
});

test('a box may move past one that was taken out: the link that nobody sees is let go', async () => {
  const learning = await add('learning');
  const output = await add('output', { leadsToIds: [learning.id] });
  await as('chair').logicModel.remove(one(learning.id), { ifMatch: 1 });
  const move = { ...one(output.id), body: { stage: 'outcome' as const, at: 0 } };
  expect(await as('chair').logicModel.move(move, { ifMatch: 1 })).toMatchObject({ stage: 'outcome' });
  await as('chair').logicModel.restore(one(learning.id), { ifMatch: 2 });
  expect((await as('member').logicModel.box(one(output.id))).leadsToIds).toEqual([]);
});

test('a box is shown by what is of this partnership, with the light that has on its own page', async () => {
  const { pledges, measures } = as('coordinator');
  const late = { kind: 'staff_time', quantity: 9, unit: 'days', startsOn: '2020-01-01', endsOn: '2020-12-31' } as const;
  const pledge = await pledges.add({
    params: params(),
    body: { title: 'A worker', partnerId: it.here.partnerIds[1], ...late },
  });
  const counted = { title: 'Visits', quadrant: 'how_much', unit: 'number', direction: 'higher' } as const;
  const measure = await measures.add({ params: params(), body: counted });
  const { objectiveId } = it.here;
  const shownBy = [
    { kind: 'pledge' as const, id: pledge.id },
    { kind: 'measure' as const, id: measure.id },
    { kind: 'objective' as const, id: objectiveId },
  ];
  const box = await add('input', { shownBy });
  expect(box.light).toBe('red');
  expect(box.shownBy).toEqual([
    expect.objectContaining({ kind: 'measure', standing: 'not_enough_data', light: null }),
    expect.objectContaining({ kind: 'objective', id: objectiveId, standing: 'open', light: 'green' }),
    expect.objectContaining({ kind: 'pledge', standing: 'far_behind', light: 'red' }),
  ]);
  await pledges.withdraw({ params: { ...params(), pledgeId: pledge.id }, body: { reason: 'Left' } }, { ifMatch: 1 });
  expect(await as('sro').logicModel.box(one(box.id))).toMatchObject({ light: 'green' });
  for (const [kind, id] of [
    ['measure', objectiveId],
    ['objective', it.here.inSecond.objectiveId],
    ['milestone', it.here.inSecond.milestoneId],
    ['pledge', pledge.id],
  ] as const) {
    const body = { shownBy: [{ kind, id }] };
    const showing = as('chair').logicModel.edit({ ...one(box.id), body }, { ifMatch: 1 });
    await expect(showing, kind).rejects.toEqual(refused(422, '/shownBy/0/id'));
  }
});

test('two who change one box at once: the second is told, and what the first did stands', async () => {
  const { id } = await add('input');
  const edit = (title: string) => as('chair').logicModel.edit({ ...one(id), body: { title } }, { ifMatch: 1 });
  const ends = await Promise.allSettled([edit('One'), edit('Two'), edit('Three')]);
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(ends.filter(({ status }) => status === 'rejected').map((end) => 'reason' in end && end.reason)).toEqual([
    refused(412),
    refused(412),
  ]);
  expect((await as('member').logicModel.box(one(id))).version).toBe(2);
});

test('an archived partnership keeps its logic model as it is', async () => {
  const { id } = await add('input');
  await look(it, 'update partnerships set archived_at = app.now() where id = $1', [it.here.partnershipIds[0]]);
  await expect(add('input', {}, 'chair')).rejects.toEqual(refused(409, 'partnership_archived'));
  const moved = { ...one(id), body: { stage: 'input' as const, at: 0 } };
  await expect(as('chair').logicModel.move(moved, { ifMatch: 1 })).rejects.toEqual(
    refused(409, 'partnership_archived'),
  );
  const { boxes } = await model();
  expect(boxes.find((box) => box.id === id)?.permissions.may).toEqual(['logic_box.see']);
});

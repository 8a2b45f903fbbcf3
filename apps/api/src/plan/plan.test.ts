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
const [council, network] = [() => it.here.partnerIds[0], () => it.here.partnerIds[1]];

const addObjective = (body: object = {}) =>
  as('coordinator').objectives.add({
    params: params(),
    body: { title: 'Children start school well', contributionIds: [it.here.contributionId], ...body },
  });

const addMilestone = async (body: object = {}) => {
  const { id: objectiveId } = await addObjective();
  const owned = { ownerPartnerId: network(), ownerPersonId: it.here.people.partner_lead.personId };
  const milestone = { objectiveId, title: 'Visits in every district', dueOn: '2027-03-31', ...owned, ...body };
  return as('coordinator').milestones.add({ params: params(), body: milestone });
};
const one = ({ id }: { id: string }) => ({ ...params(), milestoneId: id });

describe('objectives', () => {
  test('serve the outcomes the partnership contributes to, and say so', async () => {
    const objective = await addObjective({ success: 'Nine in ten are ready', dueOn: '2028-06-30' });
    expect(objective).toMatchObject({
      reference: expect.stringMatching(/^FIRST-O-\d{3}$/),
      status: 'open',
      ownerPartnerId: council(),
      serves: [{ outcomeId: it.here.outcomeId, code: 'O1' }],
      milestones: { open: 0, reached: 0, missed: 0, overdue: 0 },
    });
    const own = { params: { ...params(), objectiveId: objective.id } };
    const none = await as('chair').objectives.edit({ ...own, body: { contributionIds: [] } }, { ifMatch: 1 });
    expect(none).toMatchObject({ serves: [], version: 2 });
    const { unserved } = await as('member').plan.get({ params: params() });
    expect(unserved.map(({ code }) => code)).not.toContain('O9');
  });

  test('cannot serve what the partnership does not contribute to', async () => {
    const foreign = addObjective({ contributionIds: [it.here.inSecond.contributionId] });
    await expect(foreign).rejects.toEqual(refused(422, '/contributionIds/0'));
  });

  test('end with words, and open again', async () => {
    const { id: objectiveId } = await addObjective();
    const own = { params: { ...params(), objectiveId } };
    const { objectives } = as('chair');
    const silent = objectives.close({ ...own, body: { status: 'achieved', words: '' } }, { ifMatch: 1 });
    await expect(silent).rejects.toEqual(refused(400, '/words'));
    const words = 'Nine in ten were ready in June';
    const closed = await objectives.close({ ...own, body: { status: 'achieved', words } }, { ifMatch: 1 });
    expect(closed).toMatchObject({ status: 'achieved', closingWords: words });
    await expect(objectives.edit({ ...own, body: { title: 'Other' } }, { ifMatch: 2 })).rejects.toEqual(
      refused(409, 'objective_closed'),
    );
    const open = await objectives.reopen({ ...own, body: { reason: 'It fell again' } }, { ifMatch: 2 });
    expect(open).toMatchObject({ status: 'open', closedOn: null, reopenedBecause: 'It fell again' });
  });

  test.each(['member', 'observer', 'sponsor', 'sro', 'auditor'] as const)('are not %s’s to add', async (role) => {
    const adding = as(role).objectives.add({ params: params(), body: { title: 'Mine' } });
    await expect(adding).rejects.toEqual(refused(403, 'forbidden'));
  });

  test('of another partnership are not there', async () => {
    const elsewhere = { partnershipId: it.here.partnershipIds[1], objectiveId: it.here.objectiveId };
    await expect(as('chair').objectives.get({ params: elsewhere })).rejects.toEqual(refused(404));
  });
});

describe('milestones', () => {
  test('move once by their owner, with a reason that is kept, and again only by whoever chairs', async () => {
    const milestone = await addMilestone();
    const move = (role: Role, dueOn: string, ifMatch: number) =>
      as(role).milestones.move({ params: one(milestone), body: { dueOn, reason: 'The hall burnt down' } }, { ifMatch });
    await expect(move('member', '2027-04-30', 1)).rejects.toEqual(refused(403));
    const moved = await move('partner_lead', '2027-04-30', 1);
    expect(moved).toMatchObject({
      dueMoves: 1,
      firstDueOn: '2027-03-31',
      dueOn: '2027-04-30',
      moveReason: 'The hall burnt down',
    });
    expect(moved.permissions.may).not.toContain('milestone.move');
    await expect(move('partner_lead', '2027-05-31', 2)).rejects.toEqual(refused(403));
    await expect(move('chair', '2027-04-30', 2)).rejects.toEqual(refused(422, '/dueOn'));
    expect(await move('chair', '2027-05-31', 2)).toMatchObject({ dueMoves: 2 });
  });

  test('are reached with something to show, missed or dropped with a reason', async () => {
    const milestone = await addMilestone({ budget: { amount: 1_250_000, currency: 'GBP' } });
    expect(milestone.budget).toEqual({ amount: 1_250_000, currency: 'GBP' });
    const close = (body: object) =>
      as('partner_lead').milestones.close({ params: one(milestone), body: body as never }, { ifMatch: 1 });
    await expect(close({ status: 'reached' })).rejects.toEqual(refused(422, '/evidence'));
    await expect(close({ status: 'missed' })).rejects.toEqual(refused(422, '/reason'));
    await expect(close({ status: 'dropped' })).rejects.toEqual(refused(422, '/reason'));
    const reached = await close({ status: 'reached', evidence: 'The rota of April' });
    expect(reached).toMatchObject({ status: 'reached', light: 'green', evidence: 'The rota of April' });
  });

  test('belong to an open objective of their partnership', async () => {
    const { inSecond } = it.here;
    await expect(addMilestone({ objectiveId: inSecond.objectiveId })).rejects.toEqual(refused(422, '/objectiveId'));
    await expect(addMilestone({ startsOn: '2027-04-01' })).rejects.toEqual(refused(422, '/dueOn'));
  });

  test('who holds one has a month’s notice of it in their work, and the chair reads of a late one', async () => {
    await addMilestone({ title: 'A late one' });
    await look(it, `update milestones set due_on = (app.now() - interval '3 days')::date where title = 'A late one'`);
    const { items } = await as('partner_lead').work.get({ params: {} });
    expect(items.find(({ title }) => title === 'A late one')).toMatchObject({ kind: 'milestone', light: 'red' });
    const { attention, standing } = await as('chair').dashboard.get({ params: params() });
    expect(attention).toContainEqual(expect.objectContaining({ code: 'milestone_overdue', title: 'A late one' }));
    expect(standing.computed.reasons).toContainEqual({ code: 'overdue_milestones', light: 'amber', count: 1 });
  });
});

describe('the plan', () => {
  test('is a line of sight from outcome to action, walkable both ways', async () => {
    const milestone = await addMilestone({ title: 'Everyone is trained' });
    const { actions, plan, risks } = as('coordinator');
    const action = await actions.raise({
      params: params(),
      body: { title: 'Book the trainer', milestoneId: milestone.id },
    });
    expect(action).toMatchObject({
      sourceKind: 'objective',
      serves: { kind: 'milestone', title: 'Everyone is trained', objectiveTitle: 'Children start school well' },
    });
    const scored = { likelihood: 3, impact: 3, category: 'delivery', leadPartnerId: council() } as const;
    const { objectiveId } = milestone;
    await risks.raise({ params: params(), body: { title: 'No trainer is free', ...scored, objectiveId } });
    const { objectives } = await plan.get({ params: params() });
    expect(objectives.find(({ id }) => id === objectiveId)).toMatchObject({
      light: 'green',
      risksAtStake: [{ title: 'No trainer is free', light: 'amber' }],
      serves: [{ code: 'O1' }],
      onTheWay: [{ title: 'Everyone is trained', actions: [{ title: 'Book the trainer' }] }],
    });
    const { items } = await actions.list({ params: params(), query: { objectiveId } });
    expect(items.map(({ title }) => title)).toEqual(['Book the trainer']);
  });

  test('an action serves an objective or one milestone, and only of its own partnership', async () => {
    const { id: milestoneId, objectiveId } = await addMilestone();
    const raise = (body: object) => as('chair').actions.raise({ params: params(), body: { title: 'Act', ...body } });
    await expect(raise({ milestoneId, objectiveId })).rejects.toEqual(refused(422, '/milestoneId'));
    await expect(raise({ milestoneId: it.here.inSecond.milestoneId })).rejects.toEqual(refused(422, '/milestoneId'));
  });

  test('a late action puts a milestone that is near at risk', async () => {
    const milestone = await addMilestone({ title: 'Soon' });
    const body = { title: 'Late work', milestoneId: milestone.id, dueOn: '2026-01-15' };
    await as('chair').actions.raise({ params: params(), body });
    await look(it, `update milestones set due_on = (app.now() + interval '20 days')::date where title = 'Soon'`);
    expect(await as('member').milestones.get({ params: one(milestone) })).toMatchObject({
      light: 'amber',
      reason: 'work_late',
    });
  });
});

describe('criteria of success and failure, and conditions for intervention', () => {
  const add = (body: object = {}) =>
    as('coordinator').criteria.add({
      params: params(),
      body: { kind: 'success', words: 'Nine in ten are ready', ...body },
    });
  const its = ({ id }: { id: string }) => ({ params: { ...params(), criterionId: id } });

  test('are agreed by the SRO or the sponsor as worded, and asked again when the words change', async () => {
    const criterion = await add({ kind: 'intervention', response: 'The SRO calls the partners together' });
    expect(criterion).toMatchObject({ agreed: false, edition: 1 });
    const agree = (role: Role, ifMatch: number) =>
      as(role).criteria.agree({ ...its(criterion), body: {} }, { ifMatch });
    for (const role of ['chair', 'coordinator', 'partner_lead', 'auditor'] as const)
      await expect(agree(role, 1), role).rejects.toEqual(refused(403));
    expect(await agree('sro', 1)).toMatchObject({ agreed: true, agreedByName: 'sro of here', agreedEdition: 1 });
    await expect(agree('sponsor', 2)).rejects.toEqual(refused(409, 'agreed_already'));
    const body = { words: 'Fewer than seven in ten are ready' };
    const again = await as('chair').criteria.edit({ ...its(criterion), body }, { ifMatch: 2 });
    expect(again).toMatchObject({ agreed: false, edition: 2, agreedByName: 'sro of here' });
    const { items } = await as('sponsor').work.get({ params: {} });
    expect(items).toContainEqual(expect.objectContaining({ kind: 'criterion_to_agree', id: criterion.id }));
    expect(await agree('sponsor', 3)).toMatchObject({ agreed: true, agreedByName: 'sponsor of here' });
    await expect(as('chair').criteria.edit({ ...its(criterion), body }, { ifMatch: 4 })).rejects.toEqual(
      refused(422, 'nothing_changes'),
    );
  });

  test('that are withdrawn stay, with the reason, behind those that hold', async () => {
    const criterion = await add({ words: 'Everyone is happy' });
    const body = { reason: 'Nobody can measure it' };
    await as('chair').criteria.withdraw({ ...its(criterion), body }, { ifMatch: 1 });
    const { criteria } = as('observer');
    const [hold, withdrawn] = [
      await criteria.list({ params: params() }),
      await criteria.list({ params: params(), query: { withdrawn: 'true' } }),
    ];
    expect(hold.items.map(({ id }) => id)).not.toContain(criterion.id);
    expect(withdrawn.items).toContainEqual(expect.objectContaining({ id: criterion.id, withdrawnReason: body.reason }));
  });
});

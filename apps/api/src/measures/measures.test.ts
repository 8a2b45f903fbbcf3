import { afterAll, beforeAll, expect, test } from 'vitest';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]).measures;
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const one = (measureId: string) => ({ params: { ...params(), measureId } });
const add = (fields: object = {}, by: Role = 'coordinator') =>
  as(by).add({
    params: params(),
    body: { title: 'Families seen', quadrant: 'how_much', unit: 'number', direction: 'higher', decimals: 0, ...fields },
  });
const give = (measureId: string, value: string, by: Role = 'member') =>
  as(by).givePoints({ params: params(), body: { items: [{ measureId, on: '2026-03-31', value }] } });

test('a measure of a partnership is added by who runs it, read by all inside, and fed by who works there', async () => {
  const partnerIds = it.here.partnerIds;
  const added = await add({ partnerId: partnerIds[1], collectedByPartnerId: partnerIds[0], frequency: 'quarterly' });
  expect(added).toMatchObject({
    reference: 'FIRST-F-001',
    partnerName: 'here Network',
    collectedByName: 'here Council',
    quadrant: 'how_much',
  });
  expect((await add()).reference).toBe('FIRST-F-002');
  expect(await give(added.id, '40')).toMatchObject({ kept: 1, series: [{ id: added.id, version: 2 }] });
  expect(await as('observer').get(one(added.id))).toMatchObject({
    latestValue: '40',
    permissions: { may: ['measure.see'] },
  });
  await expect(give(added.id, '41', 'observer')).rejects.toThrow('measure.give_points');
  await expect(add({}, 'member')).rejects.toThrow('measure.create');
  await expect(as('outsider').get(one(added.id))).rejects.toEqual(refused(403));
  await expect(it.as(it.elsewhere.people.chair).measures.get(one(added.id))).rejects.toEqual(refused(404));
});

test('a partner’s lead adds and changes what is measured of that partner, and of no other', async () => {
  const [lead, own] = it.here.partnerIds;
  const { id } = await add({ partnerId: own }, 'partner_lead');
  expect(
    await as('partner_lead').edit({ ...one(id), body: { source: 'Our own count' } }, { ifMatch: 1 }),
  ).toMatchObject({
    source: 'Our own count',
  });
  await expect(add({ partnerId: lead }, 'partner_lead')).rejects.toThrow('measure.create');
  await expect(add({}, 'partner_lead')).rejects.toThrow('measure.create');
  const other = await add({ partnerId: lead });
  const edit = as('partner_lead').edit({ ...one(other.id), body: { source: 'x' } }, { ifMatch: 1 });
  await expect(edit).rejects.toThrow('measure.edit');
});

test('partners, values and targets of another partnership or workspace are refused by their field', async () => {
  await expect(add({ partnerId: it.here.inSecond.partnerId })).rejects.toEqual(refused(422, '/partnerId'));
  await expect(add({ collectedByPartnerId: it.elsewhere.partnerIds[0] })).rejects.toEqual(
    refused(422, '/collectedByPartnerId'),
  );
  // The chair sees the second partnership too: its measures are still not of this one.
  await expect(give(it.here.inSecond.measureId, '4', 'chair')).rejects.toEqual(refused(422, '/items/0/measureId'));
  await expect(give(it.elsewhere.measureId, '4')).rejects.toEqual(refused(422, '/items/0/measureId'));
  const { id } = await add({ unit: 'percent', quadrant: 'better_off_percent' });
  await expect(give(id, '100.5')).rejects.toEqual(names('/items/0/value'));
});

test('a measure falls behind its target: its light says so, and the list finds it', async () => {
  const path = {
    baselineOn: '2025-03-31',
    baselineValue: '100',
    targets: [{ on: '2026-03-31', value: '120' }],
    tolerance: '5',
  };
  const { id } = await add(path);
  await give(id, '113');
  expect(await as('observer').get(one(id))).toMatchObject({ light: 'amber', miss: '7', targetNow: '120' });
  await as('member').givePoints({
    params: params(),
    body: { items: [{ measureId: id, on: '2026-03-31', value: '109', correction: 'Counted again' }] },
  });
  expect(await as('observer').get(one(id))).toMatchObject({ light: 'red', miss: '11' });
  const { items } = await as('observer').list({
    params: params(),
    query: { light: 'red', quadrant: 'how_much', count: 'true' },
  });
  expect(items.map((item) => item.id)).toEqual([id]);
  const { standing } = await it.as(it.here.people.chair).dashboard.get({ params: params() });
  expect(standing.computed).toMatchObject({
    light: 'red',
    reasons: expect.arrayContaining([{ code: 'measures_far_off', light: 'red', count: 1 }]),
  });
  await as('coordinator').archive(one(id), { ifMatch: 3 });
  const after = (await it.as(it.here.people.chair).dashboard.get({ params: params() })).standing.computed;
  expect(after.reasons.map(({ code }) => code)).not.toContain('measures_far_off');
});

test('a suppressed value is read by the people of the partner that collects it, and hidden from everyone else', async () => {
  const { id } = await add({ collectedByPartnerId: it.here.partnerIds[1] });
  const hidden = { measureId: id, on: '2026-03-31', value: '3', suppressed: true };
  await as('member').givePoints({ params: params(), body: { items: [hidden] } });
  const seen = async (role: Role) => (await as(role).points(one(id))).items.map(({ value }) => value);
  expect([await seen('member'), await seen('chair'), await seen('auditor')]).toEqual([['3'], [null], [null]]);
  expect(await as('chair').get(one(id))).toMatchObject({ latestValue: null, sparkline: [], periodCount: 0 });
});

test('an archived partnership takes no values, nor does an archived measure', async () => {
  const { id } = await add();
  await as('coordinator').archive(one(id), { ifMatch: 1 });
  await expect(give(id, '4')).rejects.toEqual(refused(409, 'measure_archived'));
  await as('coordinator').restore(one(id), { ifMatch: 2 });
  const { partnerships } = it.as(it.here.people.coordinator);
  const { version } = await partnerships.get({ params: params() });
  const { version: archived } = await partnerships.archive({ params: params() }, { ifMatch: version });
  await expect(give(id, '4')).rejects.toEqual(refused(409, 'partnership_archived'));
  await partnerships.restore({ params: params() }, { ifMatch: archived });
});

test('a measure shows how far an objective is, whether a criterion is met and whether service levels are kept', async () => {
  const { objectives, criteria, agreements } = it.as(it.here.people.coordinator);
  const objective = await objectives.add({ params: params(), body: { title: 'Families find help early' } });
  const criterion = await criteria.add({ params: params(), body: { kind: 'success', words: 'Half have rung' } });
  const agreement = await agreements.draft({ params: params(), body: { kind: 'memorandum', title: 'Who rings whom' } });
  const evidenceOf = [
    { kind: 'objective' as const, id: objective.id },
    { kind: 'criterion' as const, id: criterion.id },
  ];
  const shown = await add({ evidenceOf });
  expect(shown.evidenceOf).toEqual([
    { kind: 'objective', id: objective.id, reference: objective.reference, title: 'Families find help early' },
    { kind: 'criterion', id: criterion.id, reference: criterion.reference, title: 'Half have rung' },
  ]);
  const change = { evidenceOf: [{ kind: 'agreement' as const, id: agreement.id }], source: 'The phone log' };
  const after = await as('coordinator').edit({ ...one(shown.id), body: change }, { ifMatch: 1 });
  expect(after).toMatchObject({ version: 2, source: 'The phone log', evidenceOf: [{ title: 'Who rings whom' }] });
  expect(await as('coordinator').edit({ ...one(shown.id), body: { evidenceOf } }, { ifMatch: 2 })).toMatchObject({
    version: 3,
  });
  const found = async (id: string) =>
    (await as('observer').list({ params: params(), query: { evidenceOf: id } })).items.map((item) => item.id);
  expect([await found(objective.id), await found(criterion.id), await found(agreement.id)]).toEqual([
    [shown.id],
    [shown.id],
    [],
  ]);
});

test('a measure shows nothing of another partnership or workspace, nor anything of the wrong kind', async () => {
  const of = (kind: 'objective' | 'criterion' | 'agreement', id: string) => add({ evidenceOf: [{ kind, id }] });
  const { objectiveId, criterionId } = it.elsewhere;
  await expect(of('objective', objectiveId)).rejects.toEqual(refused(422, '/evidenceOf/0/id'));
  await expect(of('criterion', it.here.inSecond.criterionId)).rejects.toEqual(refused(422, '/evidenceOf/0/id'));
  await expect(of('criterion', criterionId)).rejects.toEqual(refused(422, '/evidenceOf/0/id'));
  await expect(of('agreement', objectiveId)).rejects.toEqual(refused(422, '/evidenceOf/0/id'));
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { names, refused } from '../testing/refusals.ts';
import { look } from '../testing/look.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  // The plain member works for the organisation that collects; nobody else of the cast does.
  await look(it, 'update people set organisation_id = $2 where id = $1', [
    it.here.people.outsider.personId,
    it.here.organisationIds[1],
  ]);
});
afterAll(() => it.stop());

const params = () => ({ workspaceId: it.here.workspaceId });
const one = (indicatorId: string) => ({ params: { ...params(), indicatorId } });
const admin = () => it.as(it.here.people.administrator).indicators;
const collector = () => it.as(it.here.people.outsider).indicators;
const add = (fields: object = {}) =>
  admin().add({
    params: params(),
    body: {
      title: 'Emergency admissions under 5',
      outcomeId: it.here.outcomeId,
      unit: 'rate',
      direction: 'lower',
      collectedByOrganisationId: it.here.organisationIds[1],
      ...fields,
    },
  });
const give = (items: object[], by = admin()) => by.givePoints({ params: params(), body: { items: items as never } });
const yearly = (indicatorId: string, from: number, values: string) =>
  values.split(' ').map((value, n) => ({ indicatorId, on: `${from + n}-03-31`, value }));

test('an indicator is added to an outcome, read by everyone, and changed only by an administrator', async () => {
  const added = await add({ frequency: 'yearly', reportingDays: 60, baselineOn: '2020-03-31', baselineValue: 71.2 });
  expect(added).toMatchObject({
    reference: expect.stringMatching(/^I-\d{3,}$/),
    outcomeCode: 'O1',
    collectedByName: 'here Network',
    baselineValue: '71.2',
    state: 'not_enough_data',
    nextPeriodOn: '2021-03-31',
    nextDueOn: '2021-05-30',
    completeness: { gaps: ['no_values', 'stale', 'no_target', 'no_forecast', 'no_source', 'no_story'], share: 25 },
    version: 1,
  });
  const read = await it.as(it.here.people.observer).indicators.get(one(added.id));
  expect(read.permissions).toEqual({ may: ['indicator.see'], fields: [] });
  const edit = (body: object, ifMatch: number, by = admin()) => by.edit({ ...one(added.id), body }, { ifMatch });
  await expect(edit({ title: 'X' }, 1, it.as(it.here.people.sro).indicators)).rejects.toThrow('indicator.edit');
  await expect(edit({ title: 'X' }, 9)).rejects.toEqual(refused(412));
  expect(await edit({ source: 'Hospital statistics' }, 1)).toMatchObject({ source: 'Hospital statistics', version: 2 });
  await expect(edit({ outcomeId: it.elsewhere.outcomeId }, 2)).rejects.toEqual(refused(422, '/outcomeId'));
  const stranger = edit({ collectedByOrganisationId: it.elsewhere.organisationIds[0] }, 2);
  await expect(stranger).rejects.toEqual(refused(422, '/collectedByOrganisationId'));
  await expect(edit({ unit: 'percent', maximum: '-1' }, 2)).rejects.toEqual(names('/baselineValue'));
  await expect(edit({ direction: 'band', bandFrom: '50', bandTo: '40' }, 2)).rejects.toEqual(refused(422, '/bandTo'));
});

test.each([
  [{ targets: [{ on: '2019-03-31', value: '70' }] }, '/targets/0/on'],
  [
    {
      targets: [
        { on: '2027-03-31', value: '70' },
        { on: '2026-03-31', value: '70' },
      ],
    },
    '/targets/1/on',
  ],
  [{ targets: [{ on: '2027-03-31', value: '-70' }] }, '/targets/0/value'],
  [{ baselineValue: null }, '/baselineValue'],
  [{ tolerance: '-1' }, '/tolerance'],
  [{ minimum: '5', maximum: '4' }, '/maximum'],
  [{ decimals: 0 }, '/baselineValue'],
])('a series that cannot be is refused by its field: %j', async (fields, pointer) => {
  await expect(add({ baselineOn: '2020-03-31', baselineValue: '71.2', ...fields })).rejects.toEqual(names(pointer));
});

test('ten years are given in one call, a forecast is frozen, and a year later the curve has turned', async () => {
  const { id } = await add({ frequency: 'yearly', baselineOn: '2017-03-31', baselineValue: '71.2' });
  const kept = await give(yearly(id, 2017, '71.2 73.0 74.9 76.1 78.4 79.6 80.9'));
  expect(kept).toEqual({ kept: 7, unchanged: 0, series: [{ id, version: 2, points: 7 }] });
  const line = { method: 'least_squares', fittedTo: 5, periods: 3 } as const;
  const forecast = await admin().forecast({ ...one(id), body: line }, { ifMatch: 2 });
  // By hand: 74.9, 76.1, 78.4, 79.6, 80.9 rise by 1.55 a year from a middle of 77.98.
  expect(forecast.forecast).toMatchObject({
    number: 1,
    from: '2023-03-31',
    fittedTo: 5,
    values: [
      { on: '2024-03-31', value: '82.6' },
      { on: '2025-03-31', value: '84.2' },
      { on: '2026-03-31', value: '85.7' },
    ],
  });
  expect(forecast.state).toBe('worsening');
  await give(yearly(id, 2024, '79.1'), collector());
  expect(await admin().get(one(id))).toMatchObject({ state: 'turning', latestValue: '79.1', expectedNow: '82.6' });
  await give(yearly(id, 2025, '75.4'), collector());
  const turned = await admin().get(one(id));
  expect(turned).toMatchObject({ state: 'turned', trend: 'improving', periodCount: 9 });
  expect(turned.sparkline.at(-1)).toEqual({ on: '2025-03-31', value: '75.4' });
});

test('a corrected value keeps the old one, readable as of the day before; one call sent again changes nothing', async () => {
  const { id } = await add();
  const items = yearly(id, 2024, '80 75');
  await give(items);
  expect(await give(items)).toEqual({ kept: 0, unchanged: 2, series: [] });
  const again = give([{ ...items[1], value: '74' }]);
  await expect(again).rejects.toEqual(refused(422, 'points_refused', '/items/0/on'));
  await expect(give([{ ...items[1], provisional: true }])).rejects.toEqual(names('/items/0/provisional'));
  await look(it, `update indicator_points set entered_at = entered_at - interval '10 days' where indicator_id = $1`, [
    id,
  ]);
  await give([{ ...items[1], value: '74.5', correction: 'The hospital counted twice' }]);
  const values = async (query: object) =>
    (await admin().points({ ...one(id), query })).items.map(({ on, value }) => `${on} ${value}`);
  const yesterday = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  expect(await values({})).toEqual(['2024-03-31 80', '2025-03-31 74.5']);
  expect(await values({ asOf: yesterday })).toEqual(['2024-03-31 80', '2025-03-31 75']);
  expect(await values({ replaced: 'true' })).toEqual(['2024-03-31 80', '2025-03-31 75', '2025-03-31 74.5']);
  const curve = await admin().curve({ ...one(id), query: { asOf: yesterday } });
  expect(curve.periods.map(({ value }) => value)).toEqual(['80', '75']);
  expect((await admin().curve(one(id))).periods.at(-1)?.value).toBe('74.5');
});

test('a provisional value becomes final without a reason; what was wrong is taken back', async () => {
  const { id } = await add({ frequency: 'yearly' });
  await give([{ indicatorId: id, on: '2026-03-31', value: '9', provisional: true }]);
  expect(await admin().get(one(id))).toMatchObject({ latestIsProvisional: true, nextPeriodOn: '2027-03-31' });
  await give([{ indicatorId: id, on: '2026-03-31', value: '9.5' }]);
  await give([{ indicatorId: id, on: '2026-03-31', answer: 'withdrawn', correction: 'Of another county' }]);
  expect(await admin().get(one(id))).toMatchObject({ latestValue: null, periodCount: 0 });
  const nothing = give([{ indicatorId: id, on: '2025-03-31', answer: 'withdrawn' }]);
  await expect(nothing).rejects.toEqual(names('/items/0/answer'));
  await give([{ indicatorId: id, on: '2026-03-31', answer: 'no_new_data' }]);
  expect(await admin().get(one(id))).toMatchObject({ latestValue: null, nextPeriodOn: '2027-03-31' });
});

test('every value that cannot be is named at once, and none is kept', async () => {
  const { id } = await add({ unit: 'percent', decimals: 1 });
  const wrong = Array.from({ length: 40 }, (_, n) => ({ indicatorId: id, on: `19${50 + n}-03-31`, value: '50' }));
  await expect(give(wrong)).rejects.toMatchObject({
    problem: { status: 400, errors: expect.objectContaining({ length: 40 }) },
  });
  const beyond = Array.from({ length: 40 }, (_, n) => ({
    indicatorId: id,
    on: `20${10 + (n % 10)}-0${1 + Math.floor(n / 10)}-01`,
    value: '101',
  }));
  await expect(give([...beyond, { indicatorId: id, on: '2025-03-31', value: '50' }])).rejects.toMatchObject({
    problem: {
      status: 422,
      title: '40 values cannot be kept. Nothing was.',
      errors: expect.objectContaining({ length: 40 }),
    },
  });
  const some = [
    { indicatorId: id, on: '2025-03-31', value: '50.55' },
    { indicatorId: id, on: '2024-03-31' },
    { indicatorId: id, on: '2099-03-31', value: '50' },
    { indicatorId: id, on: '2023-03-31', value: '50', part: 'Tully' },
    { indicatorId: id, on: '2022-03-31', value: '50' },
    { indicatorId: id, on: '2022-03-31', value: '51' },
  ];
  await expect(give(some)).rejects.toMatchObject({
    problem: {
      errors: ['/0/value', '/1/value', '/2/on', '/3/part', '/4/on', '/5/on'].map((path) =>
        expect.objectContaining({ pointer: `/items${path}` }),
      ),
    },
  });
  expect((await admin().points(one(id))).items).toEqual([]);
});

test('values are entered by an administrator or the people of the organisation that collects, in their own workspace', async () => {
  const [mine, theirs] = [await add(), await add({ collectedByOrganisationId: it.here.organisationIds[0] })];
  const items = [...yearly(mine.id, 2025, '5'), ...yearly(theirs.id, 2025, '5')];
  await expect(give(items, collector())).rejects.toEqual(refused(422, 'not_here', '/items/1/indicatorId'));
  expect((await give(items.slice(0, 1), collector())).kept).toBe(1);
  const foreign = yearly(it.elsewhere.indicatorId, 2025, '5');
  await expect(give(foreign)).rejects.toEqual(refused(422, '/items/0/indicatorId'));
  expect((await collector().get(one(mine.id))).permissions.may.toSorted()).toEqual([
    'indicator.forecast',
    'indicator.give_points',
    'indicator.see',
  ]);
});

test('a suppressed value is shown to its collectors alone, and is in no sum', async () => {
  const { id } = await add({ formula: 'sum', unit: 'number', decimals: 0 });
  const site = (part: string, value: string, suppressed = false) => ({
    indicatorId: id,
    on: '2026-03-31',
    part,
    value,
    suppressed,
  });
  await give([site('Glenree', '12'), site('Tully', '30'), site('Ardmore', '3', true)]);
  expect(await admin().get(one(id))).toMatchObject({ latestValue: '42' });
  const seen = async (by: typeof admin) =>
    (await by().points(one(id))).items.map(({ part, value }) => `${part} ${value}`);
  expect(await seen(collector)).toEqual(['Ardmore 3', 'Glenree 12', 'Tully 30']);
  expect(await seen(admin)).toEqual(['Ardmore null', 'Glenree 12', 'Tully 30']);
  const [period] = (await collector().curve(one(id))).periods;
  expect(period).toMatchObject({ value: '42', suppressed: true });
});

test('changed targets are an amendment with a reason, and the old ones stay readable', async () => {
  const { id } = await add({
    targets: [{ on: '2027-03-31', value: '70' }],
    baselineOn: '2020-03-31',
    baselineValue: '80',
  });
  const set = (value: string, reason: string, ifMatch: number) =>
    admin().setTargets(
      {
        ...one(id),
        body: {
          baselineOn: '2020-03-31',
          baselineValue: '80',
          tolerance: null,
          targets: [{ on: '2027-03-31', value }],
          reason,
        },
      },
      { ifMatch },
    );
  await expect(set('66', '', 1)).rejects.toEqual(refused(422, 'no_reason', '/reason'));
  await expect(set('70', 'No change', 1)).rejects.toEqual(refused(422, 'nothing_to_change'));
  expect(await set('66', 'The strategy asks for more', 1)).toMatchObject({ pathNumber: 2, version: 2 });
  const { paths } = await admin().curve(one(id));
  expect(paths).toMatchObject([
    { number: 1, targets: [{ value: '70' }], reason: '' },
    { number: 2, targets: [{ value: '66' }], reason: 'The strategy asks for more', setByName: 'administrator of here' },
  ]);
});

test('a person sets a forecast with words; each version stays', async () => {
  const { id } = await add({ frequency: 'yearly' });
  const few = admin().forecast({ ...one(id), body: { method: 'least_squares' } }, { ifMatch: 1 });
  await expect(few).rejects.toEqual(refused(409, 'too_few_values'));
  await give(yearly(id, 2024, '80 81'));
  const judge = (on: string, value: string, ifMatch: number) =>
    admin().forecast(
      { ...one(id), body: { method: 'judgement', values: [{ on, value }], note: 'More children' } },
      { ifMatch },
    );
  await expect(judge('2025-03-31', '82', 2)).rejects.toEqual(names('/values/0/on'));
  await expect(judge('2026-03-31', '-2', 2)).rejects.toEqual(names('/values/0/value'));
  await judge('2026-03-31', '82', 2);
  await judge('2027-03-31', '84', 3);
  const { forecasts } = await admin().curve(one(id));
  expect(forecasts.map(({ number, values }) => `${number} ${values[0]?.value}`)).toEqual(['1 82', '2 84']);
});

test('ten who give the same final value at once leave it there once; numbers are never given twice', async () => {
  const added = await Promise.all(Array.from({ length: 10 }, () => add()));
  expect(new Set(added.map(({ number }) => number)).size).toBe(10);
  const id = added[0]?.id ?? '';
  const given = await Promise.allSettled(
    Array.from({ length: 10 }, (_, n) => give([{ indicatorId: id, on: '2026-03-31', value: String(n) }])),
  );
  expect(given.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await admin().points({ ...one(id), query: { replaced: 'true' } })).items).toHaveLength(1);
});

test('an archived indicator takes no values and is due no more; the list finds by outcome, contributor and what is due', async () => {
  const late = await add({ title: 'Late one', frequency: 'monthly', firstPeriodEndsOn: '2024-01-31' });
  const list = async (query: object) => (await admin().list({ params: params(), query })).items.map(({ id }) => id);
  expect(await list({ due: 'true', sort: 'due' })).toContain(late.id);
  expect(await list({ contributorId: it.here.partnershipIds[0] })).toEqual([]);
  const inside = await it
    .as(it.here.people.chair)
    .indicators.list({ params: params(), query: { contributorId: it.here.partnershipIds[0], q: 'late' } });
  expect(inside.items.map(({ id }) => id)).toEqual([late.id]);
  const archived = await admin().archive(one(late.id), { ifMatch: 1 });
  expect(archived).toMatchObject({
    nextDueOn: null,
    permissions: { may: expect.not.arrayContaining(['indicator.edit']) },
  });
  await expect(give(yearly(late.id, 2025, '5'))).rejects.toEqual(refused(409, 'indicator_archived'));
  expect(await list({ outcomeId: it.here.outcomeId })).not.toContain(late.id);
  expect(await list({ archived: 'true' })).toContain(late.id);
  expect((await admin().restore(one(late.id), { ifMatch: 2 })).nextDueOn).toBe('2024-01-31');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const lines = () => it.as(it.here.people.coordinator).accountabilityLines;
const terms = { about: 'money', whatFor: 'The hall kept open', means: 'report', cadence: 'quarterly' } as const;
const draft = (more: object = {}) =>
  lines().draft({
    params: params(),
    body: {
      ...terms,
      firstDueOn: '2027-03-31',
      answersTo: 'partner',
      fromPartnerId: it.here.partnerIds[1],
      toPartnerId: it.here.partnerIds[0],
      ...more,
    },
  });

test('a line says which objective and which budget line it is about, and is found by the objective', async () => {
  const { objectiveId, budgetLineId } = it.here;
  const line = await draft({ objectiveId, budgetLineId });
  expect(line.objective?.reference).toMatch(/^FIRST-O-\d+$/);
  expect(line.budgetLine?.reference).toMatch(/^FIRST-B-\d+$/);
  const other = await draft({ whatFor: 'Something else' });
  expect(other).toMatchObject({ objective: null, budgetLine: null });
  const query = { objectiveId };
  const { items } = await lines().list({ params: params(), query });
  expect(items.map(({ id }) => id)).toEqual([line.id]);
  const sheet = await (await lines().export({ params: params(), query: { ...query, format: 'csv' } })).text();
  expect(sheet).toContain(`${line.objective?.reference} ${line.objective?.title}`);
  expect(sheet).toContain(`${line.budgetLine?.reference} ${line.budgetLine?.title}`);
});

test('what it is about is among the agreed terms: its parties are asked again', async () => {
  const { id, version } = await draft({ objectiveId: it.here.objectiveId });
  const edited = await lines().edit(
    { params: { ...params(), lineId: id }, body: { objectiveId: null } },
    { ifMatch: version },
  );
  expect(edited).toMatchObject({ terms: 2, objective: null });
});

test.each(['objectiveId', 'budgetLineId'] as const)('not about one that is elsewhere: %s', async (which) => {
  await expect(draft({ [which]: it.elsewhere[which] })).rejects.toEqual(refused(422, `/${which}`));
});

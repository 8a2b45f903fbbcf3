import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

test('the curve says of each period what was said of it, to the letter, and hides what is too small to show', async () => {
  const { workspaceId, outcomeId } = it.here;
  const params = { workspaceId };
  const { indicators } = it.as(it.here.people.administrator);
  const draft = {
    title: 'Emergency admissions',
    outcomeId,
    unit: 'rate',
    direction: 'lower',
    frequency: 'yearly',
  } as const;
  const { id: indicatorId } = await indicators.add({ params, body: draft });
  const note = 'The hospital said "counted twice",\nwith a \\ and 5 % missing';
  const items = [
    { on: '2023-03-31', value: '80.5', note },
    { on: '2024-03-31', value: '0.5', provisional: true, breaksSeries: true },
    { on: '2025-03-31', value: '2', suppressed: true },
    { on: '2026-03-31', answer: 'no_new_data' as const },
  ];
  await indicators.givePoints({ params, body: { items: items.map((item) => ({ ...item, indicatorId })) } });
  const plain = { provisional: false, suppressed: false, breaksSeries: false, notes: [] };
  expect((await indicators.curve({ params: { workspaceId, indicatorId } })).periods).toEqual([
    { ...plain, on: '2023-03-31', value: '80.5', notes: [note] },
    { ...plain, on: '2024-03-31', value: '0.5', provisional: true, breaksSeries: true },
    { ...plain, on: '2025-03-31', value: null, suppressed: true },
    { ...plain, on: '2026-03-31', value: null },
  ]);
});

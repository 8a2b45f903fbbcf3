import { expect, test } from 'vitest';
import { monthsIn, placeOf, spanOf, type TimelineRow } from './timeline-rows.ts';

const row = (startsOn: string | null, dueOn: string): TimelineRow => ({
  kind: 'milestone',
  id: '1',
  reference: 'EARLY-M-001',
  title: 'One',
  who: 'Council',
  startsOn,
  dueOn,
  firstDueOn: null,
  light: null,
  standing: null,
  judged: null,
});

test('the span is whole months from the first day in it to the last, today included', () => {
  const span = spanOf([row('2026-10-12', '2026-12-31')], '2026-11-23');
  expect(span).toEqual({ from: '2026-10-01', days: 92, today: '2026-11-23' });
  expect(monthsIn(span)).toEqual(['2026-10-01', '2026-11-01', '2026-12-01']);
  expect([placeOf(span, '2026-10-01'), placeOf(span, '2027-01-01')]).toEqual([0, 100]);
});

test('over several years only quarters, halves or years are marked', () => {
  expect(monthsIn(spanOf([row('2026-01-01', '2027-12-31')], '2026-11-23'))).toHaveLength(8);
  expect(monthsIn(spanOf([row('2020-01-01', '2029-12-31')], '2026-11-23'))).toHaveLength(10);
});

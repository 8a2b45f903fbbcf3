import { expect, test } from 'vitest';
import { daysLateOf, onTimeRecord } from './on-time.ts';

const part = (dueOn: string, sentOn: string | null = null, closedOn: string | null = null) => ({
  dueOn,
  sentOn,
  closedOn,
});
const today = '2026-11-20';

test.each([
  ['sent on its day', part('2026-11-02', '2026-11-02'), 0],
  ['sent early', part('2026-11-02', '2026-10-20'), 0],
  ['sent late', part('2026-10-30', '2026-11-02'), 3],
  ['still owed', part('2026-11-16'), 4],
  ['due today', part('2026-11-20'), 0],
  ['left out of a report that went later', part('2026-10-26', null, '2026-11-05'), 10],
  ['left out of a report that went early', part('2026-12-01', null, '2026-11-05'), 0],
])('%s', (_what, timing, days) => {
  expect(daysLateOf(timing, today)).toBe(days);
});

test.each([
  ['nothing was ever due', [], { due: 0, onTime: 0, medianDaysLate: null }],
  ['what is not due yet does not count', [part('2026-12-01')], { due: 0, onTime: 0, medianDaysLate: null }],
  ['what came early counts', [part('2026-12-01', '2026-11-10')], { due: 1, onTime: 1, medianDaysLate: null }],
  [
    'late ones have a middle',
    [
      part('2026-10-30', '2026-10-31'),
      part('2026-07-30', '2026-08-06'),
      part('2026-11-01'),
      part('2026-04-30', '2026-04-01'),
    ],
    { due: 4, onTime: 1, medianDaysLate: 7 },
  ],
  [
    'between two, the middle is rounded to a whole day',
    [part('2026-10-30', '2026-10-31'), part('2026-07-30', '2026-08-03')],
    { due: 2, onTime: 0, medianDaysLate: 3 },
  ],
])('%s', (_what, timings, record) => {
  expect(onTimeRecord(timings, today)).toEqual(record);
});

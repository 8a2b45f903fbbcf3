import { expect, test } from 'vitest';
import { dueBefore, instalmentsOf, nextDue, pledgeState } from './instalments.ts';

const time = { startsOn: '2026-04-01', endsOn: '2026-12-31', value: null } as const;
const hours = { ...time, quantity: 90, rhythm: 'quarterly' as const };

test.each([
  ['all by the last day', { ...hours, rhythm: 'by_end' as const }, [['2026-12-31', 90]]],
  [
    'quarter by quarter',
    hours,
    [
      ['2026-07-01', 30],
      ['2026-10-01', 60],
      ['2026-12-31', 90],
    ],
  ],
  [
    'whole units only, and the last is all',
    { ...hours, quantity: 10 },
    [
      ['2026-07-01', 3],
      ['2026-10-01', 6],
      ['2026-12-31', 10],
    ],
  ],
  ['a time shorter than its rhythm', { ...hours, endsOn: '2026-05-15' }, [['2026-05-15', 90]]],
  [
    'money where nothing else is counted',
    { ...time, quantity: null, value: 900_00, endsOn: '2026-05-31', rhythm: 'monthly' as const },
    [
      ['2026-05-01', 450_00],
      ['2026-05-31', 900_00],
    ],
  ],
])('falls due %s', (_name, pledge, expected) => {
  expect(instalmentsOf(pledge).map(({ on, sum }) => [on, sum])).toEqual(expected);
});

test.each([
  ['nothing', 0, '2026-07-01'],
  ['less than the first part', 29, '2026-07-01'],
  ['the first part', 30, '2026-10-01'],
  ['more than the second', 75, '2026-12-31'],
  ['all', 90, null],
  ['more than was promised', 120, null],
])('with %s delivered the next is due on %s %s', (_name, delivered, expected) => {
  expect(nextDue(hours, delivered)).toBe(expected);
});

test('what is due before a day is what the days before it asked for', () => {
  expect([dueBefore(hours, '2026-07-01'), dueBefore(hours, '2026-07-02'), dueBefore(hours, '2027-01-01')]).toEqual([
    0, 30, 90,
  ]);
});

test.each([
  ['2026-07-01', '2026-07-01', 'on_track', 'green'],
  ['2026-07-01', '2026-07-02', 'behind', 'amber'],
  ['2026-07-01', '2026-07-15', 'behind', 'amber'],
  ['2026-07-01', '2026-07-16', 'far_behind', 'red'],
  [null, '2030-01-01', 'kept', 'green'],
])('what is due on %s is on %s %s', (nextDueOn, today, state, light) => {
  expect(pledgeState({ withdrawnOn: null, nextDueOn }, today)).toEqual({ state, light });
});

test('a withdrawn pledge has no light', () => {
  expect(pledgeState({ withdrawnOn: '2026-05-01', nextDueOn: null }, '2026-06-01')).toEqual({
    state: 'withdrawn',
    light: null,
  });
});

import { expect, test } from 'vitest';
import { daysOf } from './recurrence.ts';

const quarterly = {
  rule: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU;COUNT=4',
  startsOn: '2026-12-01',
  onHoliday: 'skip',
} as const;

test('the first Tuesday of every third month', () => {
  expect(daysOf(quarterly, 'northern-ireland').days).toEqual(['2026-12-01', '2027-03-02', '2027-06-01', '2027-09-07']);
});

test('until a day, both clocks changing in between', () => {
  const weekly = { rule: 'FREQ=WEEKLY;UNTIL=20261102T235959Z', startsOn: '2026-10-19', onHoliday: 'keep' } as const;
  expect(daysOf(weekly, 'northern-ireland').days).toEqual(['2026-10-19', '2026-10-26', '2026-11-02']);
});

test.for([
  ['skip', ['2027-03-10', '2027-03-24']],
  ['keep', ['2027-03-10', '2027-03-17', '2027-03-24']],
  ['next_working_day', ['2027-03-10', '2027-03-18', '2027-03-24']],
] as const)('on 17 March in Northern Ireland: %s', ([onHoliday, days]) => {
  const weekly = { rule: 'FREQ=WEEKLY;COUNT=3', startsOn: '2027-03-10', onHoliday };
  expect(daysOf(weekly, 'northern-ireland').days).toEqual(days);
  expect(daysOf(weekly, 'england-and-wales').days).toHaveLength(3);
});

test('a rule without end stops where anybody sees that it is too long; one that never meets meets never', () => {
  expect(daysOf({ ...quarterly, rule: 'FREQ=DAILY;COUNT=900' }, 'scotland').days.length).toBeGreaterThan(60);
  expect(daysOf({ ...quarterly, rule: 'FREQ=WEEKLY;UNTIL=20200101T000000Z' }, 'scotland').days).toEqual([]);
});

test('a rule that means nothing is refused', () => {
  expect(() => daysOf({ ...quarterly, rule: 'FREQ=MONTHLY;UNTIL=20269999' }, 'scotland')).toThrow(RangeError);
});

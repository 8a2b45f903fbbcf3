import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../kernel/days.ts';
import { Cadence, periodAt, periodLabel, periodNumberFrom } from './period.ts';

test.each([
  ['monthly', '2026-01-31', 1, '2026-02-28', '2026-03-30'],
  ['monthly', '2026-01-31', 2, '2026-03-31', '2026-04-29'],
  ['quarterly', '2026-07-01', 0, '2026-07-01', '2026-09-30'],
  ['termly', '2026-09-01', 1, '2027-01-01', '2027-04-30'],
  ['six_monthly', '2026-10-01', 1, '2027-04-01', '2027-09-30'],
  ['yearly', '2028-02-29', 1, '2029-02-28', '2030-02-27'],
  ['yearly', '2026-04-01', 0, '2026-04-01', '2027-03-31'],
] as const)('%s from %s: period %i is %s to %s', (...[cadence, firstPeriodStartsOn, n, startsOn, endsOn]) => {
  expect(periodAt({ cadence, firstPeriodStartsOn }, n)).toEqual({ startsOn, endsOn });
});

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2020-01-01', n));
const anyRhythm = fc.record({
  cadence: fc.constantFrom(...Cadence.exclude(['chosen_dates']).options),
  firstPeriodStartsOn: anyDay,
});

test('periods follow each other without a gap, and a period is found by the day it starts on', () => {
  fc.assert(
    fc.property(anyRhythm, fc.nat(40), (rhythm, n) => {
      const period = periodAt(rhythm, n);
      expect(addDays(period.endsOn, 1)).toBe(periodAt(rhythm, n + 1).startsOn);
      expect(periodNumberFrom(rhythm, period.startsOn)).toBe(n);
      expect(periodNumberFrom(rhythm, addDays(period.startsOn, 1))).toBe(n + 1);
    }),
  );
});

test.each([
  ['2026-07-01', '2026-07-31', 'July 2026'],
  ['2026-07-01', '2026-09-30', 'July to September 2026'],
  ['2026-10-01', '2027-03-31', 'October 2026 to March 2027'],
  ['2026-07-15', '2026-10-14', '15 July to 14 October 2026'],
  ['2026-12-15', '2027-01-14', '15 December 2026 to 14 January 2027'],
])('%s to %s reads %s', (startsOn, endsOn, label) => {
  expect(periodLabel({ startsOn, endsOn })).toBe(label);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from './days.ts';

test.each([
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-10-24', 2, '2026-10-26'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-01-01', -1, '2026-12-31'],
])('%s and %i days is %s, clock changes or not', (day, n, expected) => {
  expect(addDays(day, n)).toBe(expected);
});

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (n) => {
      expect(daysBetween('2026-11-23', addDays('2026-11-23', n))).toBe(n);
    }),
  );
});

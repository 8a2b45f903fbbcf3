import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Nation } from './bank-holidays.ts';
import { workingDays } from './working-days.ts';

const nations: Nation[] = ['england-and-wales', 'scotland', 'northern-ireland'];
const nation = fc.constantFrom(...nations);
const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2034-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('13 July 2026 is a working day everywhere but in Northern Ireland', () => {
  expect(nations.filter((one) => workingDays(one).isWorkingDay('2026-07-13'))).toEqual([
    'england-and-wales',
    'scotland',
  ]);
});

test('a reminder for a Saturday before Easter Monday moves back to Thursday, a late one forward to Tuesday', () => {
  const { onOrBefore, onOrAfter } = workingDays('england-and-wales');
  expect(onOrBefore('2026-04-04')).toBe('2026-04-02');
  expect(onOrAfter('2026-04-04')).toBe('2026-04-07');
});

test('ten working days after the quarter ends in December skip Christmas, New Year and, in Scotland, 2 January', () => {
  expect(workingDays('england-and-wales').addWorkingDays('2025-12-31', 10)).toBe('2026-01-15');
  expect(workingDays('scotland').addWorkingDays('2025-12-31', 10)).toBe('2026-01-16');
});

test('no working days after a Sunday is the Monday', () => {
  expect(workingDays('scotland').addWorkingDays('2026-11-22', 0)).toBe('2026-11-23');
});

test('shifting lands on a working day, at most 5 days away, and leaves a working day alone', () => {
  fc.assert(
    fc.property(nation, day, (where, start) => {
      const { isWorkingDay, onOrBefore, onOrAfter } = workingDays(where);
      const [before, after] = [onOrBefore(start), onOrAfter(start)];
      expect(isWorkingDay(before) && isWorkingDay(after)).toBe(true);
      expect(before <= start && start <= after).toBe(true);
      expect(daysBetween(before, after)).toBeLessThanOrEqual(6);
      expect([before === start, after === start]).toEqual(Array(2).fill(isWorkingDay(start)));
    }),
  );
});

test('n working days on and n back return to the same working day, having passed n of them', () => {
  fc.assert(
    fc.property(nation, day, fc.integer({ min: 1, max: 60 }), (where, start, n) => {
      const { addWorkingDays, onOrAfter, isWorkingDay } = workingDays(where);
      const first = onOrAfter(start);
      const last = addWorkingDays(first, n);
      expect(addWorkingDays(last, -n)).toBe(first);
      expect(daysAfter(first, last).filter(isWorkingDay)).toHaveLength(n);
    }),
  );
});

test.for(['2026-02-30', '20261123', '2026-11-23T10:00', 'tomorrow', ''])('%j is not a day', (text) => {
  expect(() => workingDays('scotland').isWorkingDay(text)).toThrow(RangeError);
});

test('half a working day is refused', () => {
  expect(() => workingDays('scotland').addWorkingDays('2026-11-23', 0.5)).toThrow(RangeError);
});

const oneDay = 86_400_000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / oneDay;
const daysAfter = (from: string, to: string) =>
  Array.from({ length: daysBetween(from, to) }, (_, i) =>
    new Date(Date.parse(from) + (i + 1) * oneDay).toISOString().slice(0, 10),
  );

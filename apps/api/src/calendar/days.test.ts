import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayIn, instantOf } from './days.ts';

// reliability.md T71: the days on each side of both clock changes.
test.for([
  ['2026-10-24', '2026-10-24T08:00:00.000Z'],
  ['2026-10-25', '2026-10-25T09:00:00.000Z'],
  ['2027-03-27', '2027-03-27T09:00:00.000Z'],
  ['2027-03-28', '2027-03-28T08:00:00.000Z'],
] as const)('9 in the morning in London on %s is %s', ([day, instant]) => {
  expect(instantOf(day, '09:00', 'Europe/London')).toBe(instant);
});

test('30 June ends in London at 23:00 UTC', () => {
  expect(dayIn('Europe/London', '2026-06-30T22:59:59.999Z')).toBe('2026-06-30');
  expect(dayIn('Europe/London', '2026-06-30T23:00:00Z')).toBe('2026-07-01');
});

test('a time the clocks skip comes an hour later, a time they show twice is the first', () => {
  expect(instantOf('2027-03-28', '01:30', 'Europe/London')).toBe('2027-03-28T01:30:00.000Z');
  expect(instantOf('2026-10-25', '01:30', 'Europe/London')).toBe('2026-10-25T00:30:00.000Z');
});

test('the day of an instant counts from its own offset', () => {
  expect(dayIn('Europe/London', '2026-12-01T00:30:00+01:00')).toBe('2026-11-30');
});

const zone = fc.constantFrom(
  'Europe/London',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Niue',
);
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('9 in the morning of a day is in that day, in every zone', () => {
  fc.assert(fc.property(zone, day, (where, when) => dayIn(where, instantOf(when, '09:00', where)) === when));
});

test('days keep their order as instants', () => {
  fc.assert(
    fc.property(zone, day, day, (where, one, other) => {
      const [a, b] = [instantOf(one, '09:00', where), instantOf(other, '09:00', where)];
      expect(a < b).toBe(one < other);
    }),
  );
});

test.for([
  ['2026-02-29', '09:00', 'Europe/London'],
  ['2026-11-23', '9:00', 'Europe/London'],
  ['2026-11-23', '24:00', 'Europe/London'],
  ['2026-11-23', '09:00', 'Europe/Nowhere'],
] as const)('%s %s %s is refused', ([when, time, where]) => {
  expect(() => instantOf(when, time, where)).toThrow(RangeError);
});

import { beforeEach, expect, test } from 'vitest';
import {
  addDays,
  dayOf,
  dayRange,
  daysBetween,
  due,
  followServerClock,
  longDay,
  quarter,
  shortDay,
  tagDay,
  today,
} from './dates.ts';
import { ago, clock, clockRange, meetingTime, moment } from './moments.ts';
import { readDay, typedDay } from './typed-days.ts';

beforeEach(() => followServerClock('2026-11-23T10:42:00Z'));

test('days are said as the style asks', () => {
  expect(longDay('2026-12-01')).toBe('Tuesday 1 December 2026');
  expect(shortDay('2026-12-01')).toBe('1 Dec 2026');
  expect(shortDay('2026-09-08')).toBe('8 Sep 2026');
  expect(tagDay('2026-11-25')).toBe('Wed 25 Nov');
  expect(dayRange('2026-12-01', '2026-12-14')).toBe('1 to 14 December 2026');
  expect(dayRange('2026-11-30', '2026-12-14')).toBe('30 November to 14 December 2026');
  expect(dayRange('2026-12-30', '2027-01-14')).toBe('30 December 2026 to 14 January 2027');
  expect(quarter('2026-07-01', '2026-09-30')).toBe('July to September 2026 (quarter 2)');
  expect(quarter('2027-01-01', '2027-03-31')).toBe('January to March 2027 (quarter 4)');
});

test('times are said in London, whatever the season', () => {
  expect(clock('2026-12-01T10:00:00Z')).toBe('10am');
  expect(clock('2026-07-01T10:00:00Z')).toBe('11am');
  expect(clock('2026-12-01T14:30:00Z')).toBe('2:30pm');
  expect(clock('2026-12-01T00:00:00Z')).toBe('12 midnight');
  expect(clockRange('2026-12-01T10:00:00Z', '2026-12-01T12:00:00Z')).toBe('10am to 12 noon');
  expect(meetingTime('2026-12-01T10:00:00Z', '2026-12-01T12:00:00Z')).toBe('Tuesday 1 December 2026, 10am to 12 noon');
  expect(moment('2026-12-01T10:42:00Z')).toBe('1 Dec 2026 at 10:42am');
});

test('a moment just before midnight in summer falls in the next London day', () => {
  expect(dayOf('2026-06-30T23:30:00Z')).toBe('2026-07-01');
  expect(dayOf('2026-12-31T23:30:00Z')).toBe('2026-12-31');
});

test('days are reckoned across both clock changes', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});

test('what is due is said from the server’s today', () => {
  expect(today()).toBe('2026-11-23');
  expect(due('2026-11-21')).toBe('2 days overdue');
  expect(due('2026-11-22')).toBe('1 day overdue');
  expect(due('2026-11-23')).toBe('Due today');
  expect(due('2026-11-24')).toBe('Due tomorrow');
  expect(due('2026-11-25')).toBe('Due Wed 25 Nov');
  expect(due('2027-01-12')).toBe('Due 12 Jan 2027');
});

test('what happened is said as people say it', () => {
  expect(ago('2026-11-23T10:41:30Z')).toBe('Just now');
  expect(ago('2026-11-23T10:37:00Z')).toBe('5 minutes ago');
  expect(ago('2026-11-23T08:00:00Z')).toBe('2 hours ago');
  expect(ago('2026-11-22T23:00:00Z')).toBe('Yesterday');
  expect(ago('2026-11-17T09:00:00Z')).toBe('6 days ago');
  expect(ago('2026-09-08T09:00:00Z')).toBe('8 Sep 2026');
});

test.each([
  ['27/3/2027', '2027-03-27'],
  ['27/03/27', '2027-03-27'],
  ['27-3-2027', '2027-03-27'],
  ['27 3 2027', '2027-03-27'],
  ['2027-03-27', '2027-03-27'],
  ['27 Mar 2027', '2027-03-27'],
  ['27th march 2027', '2027-03-27'],
  ['Saturday 27 March 2027', '2027-03-27'],
  [' 1 sept 2026 ', '2026-09-01'],
  ['31/2/2027', null],
  ['29/2/2027', null],
  ['13/13/2027', null],
  ['TBC', null],
  ['27 Mar', null],
  ['', null],
])('%j is read as %j', (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

test('what a box shows reads back as the same day', () => {
  expect(readDay(typedDay('2027-03-27'))).toBe('2027-03-27');
});

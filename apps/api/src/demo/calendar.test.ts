import { addDays } from '@trivet/domain';
import { expect, test } from 'vitest';
import { storyCalendar } from './calendar.ts';

test('the Monday the story is told on is the Monday of this week, on each of its days', () => {
  for (const later of [0, 1, 2, 3, 4, 5, 6]) {
    expect(storyCalendar(addDays('2027-03-01', later)).day('2026-11-23')).toBe('2027-03-01');
  }
  expect(storyCalendar('2027-03-08').day('2026-11-23')).toBe('2027-03-08');
});

test('days keep their distance and their weekday, also in a year before the story was written', () => {
  const { day, lastDay } = storyCalendar('2023-02-28');
  expect(day('2026-11-23')).toBe('2023-02-27');
  expect(day('2026-10-13')).toBe('2023-01-17');
  expect(lastDay).toBe('2023-02-24');
});

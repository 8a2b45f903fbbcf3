import { addDays, daysBetween } from '@trivet/domain';
import type { StoryDay } from './story.ts';

/** The day the story is told on, and the last day on which it says that something was done. */
const toldOn = '2026-11-23';
const lastTold = '2026-11-20';

/** Where the days of the story lie in the calendar of today. */
export type StoryCalendar = { day: (storyDay: StoryDay) => string; lastDay: string };

/** Moves the story by whole weeks, so that the Monday it is told on is that of the week of `today`. */
export function storyCalendar(today: string): StoryCalendar {
  const shift = daysBetween(toldOn, mondayOf(today));
  const day = (storyDay: StoryDay) => addDays(storyDay, shift);
  return { day, lastDay: day(lastTold) };
}

const someMonday = '2024-01-01';

const mondayOf = (day: string): string => addDays(day, -(((daysBetween(someMonday, day) % 7) + 7) % 7));

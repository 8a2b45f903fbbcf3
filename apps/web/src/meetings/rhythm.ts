import type { Day } from '../lib/dates.ts';

export const everies = ['week', 'fortnight', 'month', 'second_month', 'quarter', 'half_year', 'year'] as const;
export type Every = (typeof everies)[number];

/** How often a series meets, in the words of its form. */
export type Rhythm = { every: Every; keeps: 'weekday' | 'date'; startsOn: Day; count: number };

/** The recurrence rule (RFC 5545, 3.3.10) of a rhythm that counts from a day. */
export const ruleOf = ({ every, keeps, startsOn, count }: Rhythm): string => {
  const ends = `COUNT=${count}`;
  if (every === 'week' || every === 'fortnight') return `FREQ=WEEKLY;INTERVAL=${every === 'week' ? 1 : 2};${ends}`;
  const { nth, weekday, date } = placeInMonth(startsOn);
  // Not every month has a 31st: the last day stands for the days after the 28th.
  const on = keeps === 'weekday' ? `BYDAY=${nth}${weekday}` : `BYMONTHDAY=${date > 28 ? -1 : date}`;
  return `FREQ=MONTHLY;INTERVAL=${months[every]};${on};${ends}`;
};

/** Which weekday of its month a day is, and which date: the fifth is the last. */
export const placeInMonth = (day: Day) => {
  const date = Number(day.slice(8));
  const nth = date > 28 ? -1 : Math.ceil(date / 7);
  return { nth, weekday: weekdays[new Date(`${day}T00:00Z`).getUTCDay()] ?? 'MO', date };
};

const months = { month: 1, second_month: 2, quarter: 3, half_year: 6, year: 12 } as const;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

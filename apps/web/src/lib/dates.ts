import { t } from './dates.strings.ts';
import { locale } from './strings.ts';

/** A calendar day, 'YYYY-MM-DD'. Never a Date: a day has no time zone. */
export type Day = string;
/** A moment, RFC 3339 in UTC. */
export type Instant = string;

export const zone = 'Europe/London';
const dayLength = 86_400_000;

let serverAhead = 0;

/** Tells the client what time the server has, so that 'today' and 'overdue' are the server's (a demonstration can move it). */
export const followServerClock = (serverNow: Instant) => {
  serverAhead = Date.parse(serverNow) - Date.now();
};

export const now = (): number => Date.now() + serverAhead;

/** The day it is where the partnership works. */
export const today = (): Day => dayOf(new Date(now()).toISOString());

/** The London day in which a moment falls. */
export const dayOf = (instant: Instant): Day => {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).formatToParts(
    new Date(instant),
  );
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
};

export const addDays = (day: Day, count: number): Day => fromUtc(utc(day) + count * dayLength);

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day) => Math.round((utc(to) - utc(from)) / dayLength);

/** Tuesday 1 December 2026 */
export const longDay = (day: Day) =>
  show(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(',', '');
/** Tuesday 1 December */
export const weekDay = (day: Day) => show(day, { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '');
/** 1 December 2026 */
export const fullDay = (day: Day) => show(day, { day: 'numeric', month: 'long', year: 'numeric' });
/** 1 Dec 2026, for tables */
export const shortDay = (day: Day) => `${dayNumber(day)} ${shortMonth(day)} ${day.slice(0, 4)}`;
/** Wed 25 Nov, for tags */
export const tagDay = (day: Day) => `${show(day, { weekday: 'short' })} ${dayNumber(day)} ${shortMonth(day)}`;
/** 1 December to 14 December 2026, or one month name where both fall in one: 1 to 14 December 2026 */
export const dayRange = (from: Day, to: Day) => {
  const start = from.slice(0, 7) === to.slice(0, 7) ? dayNumber(from) : fullDay(from).replace(endingIf(from, to), '');
  return t('dates.range', { from: start, to: fullDay(to) });
};
/** July to September 2026 (quarter 2): quarters of the financial year, which starts in April. */
export const quarter = (from: Day, to: Day) => {
  const months = t('dates.range', {
    from: show(from, { month: 'long' }),
    to: show(to, { month: 'long', year: 'numeric' }),
  });
  return t('dates.quarter', { months, number: ((Math.floor((monthNumber(from) - 1) / 3) + 3) % 4) + 1 });
};

/** 2 days overdue, Due today, Due tomorrow, Due Wed 25 Nov (with the year when it is another one). */
export const due = (day: Day, from: Day = today()) => {
  const days = daysBetween(from, day);
  if (days < 0) return t('dates.overdue', { days: -days });
  if (days === 0) return t('dates.dueToday');
  if (days === 1) return t('dates.dueTomorrow');
  return t('dates.dueOn', { day: day.slice(0, 4) === from.slice(0, 4) ? tagDay(day) : shortDay(day) });
};
/** 62 days old */
export const age = (day: Day, from: Day = today()) => t('dates.old', { days: daysBetween(day, from) });

const utc = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (time: number) => new Date(time).toISOString().slice(0, 10);
const show = (day: Day, how: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(), { ...how, timeZone: 'UTC' }).format(utc(day));
const dayNumber = (day: Day) => String(Number(day.slice(8)));
const monthNumber = (day: Day) => Number(day.slice(5, 7));
// Intl says 'Sept' in British English, which is the one four-letter month: three letters line up in tables.
const shortMonth = (day: Day) => show(day, { month: 'long' }).slice(0, 3);
const endingIf = (from: Day, to: Day) => (from.slice(0, 4) === to.slice(0, 4) ? ` ${from.slice(0, 4)}` : '');

import { t } from './lib.strings.ts';
import { locale } from './strings.ts';

/** A calendar day, 'YYYY-MM-DD'. Never a Date: a day has no time zone. */
export type Day = string;
/** A moment, RFC 3339 in UTC. */
export type Instant = string;

const zone = 'Europe/London';
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

/** 10am, 2:30pm, 12 noon, 12 midnight */
export const clock = (instant: Instant) => {
  const [hour = 0, minute = 0] = new Date(instant)
    .toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hour12: false })
    .split(':')
    .map(Number);
  if (minute === 0 && hour === 12) return t('dates.noon');
  if (minute === 0 && hour === 0) return t('dates.midnight');
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
};
/** 10am to 12 noon */
export const clockRange = (from: Instant, to: Instant) => t('dates.range', { from: clock(from), to: clock(to) });
/** Tuesday 1 December 2026, 10am to 12 noon */
export const meetingTime = (from: Instant, to: Instant) =>
  t('dates.dayRangeOfTimes', { day: longDay(dayOf(from)), times: clockRange(from, to) });
/** 1 Dec 2026 at 10:42am */
export const moment = (instant: Instant) =>
  t('dates.dayAtTime', { day: shortDay(dayOf(instant)), time: clock(instant) });

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
/** Just now, 5 minutes ago, 3 hours ago, Yesterday, 6 days ago, then the date. */
export const ago = (instant: Instant) => {
  const minutes = Math.floor((now() - Date.parse(instant)) / 60_000);
  const days = daysBetween(dayOf(instant), today());
  if (minutes < 1) return t('dates.justNow');
  if (minutes < 60) return t('dates.minutesAgo', { count: minutes });
  if (days === 0) return t('dates.hoursAgo', { count: Math.floor(minutes / 60) });
  if (days === 1) return t('dates.yesterday');
  return days < 30 ? t('dates.daysAgo', { count: days }) : shortDay(dayOf(instant));
};

/** Reads what a person typed: 27/3/2027, 27-3-27, 27 Mar 2027, 27 March 2027, 2027-03-27. Null when it is no real day. */
export const readDay = (typed: string): Day | null => {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4}|\d{2})$/.exec(text);
  if (numbers) return realDay(yearOf(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  const words = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4}|\d{2})$/.exec(text);
  return words ? realDay(yearOf(words[3]), monthNamed(words[2] ?? ''), Number(words[1])) : null;
};

/** How a day stands in a text box that a person may edit: 27/3/2027 */
export const typedDay = (day: Day) => `${dayNumber(day)}/${monthNumber(day)}/${day.slice(0, 4)}`;

const utc = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (time: number) => new Date(time).toISOString().slice(0, 10);
const show = (day: Day, how: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(), { ...how, timeZone: 'UTC' }).format(utc(day));
const dayNumber = (day: Day) => String(Number(day.slice(8)));
const monthNumber = (day: Day) => Number(day.slice(5, 7));
// Intl says 'Sept' in British English, which is the one four-letter month: three letters line up in tables.
const shortMonth = (day: Day) => show(day, { month: 'long' }).slice(0, 3);
const endingIf = (from: Day, to: Day) => (from.slice(0, 4) === to.slice(0, 4) ? ` ${from.slice(0, 4)}` : '');
const yearOf = (digits = '') => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

const monthNamed = (word: string) =>
  Array.from({ length: 12 }, (_, at) => `2000-${String(at + 1).padStart(2, '0')}-01`).findIndex((first) => {
    const name = show(first, { month: 'long' }).toLowerCase();
    return name === word || name.slice(0, 3) === word || (word === 'sept' && name === 'september');
  }) + 1;

const realDay = (year: number, month: number, date: number): Day | null => {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const isReal = month > 0 && date > 0 && year > 1900 && !Number.isNaN(utc(day)) && fromUtc(utc(day)) === day;
  return isReal ? day : null;
};

import { addDays, today, type Day } from './dates.ts';
import { readDay } from './typed-days.ts';

/** One line read: what is left of it, whom it names after '@', and the day its last words say. */
export type QuickLine = { title: string; owner: string | null; dueOn: Day | null; dueWords: string | null };

/**
 * Reads 'Bring costed option @Gareth 12 Jan'. The day stands at the end or just before or after the name: today,
 * tomorrow, fri, next week, in 3 weeks, end of month, 25 nov, 25/11, 27 Mar 2027. A day without its year is the next
 * such day; a weekday is the next one, today not counted.
 */
export const readQuickLine = (line: string, from: Day = today()): QuickLine => {
  const at = /(?:^|\s)@([\p{L}\p{M}'’-]*)/u.exec(line);
  const owner = at?.[1] || null;
  const rest = (at ? `${line.slice(0, at.index)} ${line.slice(at.index + at[0].length)}` : line)
    .trim()
    .replace(/\s+/g, ' ');
  const words = rest.split(' ');
  // The longest ending that is a day: 'in 2 weeks' before 'weeks'.
  for (let count = Math.min(4, words.length - 1); count > 0; count--) {
    const dueWords = words.slice(-count).join(' ');
    const dueOn = readSpokenDay(dueWords.replace(/^(by|due|on) /i, ''), from);
    if (dueOn) return { title: trimmed(words.slice(0, -count).join(' ')), owner, dueOn, dueWords };
  }
  return { title: rest, owner, dueOn: null, dueWords: null };
};

/** A day as people say it; null when it is none. */
export const readSpokenDay = (spoken: string, from: Day): Day | null => {
  const words = spoken.toLowerCase().trim();
  if (words === 'today') return from;
  if (words === 'tomorrow') return addDays(from, 1);
  if (words === 'next week') return addDays(from, 7);
  if (words === 'next month') return monthEnd(from, 1);
  if (words === 'end of month') return monthEnd(from, 0);
  const ahead = /^in (\d{1,3}) (day|week)s?$/.exec(words);
  if (ahead) return addDays(from, Number(ahead[1]) * (ahead[2] === 'week' ? 7 : 1));
  const weekday = /^(?:next )?(sun|mon|tue|wed|thu|fri|sat)(?:s|r|rs|nes|ur)?(?:day)?$/.exec(words)?.[1];
  if (weekday) return nextWeekday(from, weekdays.indexOf(weekday));
  return readDay(words) ?? nextSuchDay(words, from);
};

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const nextWeekday = (from: Day, wanted: number): Day => {
  const now = new Date(`${from}T00:00:00Z`).getUTCDay();
  return addDays(from, ((wanted - now + 6) % 7) + 1);
};

/** '25 nov' or '25/11', this year or the next. */
const nextSuchDay = (words: string, from: Day): Day | null => {
  if (!/^\d{1,2}(?:st|nd|rd|th)?[ /.-](?:[a-z]{3,9}|\d{1,2})$/.test(words)) return null;
  const year = Number(from.slice(0, 4));
  const separator = words.includes('/') ? '/' : ' ';
  const [soon, later] = [year, year + 1].map((each) => readDay(`${words}${separator}${each}`));
  return soon && soon >= from ? soon : (later ?? null);
};

/** The last day of a month, so many months on. */
const monthEnd = (from: Day, months: number): Day => {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
};

const trimmed = (title: string) => title.replace(/[\s,;:]+$/, '').replace(/\s(by|due|on)$/i, '');

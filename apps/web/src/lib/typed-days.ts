import type { Day } from './dates.ts';
import { locale } from './strings.ts';

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
export const typedDay = (day: Day) => day.split('-').toReversed().map(Number).join('/');

const yearOf = (digits = '') => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

const monthNamed = (word: string) => {
  const months = new Intl.DateTimeFormat(locale(), { month: 'long', timeZone: 'UTC' });
  return (
    Array.from({ length: 12 }, (_, at) => months.format(Date.UTC(2000, at)).toLowerCase()).findIndex(
      (name) => name === word || name.slice(0, 3) === word || (word === 'sept' && name === 'september'),
    ) + 1
  );
};

const realDay = (year: number, month: number, date: number): Day | null => {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  // 31 February parses in some browsers, as a day in March.
  const isReal = year > 1900 && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return isReal ? day : null;
};

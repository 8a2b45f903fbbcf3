import { Temporal } from 'temporal-polyfill';
import { bankHolidays, type Nation } from './bank-holidays.ts';
import { plainDate } from './days.ts';

export type WorkingDays = {
  /** Monday to Friday and not a bank holiday of the nation. */
  isWorkingDay: (day: string) => boolean;
  /** The day itself, or the last working day before it. */
  onOrBefore: (day: string) => string;
  /** The day itself, or the first working day after it. */
  onOrAfter: (day: string) => string;
  /** The nth working day after the day (before it when n is negative); n = 0 is `onOrAfter`. Always a working day. */
  addWorkingDays: (day: string, n: number) => string;
  /** How many working days lie after the first day up to the second; negative where that is earlier. */
  workingDaysBetween: (from: string, to: string) => number;
};

/**
 * The working days of a nation. Days are 'YYYY-MM-DD'; every function throws RangeError for a day that does not exist.
 */
export function workingDays(nation: Nation): WorkingDays {
  const works = (date: Temporal.PlainDate) =>
    date.dayOfWeek <= friday && !bankHolidays(nation, date.year).includes(date.toString());
  const step = (from: Temporal.PlainDate, days: 1 | -1) => {
    let date = from;
    while (!works(date)) date = date.add({ days });
    return date;
  };
  return {
    isWorkingDay: (day) => works(plainDate(day)),
    onOrBefore: (day) => step(plainDate(day), -1).toString(),
    onOrAfter: (day) => step(plainDate(day), 1).toString(),
    addWorkingDays: (day, n) => {
      if (!Number.isInteger(n)) throw new RangeError(`A number of working days is whole, not ${n}`);
      const direction = n < 0 ? -1 : 1;
      let date = n === 0 ? step(plainDate(day), 1) : plainDate(day);
      for (let left = Math.abs(n); left > 0; left--) date = step(date.add({ days: direction }), direction);
      return date.toString();
    },
    workingDaysBetween: (from, to) => (from <= to ? countAfter(works, from, to) : -countAfter(works, to, from)),
  };
}

function countAfter(works: (date: Temporal.PlainDate) => boolean, from: string, to: string): number {
  let count = 0;
  for (let date = plainDate(from).add({ days: 1 }); date.toString() <= to; date = date.add({ days: 1 }))
    if (works(date)) count += 1;
  return count;
}

const friday = 5;

import { z } from 'zod';
import { addDays } from '../kernel/days.ts';
import { Day } from '../kernel/fields.ts';

/** How often a report is due. Termly is three a year, as schools have terms. */
export const Cadence = z.enum(['monthly', 'quarterly', 'termly', 'six_monthly', 'yearly']);
export type Cadence = z.output<typeof Cadence>;

/** The time one report is about, both days included. */
export const Period = z.strictObject({ startsOn: Day, endsOn: Day }).meta({ id: 'Period' });
export type Period = z.output<typeof Period>;

/** What a schedule says of its periods. */
export type Rhythm = { cadence: Cadence; firstPeriodStartsOn: string };

const monthsOf: Record<Cadence, number> = { monthly: 1, quarterly: 3, termly: 4, six_monthly: 6, yearly: 12 };

/**
 * The nth period of a rhythm, counted from 0. Each follows the one before without a gap. A rhythm that starts on a day
 * that a month lacks starts on that month's last day, and on the day itself again in the next month that has it.
 */
export function periodAt({ cadence, firstPeriodStartsOn }: Rhythm, n: number): Period {
  const months = monthsOf[cadence];
  const startsOn = monthsLater(firstPeriodStartsOn, n * months);
  return { startsOn, endsOn: addDays(monthsLater(firstPeriodStartsOn, (n + 1) * months), -1) };
}

/** The number of the period that starts on this day or, where none does, of the first that starts after it. */
export function periodNumberFrom(rhythm: Rhythm, day: string): number {
  const monthsBetween = monthIndex(day) - monthIndex(rhythm.firstPeriodStartsOn);
  const near = Math.max(0, Math.floor(monthsBetween / monthsOf[rhythm.cadence]));
  return periodAt(rhythm, near).startsOn >= day ? near : near + 1;
}

/** Whether a period of the rhythm starts on this day. */
export const startsOnRhythm = (rhythm: Rhythm, day: string): boolean =>
  periodAt(rhythm, periodNumberFrom(rhythm, day)).startsOn === day;

/** A period as people say it: `July 2026`, `July to September 2026`, `15 July to 14 October 2026`. */
export function periodLabel({ startsOn, endsOn }: Period): string {
  const wholeMonths = startsOn.endsWith('-01') && addDays(endsOn, 1).endsWith('-01');
  const until = wordsOf(endsOn, wholeMonths);
  if (wholeMonths && startsOn.slice(0, 7) === endsOn.slice(0, 7)) return `${until} ${endsOn.slice(0, 4)}`;
  const from = wordsOf(startsOn, wholeMonths);
  const fromYear = startsOn.slice(0, 4) === endsOn.slice(0, 4) ? '' : ` ${startsOn.slice(0, 4)}`;
  return `${from}${fromYear} to ${until} ${endsOn.slice(0, 4)}`;
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');

function wordsOf(day: string, monthOnly: boolean): string {
  const month = monthNames[Number(day.slice(5, 7)) - 1] ?? '';
  return monthOnly ? month : `${Number(day.slice(8))} ${month}`;
}

const monthIndex = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function monthsLater(day: string, months: number): string {
  const index = monthIndex(day) + months;
  const month = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  const next = `${Math.floor((index + 1) / 12)}-${String(((index + 1) % 12) + 1).padStart(2, '0')}-01`;
  const lastDay = addDays(next, -1);
  const wanted = `${month}-${day.slice(8)}`;
  return wanted < lastDay ? wanted : lastDay;
}

import { z } from 'zod';
import { addDays } from '../kernel/days.ts';
import { Day } from '../kernel/fields.ts';

/** How often a report is due. Termly is three a year, as schools have terms; `chosen_dates` is on days that are typed in. */
export const Cadence = z.enum(['monthly', 'quarterly', 'termly', 'six_monthly', 'yearly', 'chosen_dates']);
export type Cadence = z.output<typeof Cadence>;

/** The time one report is about, both days included. */
export const Period = z.strictObject({ startsOn: Day, endsOn: Day }).meta({ id: 'Period' });
export type Period = z.output<typeof Period>;

/** A rhythm that the calendar gives. */
export type RegularRhythm = { cadence: Exclude<Cadence, 'chosen_dates'>; firstPeriodStartsOn: string };

/** What a schedule says of its periods; for chosen dates the last day of each, in order. */
export type Rhythm =
  | RegularRhythm
  | { cadence: 'chosen_dates'; firstPeriodStartsOn: string; lastDays: readonly string[] };

export const monthsOf: Record<RegularRhythm['cadence'], number> = {
  monthly: 1,
  quarterly: 3,
  termly: 4,
  six_monthly: 6,
  yearly: 12,
};

/**
 * The nth period of a rhythm, counted from 0. Each follows the one before without a gap. A rhythm that starts on a day
 * that a month lacks starts on that month's last day, and on the day itself again in the next month that has it.
 */
export function periodAt({ cadence, firstPeriodStartsOn }: RegularRhythm, n: number): Period {
  const months = monthsOf[cadence];
  const startsOn = monthsLater(firstPeriodStartsOn, n * months);
  return { startsOn, endsOn: addDays(monthsLater(firstPeriodStartsOn, (n + 1) * months), -1) };
}

/** The number of the period that starts on this day or, where none does, of the first that starts after it. */
export function periodNumberFrom(rhythm: RegularRhythm, day: string): number {
  const monthsBetween = monthIndex(day) - monthIndex(rhythm.firstPeriodStartsOn);
  const near = Math.max(0, Math.floor(monthsBetween / monthsOf[rhythm.cadence]));
  return periodAt(rhythm, near).startsOn >= day ? near : near + 1;
}

/** The period that starts on this day and lasts until the rhythm's next begins; undefined after the last chosen date. */
export function periodFrom(rhythm: Rhythm, startsOn: string): Period | undefined {
  const endsOn =
    rhythm.cadence === 'chosen_dates'
      ? rhythm.lastDays.find((day) => day >= startsOn)
      : addDays(periodAt(rhythm, periodNumberFrom(rhythm, addDays(startsOn, 1))).startsOn, -1);
  return endsOn === undefined ? undefined : { startsOn, endsOn };
}

/** Whether a period may start on this day: any may where dates are chosen. */
export const startsOnRhythm = (rhythm: Rhythm, day: string): boolean =>
  rhythm.cadence === 'chosen_dates' || periodAt(rhythm, periodNumberFrom(rhythm, day)).startsOn === day;

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

/** The months since the year 0, to count between days with. */
export const monthIndex = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The same day so many months later, or earlier; the month’s last day where it has no such day. */
export function monthsLater(day: string, months: number): string {
  const index = monthIndex(day) + months;
  const month = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  const next = `${Math.floor((index + 1) / 12)}-${String(((index + 1) % 12) + 1).padStart(2, '0')}-01`;
  const lastDay = addDays(next, -1);
  const wanted = `${month}-${day.slice(8)}`;
  return wanted < lastDay ? wanted : lastDay;
}

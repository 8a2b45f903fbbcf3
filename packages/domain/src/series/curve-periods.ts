import { z } from 'zod';
import { addDays } from '../kernel/days.ts';
import { Decimal, decimalOf, rounded, scaled } from '../kernel/decimal.ts';
import { Day } from '../kernel/fields.ts';
import { monthIndex, monthsLater } from '../reports/period.ts';
import type { DataPoint } from './data-point.ts';
import type { Formula, Frequency, Series } from './series-fields.ts';

/** What is known of one period: its one value, made from those of its parts where there are several. */
export const CurvePeriod = z
  .strictObject({
    on: Day,
    /** Null where nothing was published, or nothing that may be shown */
    value: Decimal.nullable(),
    provisional: z.boolean(),
    /** A part of it, or all, may not be shown and is not counted */
    suppressed: z.boolean(),
    breaksSeries: z.boolean(),
    /** What was said of it, point by point */
    notes: z.array(z.string()),
  })
  .meta({ id: 'CurvePeriod' });
export type CurvePeriod = z.output<typeof CurvePeriod>;

/** As much of a point as makes a period. */
type PeriodPoint = Pick<
  DataPoint,
  'on' | 'answer' | 'value' | 'provisional' | 'suppressed' | 'breaksSeries' | 'enteredAt' | 'note'
>;

/** The points that stand, one period after the other. */
export function periodsOf(
  { formula, decimals }: Pick<Series, 'formula' | 'decimals'>,
  standing: readonly PeriodPoint[],
): CurvePeriod[] {
  const there = standing.filter(({ answer }) => answer !== 'withdrawn');
  return [...Map.groupBy(there, ({ on }) => on)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, points]) => ({
      on,
      value: oneOf(points, { formula, decimals }),
      provisional: points.some(({ provisional }) => provisional),
      suppressed: points.some(({ suppressed }) => suppressed),
      breaksSeries: points.some(({ breaksSeries }) => breaksSeries),
      notes: points.flatMap(({ note }) => (note === '' ? [] : [note])),
    }));
}

/** The periods with a value since the series was last broken: all that may be compared with one another. */
export function comparable(periods: readonly CurvePeriod[]): (CurvePeriod & { value: string })[] {
  const from = periods.findLastIndex(({ breaksSeries }) => breaksSeries);
  return periods
    .slice(Math.max(0, from))
    .flatMap((period) => (period.value === null ? [] : [{ ...period, value: period.value }]));
}

type Combining = { formula: Formula | null; decimals: number };

function oneOf(points: readonly PeriodPoint[], { formula, decimals }: Combining): string | null {
  const shown = points.filter(({ value, suppressed }) => value !== null && !suppressed);
  if (shown.length < 2) return shown[0]?.value ?? null;
  const sum = () => shown.reduce((total, { value }) => total + scaled(value ?? '0'), 0n);
  if (formula === 'sum') return decimalOf(sum());
  if (formula === 'mean') return decimalOf(rounded(sum() / BigInt(shown.length), decimals));
  return shown.toSorted((a, b) => (a.enteredAt < b.enteredAt ? -1 : 1)).at(-1)?.value ?? null;
}

export const monthsBetweenValues: Record<Exclude<Frequency, 'none'>, number> = {
  monthly: 1,
  quarterly: 3,
  termly: 4,
  six_monthly: 6,
  yearly: 12,
};

/** The same day so many months later; a month's last day stays one. */
export function periodEndAfter(on: string, months: number): string {
  const isLastDay = addDays(on, 1).endsWith('-01');
  return isLastDay ? addDays(monthsLater(addDays(on, 1), months), -1) : monthsLater(on, months);
}

/** The end of the calendar's period that a day lies in: of its month, its quarter, its year. */
export function endOfPeriodAt(day: string, months: number): string {
  const first = `${day.slice(0, 7)}-01`;
  const into = monthIndex(first) % months;
  return addDays(monthsLater(first, months - into), -1);
}

/** The period that a value is wanted for next, and when it is due; null where none is. */
export function nextValueOf(
  series: Pick<
    Series,
    'frequency' | 'firstPeriodEndsOn' | 'reportingDays' | 'baselineOn' | 'isInDevelopment' | 'archivedAt'
  >,
  periods: readonly CurvePeriod[],
  today: string,
): { nextPeriodOn: string | null; nextDueOn: string | null } {
  const { frequency, firstPeriodEndsOn, baselineOn, reportingDays } = series;
  if (frequency === 'none' || series.isInDevelopment || series.archivedAt)
    return { nextPeriodOn: null, nextDueOn: null };
  const months = monthsBetweenValues[frequency];
  const last = periods.at(-1)?.on ?? null;
  const since = last ?? (firstPeriodEndsOn ? null : baselineOn);
  const nextPeriodOn = since ? periodEndAfter(since, months) : (firstPeriodEndsOn ?? endOfPeriodAt(today, months));
  return { nextPeriodOn, nextDueOn: addDays(nextPeriodOn, reportingDays) };
}

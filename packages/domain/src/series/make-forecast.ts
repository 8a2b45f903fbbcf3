import { z } from 'zod';
import { daysBetween, addDays } from '../kernel/days.ts';
import type { Decision } from '../kernel/change.ts';
import { Decimal, decimalOf, rounded, scaled } from '../kernel/decimal.ts';
import { Day, Instant, line, text } from '../kernel/fields.ts';
import { type FieldError, Refusal, ruleBroken } from '../kernel/refusal.ts';
import { comparable, type CurvePeriod, monthsBetweenValues, periodEndAfter, periodsOf } from './curve-periods.ts';
import type { DataPoint } from './data-point.ts';
import { DatedValue, Forecast, rangeOf, type Series, wrongWith } from './series-fields.ts';

/** How a new forecast is made: by a straight line through the last values, or as a person sees it coming. */
export const ForecastDraft = z
  .discriminatedUnion('method', [
    z.strictObject({
      method: z.literal('least_squares'),
      /** How many of the last values the line is fitted to */
      fittedTo: z.int().min(3, 'Use 3 to 20 values').max(20, 'Use 3 to 20 values').default(5),
      periods: z.int().min(1, 'Look 1 to 20 periods ahead').max(20, 'Look 1 to 20 periods ahead').default(5),
      /** The last day whose value it may know; left out, that of the latest value */
      from: Day.optional(),
      note: text(500).default(''),
    }),
    z.strictObject({
      method: z.literal('judgement'),
      values: z.array(DatedValue).min(1, 'Enter at least 1 value').max(60, 'Use 60 values or fewer'),
      from: Day.optional(),
      note: line(500, 'Say what it rests on'),
    }),
  ])
  .meta({ id: 'ForecastDraft' });
export type ForecastDraft = z.output<typeof ForecastDraft>;

/** A forecast as it was frozen, with who made it and why. */
export const ForecastVersion = Forecast.extend({
  note: text(500),
  madeAt: Instant,
  madeByName: z.string().nullable(),
}).meta({ id: 'ForecastVersion' });
export type ForecastVersion = z.output<typeof ForecastVersion>;

/** A target path as it was set, with who set it and why. */
export const PathVersion = z
  .strictObject({
    number: z.int().min(1),
    baselineOn: Day.nullable(),
    baselineValue: Decimal.nullable(),
    targets: z.array(DatedValue),
    tolerance: Decimal.nullable(),
    reason: text(500),
    setAt: Instant,
    setByName: z.string().nullable(),
  })
  .meta({ id: 'PathVersion' });
export type PathVersion = z.output<typeof PathVersion>;

/**
 * The next forecast of a series, from what may be compared.
 * @throws Refusal `rule_broken` with too few values, `unprocessable` naming each value that cannot be
 */
export function makeForecast(
  series: Series,
  standing: readonly DataPoint[],
  draft: ForecastDraft,
  { today }: Pick<Decision, 'today'>,
): Forecast {
  const run = comparable(periodsOf(series, standing)).filter(({ on }) => draft.from === undefined || on <= draft.from);
  const from = draft.from ?? run.at(-1)?.on ?? today;
  const made = { number: (series.forecast?.number ?? 0) + 1, madeOn: today, from };
  if (draft.method === 'least_squares') {
    const values = straightOn(series, run.slice(-draft.fittedTo), draft.periods);
    return { ...made, method: 'least_squares', fittedTo: Math.min(draft.fittedTo, run.length), values };
  }
  assertPossible(series, draft.values, from);
  return { ...made, method: 'judgement', fittedTo: null, values: draft.values };
}

type Valued = CurvePeriod & { value: string };

/** An estimate, not a sum: made in floating point, then rounded to the decimals of the series and kept in its range. */
function straightOn(series: Series, fitted: readonly Valued[], periods: number): DatedValue[] {
  const [first] = fitted;
  const last = fitted.at(-1);
  if (!first || !last || fitted.length < 3)
    throw ruleBroken(
      'too_few_values',
      'A straight line needs 3 values that can be compared. Enter more, or set it yourself.',
    );
  const { at } = leastSquares(fitted.map(({ on, value }) => [daysBetween(first.on, on), Number(value)]));
  const step = stepOf(series, fitted);
  return Array.from({ length: periods }, (_, index) => step(last.on, index + 1)).map((on) => ({
    on,
    value: within(series, at(daysBetween(first.on, on))),
  }));
}

/** The line through some points that is nearest to all of them. */
function leastSquares(points: readonly (readonly [x: number, y: number])[]) {
  const mean = (pick: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [meanX, meanY] = [mean(([x]) => x), mean(([, y]) => y)];
  const slope = mean(([x, y]) => (x - meanX) * (y - meanY)) / mean(([x]) => (x - meanX) ** 2);
  return { at: (x: number) => meanY + slope * (x - meanX) };
}

/** One period after another: by the calendar, or as far apart as the values were. */
function stepOf({ frequency }: Series, fitted: readonly Valued[]): (last: string, n: number) => string {
  if (frequency !== 'none') return (last, n) => periodEndAfter(last, n * monthsBetweenValues[frequency]);
  const days = Math.round(daysBetween(fitted[0]?.on ?? '', fitted.at(-1)?.on ?? '') / (fitted.length - 1));
  return (last, n) => addDays(last, n * days);
}

function within(series: Series, estimate: number): string {
  const value = rounded(scaled(estimate.toFixed(6)), series.decimals);
  const { from, to } = rangeOf(series);
  if (from !== null && value < scaled(from)) return from;
  return to !== null && value > scaled(to) ? to : decimalOf(value);
}

function assertPossible(series: Series, values: readonly DatedValue[], from: string): void {
  const errors = values.flatMap(({ on, value }, at): FieldError[] => {
    const outside = wrongWith(series, value);
    return [
      ...(on > from ? [] : [wrong(at, 'on', 'Enter a day after the last value it knows')]),
      ...(on > (values[at - 1]?.on ?? '') ? [] : [wrong(at, 'on', 'Enter a later day than the value before')]),
      ...(outside === null ? [] : [wrong(at, 'value', outside)]),
    ];
  });
  if (errors.length > 0) throw new Refusal('unprocessable', 'cannot_be', errors[0]?.message ?? '', errors);
}

const wrong = (at: number, field: keyof DatedValue, message: string): FieldError => ({
  pointer: `/values/${at}/${field}`,
  code: 'cannot_be',
  message,
});

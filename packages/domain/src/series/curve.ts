import { between, compareDecimals, decimalOf, rounded, scaled } from '../kernel/decimal.ts';
import { daysBetween } from '../kernel/days.ts';
import type { Light } from '../lights/light.ts';
import { comparable, type CurvePeriod, nextValueOf, periodsOf } from './curve-periods.ts';
import type { DataPoint } from './data-point.ts';
import type { CurveState, CurveTrend, DatedValue, derivedFields, Series } from './series-fields.ts';

/** What `curveOf` derives; the rest is set by verbs. */
type Derived = Omit<Pick<Series, keyof typeof derivedFields>, 'forecast' | 'pathNumber'>;
type Valued = CurvePeriod & { value: string };

const longestSparkline = 24;

/**
 * All that is derived from the points of a series, its path and its forecast (decisions.md 7 and 10). Nothing is
 * compared across a break, and nothing rests on a value that may not be shown.
 */
export function curveOf(series: Series, standing: readonly DataPoint[], today: string): Derived {
  const periods = periodsOf(series, standing);
  const run = comparable(periods);
  const latest = run.at(-1);
  const target = latest ? targetAt(series, run, latest.on) : null;
  const miss = latest ? missOf(series, latest.value, target) : null;
  return {
    latestOn: latest?.on ?? null,
    latestValue: latest?.value ?? null,
    latestIsProvisional: latest?.provisional ?? false,
    targetNow: shown(target, series),
    expectedNow: latest ? shown(expectedAt(series, run, latest.on), series) : null,
    ...stateOf(series, run),
    trend: trendOf(series, run),
    light: miss === null ? null : lightOf(miss, toleranceOf(series, run)),
    miss: miss === null ? null : decimalOf(miss),
    periodCount: periods.filter(({ value }) => value !== null).length,
    sparkline: run.slice(-longestSparkline).map(({ on, value }) => ({ on, value })),
    ...nextValueOf(series, periods, today),
  };
}

/**
 * Turned: the latest two values are each better than was expected by over 2 % of the baseline; turning: the latest alone;
 * worsening: the latest two are worse by as much; flat: anything between. Under three values there is not enough to say.
 * It holds since the value that first brought it, against the forecast that holds now.
 */
function stateOf(series: Series, run: readonly Valued[]): Pick<Derived, 'state' | 'stateSince'> {
  const state = stateAfter(series, run, run.length);
  let values = run.length;
  while (values > 1 && stateAfter(series, run, values - 1) === state) values -= 1;
  return { state, stateSince: run[values - 1]?.on ?? null };
}

/** The state when so many of the values were there. */
function stateAfter(series: Series, run: readonly Valued[], values: number): CurveState {
  if (values < 3) return 'not_enough_data';
  const [before, latest] = run.slice(values - 2, values).map((period) => againstForecast(series, run, period));
  if (latest === 1) return before === 1 ? 'turned' : 'turning';
  return latest === -1 && before === -1 ? 'worsening' : 'flat';
}

/** 1 better than was expected, -1 worse, 0 neither: by over 2 % of the baseline. */
function againstForecast(series: Series, run: readonly Valued[], { on, value }: Valued): -1 | 0 | 1 {
  const expected = expectedAt(series, run, on);
  if (expected === null) return 0;
  return beyond(goodness(series, scaled(value)) - goodness(series, expected), baselineOf(series, run));
}

/** Over the last three values. */
function trendOf(series: Series, run: readonly Valued[]): CurveTrend | null {
  const [first, , last] = run.slice(-3);
  if (!first || !last) return null;
  const change = goodness(series, scaled(last.value)) - goodness(series, scaled(first.value));
  const way = beyond(change, baselineOf(series, run));
  return way === 0 ? 'steady' : way === 1 ? 'improving' : 'worsening';
}

/** Which way a difference goes that is over 2 % of the baseline: compared as wholes, so that 2 % itself is never over it. */
function beyond(difference: bigint, baseline: bigint): -1 | 0 | 1 {
  const threshold = (baseline < 0n ? -baseline : baseline) * 2n;
  if (difference * 100n > threshold) return 1;
  return -difference * 100n > threshold ? -1 : 0;
}

/** More is better, whichever way the series counts. */
function goodness({ direction, bandFrom, bandTo }: Series, value: bigint): bigint {
  if (direction === 'higher') return value;
  if (direction === 'lower') return -value;
  const [from, to] = [scaled(bandFrom ?? '0'), scaled(bandTo ?? '0')];
  return value < from ? value - from : value > to ? to - value : 0n;
}

/** The baseline somebody named, unless the series was broken since; else the first value that may be compared. */
function baselineOf({ baselineOn, baselineValue }: Series, run: readonly Valued[]): bigint {
  const [first] = run;
  if (baselineOn !== null && baselineValue !== null && !isBroken(baselineOn, first)) return scaled(baselineValue);
  return scaled(first?.value ?? baselineValue ?? '0');
}

/** Whether the series was broken after this day. */
const isBroken = (day: string, first: Valued | undefined): boolean => first?.breaksSeries === true && day < first.on;

/** What would be if nothing changed: the frozen forecast where it reaches, else the baseline held level. */
function expectedAt(series: Series, run: readonly Valued[], on: string): bigint | null {
  const { forecast } = series;
  if (forecast && on > forecast.from && !isBroken(forecast.from, run[0])) {
    const start = run.findLast((period) => period.on <= forecast.from);
    return alongPath([...(start ? [{ on: start.on, value: start.value }] : []), ...forecast.values], on);
  }
  return run.length === 0 ? null : baselineOf(series, run);
}

/** What the target path asks for on a day: straight from the baseline to each target in turn, then level. */
function targetAt(series: Series, run: readonly Valued[], on: string): bigint | null {
  const { baselineOn, baselineValue, targets } = series;
  if (targets.length === 0) return null;
  const start =
    baselineOn !== null && baselineValue !== null && !isBroken(baselineOn, run[0])
      ? [{ on: baselineOn, value: baselineValue }]
      : [];
  return alongPath([...start, ...targets], on);
}

/** Null before the path begins. */
function alongPath(path: readonly DatedValue[], on: string): bigint | null {
  const before = path.findLast((one) => one.on <= on);
  const after = path.find((one) => one.on > on);
  if (!before) return null;
  if (!after) return scaled(before.value);
  const stretch = { done: daysBetween(before.on, on), of: daysBetween(before.on, after.on) };
  return between(scaled(before.value), scaled(after.value), stretch);
}

/** How far on the wrong side of what is wanted; null where nothing is. A band is its own target. */
function missOf(series: Series, value: string, target: bigint | null): bigint | null {
  if (series.direction === 'band') return -goodness(series, scaled(value));
  if (target === null) return null;
  const short = goodness(series, target) - goodness(series, scaled(value));
  return short > 0n ? short : 0n;
}

function toleranceOf(series: Series, run: readonly Valued[]): bigint {
  if (series.tolerance !== null) return scaled(series.tolerance);
  const baseline = baselineOf(series, run);
  return ((baseline < 0n ? -baseline : baseline) * 2n) / 100n;
}

/** Red beyond twice the tolerance, amber beyond it (decisions.md 7). */
function lightOf(miss: bigint, tolerance: bigint): Light {
  if (miss > tolerance * 2n) return 'red';
  return miss > tolerance ? 'amber' : 'green';
}

const shown = (value: bigint | null, { decimals }: Series): string | null =>
  value === null ? null : decimalOf(rounded(value, Math.max(decimals, 1)));

/** Whether a forecast or target says more than another would: for a path that is set again unchanged. */
export const samePath = (a: readonly DatedValue[], b: readonly DatedValue[]): boolean =>
  a.length === b.length &&
  a.every(({ on, value }, at) => on === b[at]?.on && compareDecimals(value, b[at]?.value ?? '0') === 0);

import { z } from 'zod';
import type { Decision } from '../kernel/change.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { monthsLater } from '../reports/period.ts';
import { curveOf, samePath } from './curve.ts';
import type { DataPoint } from './data-point.ts';
import { type Forecast, type Series, type SeriesPath, wrongWith } from './series-fields.ts';

/** What a series is before anybody has measured anything. */
export const unmeasured = {
  forecast: null,
  latestOn: null,
  latestValue: null,
  latestIsProvisional: false,
  targetNow: null,
  expectedNow: null,
  state: 'not_enough_data',
  stateSince: null,
  trend: null,
  light: null,
  miss: null,
  periodCount: 0,
  sparkline: [],
  nextPeriodOn: null,
  nextDueOn: null,
  archivedAt: null,
} as const;

/** The facts of a series whose past values answer `asOf`. */
export const seriesTracks = [
  'baselineOn',
  'baselineValue',
  'targets',
  'tolerance',
  'latestOn',
  'latestValue',
  'latestIsProvisional',
  'targetNow',
  'expectedNow',
  'state',
  'stateSince',
  'light',
  'miss',
  'nextDueOn',
  'archivedAt',
] as const satisfies readonly (keyof Series)[];

/** What begins a series: nothing measured yet, and its first path where the draft names one. */
export const begunSeries = (
  { targets, baselineOn }: Pick<Series, 'targets' | 'baselineOn'>,
  { at }: Pick<Decision, 'at'>,
) => ({
  ...unmeasured,
  sparkline: [],
  pathNumber: targets.length > 0 || baselineOn !== null ? 1 : 0,
  version: 1,
  createdAt: at,
  updatedAt: at,
});

/** A series with all that is derived made anew. */
export const rederived = <S extends Series>(series: S, standing: readonly DataPoint[], { today }: Decision): S => ({
  ...series,
  ...curveOf(series, standing, today),
});

/**
 * Its definition changed: what was measured must still be possible.
 * @throws Refusal `unprocessable` when a value that stands lies outside the new range or has more decimals
 */
export function redefined<S extends Series>(series: S, standing: readonly DataPoint[], decision: Decision): S {
  for (const { value, on } of standing) {
    const message = value === null ? null : wrongWith(series, value);
    if (message !== null) throw cannotBe('/unit', 'values_there', `The value of ${on} would not fit: ${message}`);
  }
  if (series.formula === null && standing.some(({ part }) => part !== ''))
    throw cannotBe('/formula', 'parts_there', 'Some dates have several values already. Say how they become one');
  return rederived(series, standing, decision);
}

/**
 * Another target path: an amendment once there is one, with its reason.
 * @throws Refusal `unprocessable` without a reason, or when nothing changes
 */
export function repathed<S extends Series>(
  series: S,
  standing: readonly DataPoint[],
  { reason, ...path }: SeriesPath,
  decision: Decision,
): S {
  const isSame =
    path.baselineOn === series.baselineOn &&
    path.baselineValue === series.baselineValue &&
    path.tolerance === series.tolerance &&
    samePath(path.targets, series.targets);
  if (isSame) throw cannotBe('/targets', 'nothing_to_change', 'Change at least one value.');
  if (series.pathNumber > 0 && reason === '') throw cannotBe('/reason', 'no_reason', 'Say why it changes');
  return rederived({ ...series, ...path, pathNumber: series.pathNumber + 1 }, standing, decision);
}

/** With a new forecast frozen. */
export const foretold = <S extends Series>(
  series: S,
  standing: readonly DataPoint[],
  forecast: Forecast,
  decision: Decision,
): S => rederived({ ...series, forecast }, standing, decision);

/** How far the data of a series come: what is missing, stale, without a forecast or without a story. */
export type Completeness = { gaps: CompletenessGap[]; share: number };
export const CompletenessGap = z.enum([
  'no_values',
  'stale',
  'no_baseline',
  'no_target',
  'no_forecast',
  'no_collector',
  'no_source',
  'no_story',
]);
export type CompletenessGap = z.output<typeof CompletenessGap>;

type Complete = Pick<Series, 'periodCount' | 'nextDueOn' | 'baselineValue' | 'source' | 'direction'> & {
  hasTargets: boolean;
  hasForecast: boolean;
  hasCollector: boolean;
  /** The last day on which a partnership sat down over it; null where none has */
  lastSessionOn: string | null;
};

/** A story that was last told longer ago than this says little of how the curve goes now. */
const monthsAStoryHolds = 12;

/** Each gap by name, and the share of what there should be that is there, in per cent. */
export function completenessOf(series: Complete, today: string): Completeness {
  const missing: Record<CompletenessGap, boolean> = {
    no_values: series.periodCount === 0,
    stale: series.nextDueOn !== null && series.nextDueOn < today,
    no_baseline: series.baselineValue === null,
    no_target: series.direction !== 'band' && !series.hasTargets,
    no_forecast: !series.hasForecast,
    no_collector: !series.hasCollector,
    no_source: series.source === '',
    no_story: series.lastSessionOn === null || series.lastSessionOn <= monthsLater(today, -monthsAStoryHolds),
  };
  const gaps = CompletenessGap.options.filter((gap) => missing[gap]);
  const there = CompletenessGap.options.length - gaps.length;
  return { gaps, share: Math.round((there * 100) / CompletenessGap.options.length) };
}

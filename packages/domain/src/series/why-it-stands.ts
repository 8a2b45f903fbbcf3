import { decimalOf, rounded, scaled } from '../kernel/decimal.ts';
import type { Series } from './series-fields.ts';

type Judged = Pick<
  Series,
  | 'decimals'
  | 'latestValue'
  | 'targetNow'
  | 'expectedNow'
  | 'state'
  | 'light'
  | 'miss'
  | 'direction'
  | 'bandFrom'
  | 'bandTo'
  | 'unit'
>;

/** Why a curve has the light it has: its latest value against the target path, in one sentence (decisions.md 7). */
export function whyLight(series: Judged): string {
  const { latestValue, light, miss } = series;
  if (latestValue === null) return 'There is no value yet.';
  if (light === null) return 'No target is set for the date of the latest value.';
  const value = figureOf(series, latestValue);
  const wanted = wantedOf(series);
  if (miss === null) return `${value} against ${wanted}.`;
  if (scaled(miss) === 0n) return `${value} meets ${wanted}.`;
  return `${value} is ${figureOf(series, shortOf(series, miss))} off ${wanted}: ${howFar[light]}.`;
}

/** To as many decimals as a target is shown with. */
const shortOf = ({ decimals }: Judged, miss: string): string => decimalOf(rounded(scaled(miss), Math.max(decimals, 1)));

const howFar = {
  green: 'within the tolerance',
  amber: 'more than the tolerance',
  red: 'more than twice the tolerance',
} as const;

function wantedOf(series: Judged): string {
  const { direction, bandFrom, bandTo, targetNow } = series;
  if (direction === 'band') return `the band from ${figureOf(series, bandFrom)} to ${figureOf(series, bandTo)}`;
  return targetNow === null ? 'its target' : `the target of ${figureOf(series, targetNow)}`;
}

/** Why a curve is in the state it is in: its latest values against the forecast that was frozen (decisions.md 10). */
export function whyState(series: Judged): string {
  const { state, latestValue, expectedNow } = series;
  if (state === 'not_enough_data' || latestValue === null) return 'Fewer than three values can be compared.';
  const value = figureOf(series, latestValue);
  const against = expectedNow === null ? value : `${value} where ${figureOf(series, expectedNow)} was expected`;
  return `${against}: ${howItWent[state]}.`;
}

const howItWent = {
  turned: 'the latest two values are each better by over 2 % of the baseline',
  turning: 'the latest value is better by over 2 % of the baseline, the one before is not yet',
  flat: 'the latest value is not better by over 2 % of the baseline, nor are the latest two worse by as much',
  worsening: 'the latest two values are each worse by over 2 % of the baseline',
} as const;

function figureOf({ unit }: Pick<Series, 'unit'>, value: string | null): string {
  const figure = value ?? '';
  if (unit === 'percent') return `${figure} %`;
  if (unit === 'pounds') return `£${figure}`;
  return unit === 'days' || unit === 'hours' ? `${figure} ${unit}` : figure;
}

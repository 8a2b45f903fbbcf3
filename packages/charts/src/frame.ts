import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { CurveWords, Series } from './series.ts';

export type Scale = ScaleLinear<number, number>;
export type Frame = { x: Scale; y: Scale; left: number; right: number; top: number; bottom: number };

/** Asked for; what is round may be one or two more. */
const ticks = 4;
const letter = 8;
const eventLine = 20;

/** Where everything goes on a sheet of that width: labels keep their size, the plot gives way. */
export function frameOf(series: Series, size: { width: number; height: number }, words: CurveWords): Frame {
  const y = scaleLinear().domain(spanOf(series)).nice(ticks);
  const left = Math.max(...y.ticks(ticks).map((tick) => words.written(tick).length)) * letter + 10;
  const atEnds = endsOf(series, words).map((text) => text.length);
  const right = size.width - Math.max(0, ...atEnds) * letter - 12;
  const top = 12 + Math.min(4, series.events.length) * eventLine;
  const bottom = size.height - 40;
  const x = scaleLinear()
    .domain(timeOf(series))
    .range([left + 8, right - 8]);
  return { x, y: y.range([bottom, top]), left, right, top, bottom };
}

/** The text that stands at the end of each line that is drawn. */
const endsOf = ({ actual, forecast, target }: Series, words: CurveWords): string[] => [
  ...(actual.length > 0 ? [words.actual] : []),
  ...(forecast.length > 0 ? [words.forecast] : []),
  ...(target.length > 0 ? [words.target] : []),
];

/** From the lowest to the highest that is drawn, and a tenth of the mean at the least: what is level shall look level. */
function spanOf({ actual, forecast, target }: Series): [number, number] {
  const values = [...actual, ...forecast].flatMap(({ value, range }) => (range ? [value, ...range] : [value]));
  return widened([...values, ...target.map(({ value }) => value)]);
}

/** The span of some values, 10 % of their mean at the least; 0 to 1 of none. */
export function widened(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const least = Math.abs(values.reduce((sum, value) => sum + value, 0) / values.length) / 10 || 1;
  const lacking = Math.max(0, least - (high - low));
  const isAboveNought = low >= 0;
  const from = low - lacking / 2;
  return [isAboveNought ? Math.max(0, from) : from, high + lacking / 2];
}

function timeOf({ actual, forecast, target, events }: Series): [number, number] {
  const days = [...actual, ...forecast, ...target, ...events].map(({ at }) => at);
  if (days.length === 0) return [0, 1];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return first === last ? [first - 1, last + 1] : [first, last];
}

export const ticksOf = ({ y }: Frame): number[] => y.ticks(ticks);

import type { Frame } from './frame.ts';
import { lastBefore } from './lines.ts';
import { mark, type Mark } from './mark.ts';
import type { Palette } from './palette.ts';
import type { Series } from './series.ts';

type Pair = { at: number; actual: number; foreseen: number };

/** The room between what was foreseen and what came, in the tint of whether it came better or worse. */
export function gapOf(series: Series, frame: Frame, palette: Palette): Mark[] {
  const { betterIs } = series;
  if (betterIs === 'between') return [];
  const pairs = pairsOf(series);
  return pairs.slice(1).flatMap((pair, index) => {
    const before = pairs[index];
    return before ? sidesOf(before, pair).map(([one, other]) => tinted(one, other, { frame, palette, betterIs })) : [];
  });
}

/** The days that have both, after the value that the forecast sets out from. */
function pairsOf(series: Series): Pair[] {
  const foreseen = new Map(series.forecast.map(({ at, value }) => [at, value]));
  const both = series.actual.flatMap(({ at, value }) => {
    const then = foreseen.get(at);
    return then === undefined ? [] : [{ at, actual: value, foreseen: then }];
  });
  const from = lastBefore(series);
  if (!from || both.length === 0) return both;
  return [{ at: from.at, actual: from.value, foreseen: from.value }, ...both];
}

/** One piece, or two where the lines cross on the way. */
function sidesOf(one: Pair, other: Pair): [Pair, Pair][] {
  const [first, second] = [one.actual - one.foreseen, other.actual - other.foreseen];
  if (first * second >= 0) return [[one, other]];
  const share = first / (first - second);
  const value = one.foreseen + share * (other.foreseen - one.foreseen);
  const crossing = { at: one.at + share * (other.at - one.at), actual: value, foreseen: value };
  return [
    [one, crossing],
    [crossing, other],
  ];
}

type Look = { frame: Frame; palette: Palette; betterIs: 'higher' | 'lower' };

function tinted(one: Pair, other: Pair, { frame: { x, y }, palette, betterIs }: Look): Mark {
  const isHigher = one.actual - one.foreseen + (other.actual - other.foreseen) > 0;
  const d = `M${x(one.at)} ${y(one.actual)}L${x(other.at)} ${y(other.actual)}V${y(other.foreseen)}L${x(one.at)} ${y(one.foreseen)}z`;
  return mark('path', { d, fill: isHigher === (betterIs === 'higher') ? palette.goodArea : palette.badArea });
}

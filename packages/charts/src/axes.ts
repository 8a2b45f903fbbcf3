import { type Frame, ticksOf } from './frame.ts';
import { mark, type Mark } from './mark.ts';
import type { Palette } from './palette.ts';
import type { CurveWords, Series } from './series.ts';

const gapBetweenPeriods = 14;

/** Lines to read values by, with the values; the periods under them, as many as fit. */
export const axesOf = (series: Series, frame: Frame, { words, palette }: Look): Mark[] => [
  ...ticksOf(frame).flatMap((tick) => valueLine(tick, frame, { words, palette })),
  ...periodsOf(series, frame, palette),
  ...startOf(frame, { words, palette }),
];

type Look = { words: CurveWords; palette: Palette };

function valueLine(tick: number, { y, left, right }: Frame, { words, palette }: Look): Mark[] {
  const at = y(tick);
  return [
    mark('line', { x1: left, x2: right, y1: at, y2: at, stroke: palette.rule, strokeWidth: 1 }),
    mark('text', { x: left - 6, y: at + 4, ...small(palette), textAnchor: 'end' }, words.written(tick)),
  ];
}

function periodsOf(series: Series, { x, bottom }: Frame, palette: Palette): Mark[] {
  const periods = new Map(
    [...series.actual, ...series.forecast, ...series.target].map(({ at, period }) => [at, period]),
  );
  const inOrder = [...periods].toSorted(([one], [other]) => one - other);
  const shown: Mark[] = [];
  let free = -Infinity;
  for (const [at, period] of inOrder) {
    const half = period.length * 3.6;
    if (x(at) - half < free) continue;
    free = x(at) + half + gapBetweenPeriods;
    shown.push(mark('text', { x: x(at), y: bottom + 20, ...small(palette), textAnchor: 'middle' }, period));
  }
  return shown;
}

/** A rate may start where it is read best, as long as it says so. */
function startOf({ y, left, bottom }: Frame, { words, palette }: Look): Mark[] {
  const [lowest = 0] = y.domain();
  if (lowest === 0) return [];
  return [mark('text', { x: left, y: bottom + 36, ...small(palette) }, words.axisStartsAt(words.written(lowest)))];
}

const small = ({ faint }: Palette) => ({ fontSize: 13, fill: faint });

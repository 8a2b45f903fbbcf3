import type { Frame } from './frame.ts';
import { mark, type Mark } from './mark.ts';
import type { Palette } from './palette.ts';
import type { CurveWords, Series } from './series.ts';

const lineHeight = 18;
const mostEvents = 4;
/** How wide a letter of the small text is at most, on average, in px. */
const letter = 7;

/** A name at the end of each line instead of a legend, pushed apart so that each can be read. */
export function endLabelsOf(series: Series, frame: Frame, { words, palette }: Look): Mark[] {
  const ends = [
    { last: series.actual.at(-1), text: words.actual, fill: palette.ink },
    { last: series.forecast.at(-1), text: words.forecast, fill: palette.faint },
    { last: series.target.at(-1), text: words.target, fill: palette.target },
  ].flatMap(({ last, text, fill }) => (last ? [{ y: frame.y(last.value), text, fill }] : []));
  const sorted = ends.toSorted((one, other) => one.y - other.y);
  const places = apart(
    sorted.map(({ y }) => y),
    { from: frame.top, to: frame.bottom },
  );
  return sorted.map(({ text, fill }, index) =>
    mark('text', { x: frame.right + 4, y: (places[index] ?? 0) + 5, fontSize: 14, fontWeight: 700, fill }, text),
  );
}

type Look = { words: CurveWords; palette: Palette };

/** The same places in the same order, `lineHeight` px from each other at the least and within the plot where they fit. */
export function apart(places: readonly number[], { from, to }: { from: number; to: number }): number[] {
  const down: number[] = [];
  for (const place of places) down.push(Math.max(place, from, (down.at(-1) ?? -Infinity) + lineHeight));
  const up: number[] = [];
  for (const [index, place] of down.toReversed().entries()) {
    const below = up[0] ?? Infinity;
    const lowest = to - index * lineHeight < from ? Infinity : to;
    up.unshift(Math.min(place, lowest, below - lineHeight));
  }
  return up;
}

/** A dotted upright line where something happened, its words above the plot, each in a line of its own. */
export function eventsOf({ events }: Series, { x, right, bottom }: Frame, palette: Palette): Mark[] {
  return events.slice(0, mostEvents).flatMap(({ at, words }, index) => {
    const y = 16 + index * 20;
    const text = shortened(words, right);
    const start = Math.max(0, Math.min(x(at) + 6, right - text.length * letter));
    const upright = { x1: x(at), x2: x(at), y1: y + 4, y2: bottom, stroke: palette.faint, strokeDasharray: '2 4' };
    const halo = { stroke: palette.surface, strokeWidth: 4, paintOrder: 'stroke' };
    return [mark('line', upright), mark('text', { x: start, y, fontSize: 13, fill: palette.faint, ...halo }, text)];
  });
}

/** As much of it as a line of that many px has room for. */
export const shortened = (words: string, room: number): string => {
  const most = Math.floor(room / letter);
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
};

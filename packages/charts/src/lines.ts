import { area, line } from 'd3-shape';
import type { Frame } from './frame.ts';
import { mark, type Mark } from './mark.ts';
import type { Palette } from './palette.ts';
import type { Foreseen, Measured, Point, Series } from './series.ts';

/** What was measured: one line from break to break, a dot for each value, hollow while it is provisional. */
export function actualOf({ actual, breaks }: Series, frame: Frame, palette: Palette): Mark[] {
  const parts = unbroken(actual, breaks);
  return [
    ...actual.flatMap((point) => whiskersOf(point, frame, palette)),
    ...parts.map((part) => mark('path', { d: pathOf(part, frame), ...stroke(palette.ink, 3) })),
    ...parts.slice(1).map((part, index) => zigzag([parts[index]?.at(-1), part[0]], frame, palette)),
    ...actual.map((point) => dot(point, frame, palette)),
  ];
}

/** What was foreseen, dashed, from the last value that was known when it was made; its band behind it. */
export function forecastOf(series: Series, frame: Frame, palette: Palette): Mark[] {
  const { forecast } = series;
  if (forecast.length === 0) return [];
  const from = lastBefore(series);
  const dashed = { ...stroke(palette.faint, 2), strokeDasharray: '6 4' };
  return [
    ...bandOf(forecast, frame, palette),
    mark('path', { d: pathOf(from ? [from, ...forecast] : forecast, frame), ...dashed }),
  ];
}

/** What is aimed at: dotted, with a hollow diamond at each date it is set for. */
export function targetOf({ target }: Series, frame: Frame, palette: Palette): Mark[] {
  const dotted = { ...stroke(palette.target, 2), strokeDasharray: '1 5', strokeLinecap: 'round' };
  return [
    ...(target.length > 1 ? [mark('path', { d: pathOf(target, frame), ...dotted })] : []),
    ...target.map((point) => diamond(point, frame, palette)),
  ];
}

/** The value that the forecast sets out from. */
export const lastBefore = ({ actual, forecast }: Series): Measured | undefined =>
  actual.findLast(({ at }) => at < (forecast[0]?.at ?? -Infinity));

/** The values between one break and the next. */
export function unbroken(points: readonly Measured[], breaks: Series['breaks']): Measured[][] {
  const edges = [-Infinity, ...breaks.map(({ at }) => at), Infinity];
  const parts = edges.slice(1).map((to, index) => {
    const from = edges[index] ?? -Infinity;
    return points.filter(({ at }) => at >= from && at < to);
  });
  return parts.filter((part) => part.length > 0);
}

function pathOf(points: readonly Point[], { x, y }: Frame): string {
  const draw = line<Point>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  );
  return draw(points) ?? '';
}

function bandOf(forecast: readonly Foreseen[], { x, y }: Frame, palette: Palette): Mark[] {
  const held = forecast.flatMap(({ at, range }) => (range ? [{ at, low: range[0], high: range[1] }] : []));
  if (held.length < 2) return [];
  const draw = area<(typeof held)[number]>(
    ({ at }) => x(at),
    ({ low }) => y(low),
    ({ high }) => y(high),
  );
  return [mark('path', { d: draw(held) ?? '', fill: palette.rule, opacity: 0.4 })];
}

function dot({ at, value, isProvisional }: Measured, { x, y }: Frame, palette: Palette): Mark {
  const fill = isProvisional ? palette.surface : palette.ink;
  return mark('circle', { cx: x(at), cy: y(value), r: 4, fill, stroke: palette.ink, strokeWidth: 2 });
}

function diamond({ at, value }: Point, { x, y }: Frame, palette: Palette): Mark {
  const d = `M${x(at)} ${y(value) - 6}l6 6l-6 6l-6 -6z`;
  return mark('path', { d, fill: palette.surface, stroke: palette.target, strokeWidth: 2 });
}

function whiskersOf({ at, range }: Measured, { x, y }: Frame, palette: Palette): Mark[] {
  if (!range) return [];
  const [low, high] = [y(range[0]), y(range[1])];
  const d = `M${x(at)} ${low}V${high}M${x(at) - 4} ${low}h8M${x(at) - 4} ${high}h8`;
  return [mark('path', { d, ...stroke(palette.faint, 1.5) })];
}

/** Between the last value that is comparable and the first that is not. */
function zigzag(sides: readonly (Point | undefined)[], { x, top, bottom }: Frame, palette: Palette): Mark {
  const [before, after] = sides.map((side) => x(side?.at ?? 0));
  const turns = Math.floor((bottom - top) / 6);
  const d = `M${((before ?? 0) + (after ?? 0)) / 2 - 3} ${top}${Array.from({ length: turns }, (_, turn) => `l${turn % 2 ? -6 : 6} 6`).join('')}`;
  return mark('path', { d, ...stroke(palette.faint, 1.5) });
}

const stroke = (colour: string, width: number) => ({ fill: 'none', stroke: colour, strokeWidth: width });

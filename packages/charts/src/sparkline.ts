import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { widened } from './frame.ts';
import { type Drawing, mark } from './mark.ts';
import type { Palette } from './palette.ts';
import type { Point } from './series.ts';

const [width, height, edge] = [96, 28, 4];

/** The way of some values in the size of a word, without a scale; the last has a dot. A level series looks level. */
export function drawSparkline(points: readonly Point[], palette: Palette): Drawing {
  const x = scaleLinear([points[0]?.at ?? 0, points.at(-1)?.at ?? 1], [edge, width - edge]);
  const y = scaleLinear(widened(points.map(({ value }) => value)), [height - edge, edge]);
  const draw = line<Point>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  );
  const last = points.at(-1);
  const marks = [
    mark('path', { d: draw(points) ?? '', fill: 'none', stroke: palette.ink, strokeWidth: 2 }),
    ...(last ? [mark('circle', { cx: x(last.at), cy: y(last.value), r: 3, fill: palette.ink })] : []),
  ];
  return { width, height, marks };
}

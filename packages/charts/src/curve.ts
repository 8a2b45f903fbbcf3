import { axesOf } from './axes.ts';
import { frameOf } from './frame.ts';
import { gapOf } from './gap.ts';
import { endLabelsOf, eventsOf } from './labels.ts';
import { actualOf, forecastOf, targetOf } from './lines.ts';
import type { Drawing } from './mark.ts';
import type { Palette } from './palette.ts';
import type { CurveWords, Series } from './series.ts';

/** `places` says where on the sheet each time stands (px from the left), for a marker that steps along the curve. */
export type Curve = Drawing & { places: ReadonlyMap<number, number>; top: number; bottom: number };

type How = { width: number; height: number; words: CurveWords; palette: Palette };

/**
 * The curve that is to be turned: what came, what was foreseen if nothing changed, what is aimed at, and what happened
 * meanwhile. Drawn for the width it is given (320 to 1200 px): the text keeps its size.
 */
export function drawCurve(series: Series, { width, height, words, palette }: How): Curve {
  const frame = frameOf(series, { width, height }, words);
  const look = { words, palette };
  const marks = [
    ...gapOf(series, frame, palette),
    ...axesOf(series, frame, look),
    ...eventsOf(series, frame, palette),
    ...forecastOf(series, frame, palette),
    ...targetOf(series, frame, palette),
    ...actualOf(series, frame, palette),
    ...endLabelsOf(series, frame, look),
  ];
  const times = new Set([...series.actual, ...series.forecast, ...series.target].map(({ at }) => at));
  const inOrder = [...times].toSorted((one, other) => one - other);
  const places = new Map(inOrder.map((at) => [at, frame.x(at)]));
  return { width, height, marks, places, top: frame.top, bottom: frame.bottom };
}

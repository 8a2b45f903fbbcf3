import { drawSparkline, onScreen, type Point } from '@trivet/charts';
import { Drawn } from './Drawn.tsx';
import { t } from './curves.strings.ts';

type Props = { points: readonly Point[]; written: (value: number) => string };

/** The way of a series in the size of a word: 'From 72 to 79'. Nothing for fewer than two values. */
export function Sparkline({ points, written }: Props) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  const label = t('curves.fromTo', { first: written(first.value), last: written(last.value) });
  return <Drawn drawing={drawSparkline(points, onScreen)} label={label} />;
}

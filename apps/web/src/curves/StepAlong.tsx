import type { Moment } from './moments.ts';
import { t } from './curves.strings.ts';

type Props = {
  moments: readonly Moment[];
  /** Where the first and the last time stand, px from the left. */
  span: readonly [first: number, last: number];
  chosen: number;
  onChoose: (index: number) => void;
  written: (value: number) => string;
};

/** Reads one time after the other: a native slider under the axis, so that keys, a finger and a screen reader all do. */
export function StepAlong({ moments, span: [first, last], chosen, onChoose, written }: Props) {
  const moment = moments[chosen];
  if (!moment) return null;
  const said = inWords(moment, written);
  return (
    <div className="curve-steps">
      <input
        type="range"
        aria-label={t('curves.step')}
        aria-valuetext={said}
        min={0}
        max={moments.length - 1}
        value={chosen}
        // Its thumb, 16 px wide, stands under the place that it reads.
        style={{ marginInlineStart: first - 8, width: last - first + 16 }}
        onChange={({ target }) => onChoose(target.valueAsNumber)}
      />
      <p className="figures">{said}</p>
    </div>
  );
}

/** '2026, actual 71.8, forecast 85.2, target 74' */
const inWords = ({ period, actual, forecast, target }: Moment, written: (value: number) => string) =>
  [
    period,
    actual && t(actual.isProvisional ? 'curves.at.provisional' : 'curves.at.actual', { value: written(actual.value) }),
    forecast !== undefined && t('curves.at.forecast', { value: written(forecast) }),
    target !== undefined && t('curves.at.target', { value: written(target) }),
  ]
    .filter(Boolean)
    .join(', ');

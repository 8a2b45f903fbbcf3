import type { Measured, Point, Series } from './series.ts';

type Dated = { on: string; value: string };
type Valued = Omit<Dated, 'value'> & { value: string | null; provisional: boolean; breaksSeries: boolean };

/** As much of a series of values as a curve is drawn from. Days are `YYYY-MM-DD`, values exact decimals as text. */
export type ValueSeries = {
  direction: 'higher' | 'lower' | 'band';
  forecast: { values: readonly Dated[] } | null;
  targets: readonly Dated[];
};

type Calendar = { dayNumber: (day: string) => number; period: (day: string) => string };

/** The curve of a series: pixels need no exact decimals. What happened meanwhile is for the caller to add. */
export function seriesOf(
  { direction, forecast, targets }: ValueSeries,
  periods: readonly Valued[],
  { dayNumber, period }: Calendar,
): Series {
  const pointAt = ({ on, value }: Dated): Point & { period: string } => ({
    at: dayNumber(on),
    period: period(on),
    value: Number(value),
  });
  const measured = periods.flatMap(({ on, value, provisional }): Measured[] =>
    value === null ? [] : [{ ...pointAt({ on, value }), isProvisional: provisional }],
  );
  return {
    actual: measured,
    breaks: periods.filter(({ breaksSeries }) => breaksSeries).map(({ on }) => ({ at: dayNumber(on) })),
    forecast: (forecast?.values ?? []).map(pointAt),
    target: targets.map(pointAt),
    betterIs: direction === 'band' ? 'between' : direction,
    events: [],
  };
}

import type { Measured, Series } from '@trivet/charts';

/** All that a curve says of one time. */
export type Moment = {
  at: number;
  period: string;
  actual: Measured | undefined;
  forecast: number | undefined;
  target: number | undefined;
};

/** Every time that has a value, a forecast or a target, in order. */
export function momentsOf({ actual, forecast, target }: Series): Moment[] {
  const periods = new Map([...target, ...forecast, ...actual].map(({ at, period }) => [at, period]));
  const inOrder = [...periods].toSorted(([one], [other]) => one - other);
  return inOrder.map(([at, period]) => ({
    at,
    period,
    actual: actual.find((point) => point.at === at),
    forecast: forecast.find((point) => point.at === at)?.value,
    target: target.find((point) => point.at === at)?.value,
  }));
}

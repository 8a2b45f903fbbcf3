import { type Series as Drawn, seriesOf } from '@trivet/charts';
import type { Curve } from '@trivet/contract';
import type { Frequency, Unit } from '@trivet/domain';
import { daysBetween, fullDay, shortDay } from '../lib/dates.ts';
import { locale } from '../lib/strings.ts';
import type { ListedSeries } from './series.api.ts';
import { t } from './outcomes.strings.ts';

/** How a value of a series is written: '71.8', '66.4 %', '£1,200'. */
export const writtenBy =
  ({ unit, decimals }: { unit: Unit; decimals: number }) =>
  (value: number): string => {
    const figure = new Intl.NumberFormat(locale(), {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value);
    if (unit === 'percent') return t('figure.percent', { value: figure });
    if (unit === 'pounds') return t('figure.pounds', { value: figure });
    return unit === 'hours' ? t('figure.hours', { value: figure }) : figure;
  };

/** A period by the day it ends on: '2026' of a year, 'Mar 2026' of less, the day itself where values come at any time. */
export const periodWords = (on: string, frequency: Frequency): string => {
  if (frequency === 'yearly') return on.slice(0, 4);
  const [, month, year] = shortDay(on).split(' ');
  return frequency === 'none' ? shortDay(on) : `${month} ${year}`;
};

/** '71.8, 2026' and whether it may still change; null where there is none. */
export const latestWords = (series: ListedSeries): string | null => {
  if (series.latestOn === null || series.latestValue === null) return null;
  const value = [writtenBy(series)(Number(series.latestValue)), series.unitWords].filter(Boolean).join(' ');
  const period = periodWords(series.latestOn, series.frequency);
  return t(series.latestIsProvisional ? 'series.provisional' : 'series.latest', { value, period });
};

// Any fixed day does: the chart knows no calendar.
const numberOf = (day: string) => daysBetween('2000-01-01', day);

/** A series as the chart draws it, with what was said of its values. */
export const drawn = (series: ListedSeries, { periods }: Curve): Drawn => ({
  ...seriesOf(series, periods, { dayNumber: numberOf, period: (day) => periodWords(day, series.frequency) }),
  events: periods.flatMap(({ on, notes, breaksSeries }) =>
    notes.slice(0, breaksSeries ? 0 : 1).map((words) => ({ at: numberOf(on), words: shortened(words) })),
  ),
});

/** The latest values for a line the size of a word. */
export const sparkPoints = ({ sparkline }: ListedSeries) =>
  sparkline.map(({ on, value }) => ({ at: numberOf(on), value: Number(value) }));

/** When the next value is due, or that it was. */
export const dueWords = ({ nextDueOn }: ListedSeries, today: string): string | null => {
  if (nextDueOn === null) return null;
  return t(nextDueOn < today ? 'series.late' : 'series.due', { day: fullDay(nextDueOn) });
};

/** What stands over the chart is one line. */
const shortened = (words: string) => (words.length > 50 ? `${words.slice(0, 49).trimEnd()}…` : words);

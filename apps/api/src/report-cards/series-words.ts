import { drawCurve, type Drawing, onPaper, type Palette, seriesOf, svgOf } from '@trivet/charts';
import type { StoryFactor } from '@trivet/domain';
import { type CurvePeriod, daysBetween, type Indicator, type Measure } from '@trivet/domain';
import type { Figure, Part, Words } from '../documents/document.ts';

type Series = Pick<
  Indicator | Measure,
  | 'title'
  | 'unit'
  | 'unitWords'
  | 'decimals'
  | 'direction'
  | 'targets'
  | 'targetNow'
  | 'frequency'
  | 'latestOn'
  | 'latestValue'
  | 'latestIsProvisional'
  | 'state'
  | 'light'
> & { forecast: Pick<NonNullable<Measure['forecast']>, 'values'> | null };

export const stateWords = {
  turned: 'Turned',
  turning: 'Turning',
  flat: 'Flat',
  worsening: 'Worsening',
  not_enough_data: 'Not enough data',
} as const;

export const lightWords = { red: 'Off target', amber: 'Near target', green: 'On target' } as const;

/** `66.4 %`, `£1,200`, `14 days`: with as many decimals as the series has. */
export function valueWords({ unit, decimals }: Pick<Series, 'unit' | 'decimals'>, value: number): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const figure = new Intl.NumberFormat('en-GB', digits).format(value);
  if (unit === 'pounds') return `£${figure}`;
  const after = { percent: ' %', days: ' days', hours: ' hours', number: '', rate: '', score: '' } as const;
  return `${figure}${after[unit]}`;
}

/** The year of a yearly value, else the month its period ends in. */
export const periodWords = (day: string, frequency: Series['frequency']): string =>
  frequency === 'yearly'
    ? day.slice(0, 4)
    : new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${day}T00:00:00Z`),
      );

/** The newest value with its period, and whether it may still change. */
export function latestWords(series: Series): string {
  const { latestOn, latestValue, latestIsProvisional, frequency } = series;
  if (latestOn === null || latestValue === null) return 'No value yet';
  const value = valueWords(series, Number(latestValue));
  return `${value}, ${periodWords(latestOn, frequency)}${latestIsProvisional ? ', provisional' : ''}`;
}

/** Where it stands against its target now, as a light; nothing where it has none. */
export function againstTarget(series: Series): Words {
  const { light, targetNow } = series;
  if (light === null || targetNow === null) return 'No target';
  return [{ light, word: lightWords[light] }, `, ${valueWords(series, Number(targetNow))}`];
}

/** Half the width of a page, where two stand beside each other; or all of it. */
const sheets = { half: { width: 460, height: 250 }, whole: { width: 940, height: 300 } } as const;

/** Curves, beside each other where there are several. */
export const curveFigures = <One extends Series>(
  series: readonly One[],
  periodsOf: (series: One) => readonly CurvePeriod[],
): Extract<Part, { kind: 'figures' }> => ({
  kind: 'figures',
  figures: series.map((each) => curveFigure(each, periodsOf(each), sheets[series.length === 1 ? 'whole' : 'half'])),
});

function curveFigure(
  series: Series,
  periods: readonly CurvePeriod[],
  sheet: { width: number; height: number },
): Figure {
  const words = toldOf(series, periods);
  const title = `${series.title}${series.unitWords ? `, ${series.unitWords}` : ''}`;
  return { title, svg: svgOf(curveOf(series, periods, { ...sheet, palette: onPaper }), words, onPaper), words };
}

/** All that the curve shows, in sentences, for who cannot see it. */
export function toldOf(series: Series, periods: readonly CurvePeriod[]): string {
  const { forecast, frequency, light, state, targets, title, unitWords } = series;
  const said = ({ on, value }: { on: string; value: string | null }) =>
    `${valueWords(series, Number(value))} (${periodWords(on, frequency)})`;
  const valued = periods.filter(({ value }) => value !== null);
  const [first, last] = [valued[0], valued.at(-1)];
  const [foreseen, target] = [forecast?.values.at(-1), targets.at(-1)];
  const sentences = [
    `Line chart of “${title}”${unitWords && `, ${unitWords}`}: ${wayWords[state]}.`,
    !first || !last
      ? 'There is no value yet.'
      : first === last
        ? `The only value is ${said(last)}.`
        : `${valued.length} values lead from ${said(first)} to ${said(last)}${last.provisional ? ', which is provisional' : ''}.`,
    ...periods
      .filter(({ breaksSeries }) => breaksSeries)
      .map(({ on }) => `Values before ${periodWords(on, frequency)} cannot be compared with those after.`),
    ...(foreseen ? [`If nothing changed, ${said(foreseen)} was foreseen.`] : []),
    ...(target ? [`The target is ${said(target)}.`] : []),
    ...(light ? [`The latest value is ${lightWords[light].toLowerCase()}.`] : []),
  ];
  return sentences.join(' ');
}

const wayWords = {
  turned: 'the curve has turned',
  turning: 'the curve is turning',
  flat: 'the curve is flat',
  worsening: 'the curve is getting worse',
  not_enough_data: 'there is not enough data to say where it is going',
} as const satisfies Record<Series['state'], string>;

/** What it shows in a line. */
export const saidOf = (series: Series): string =>
  `${series.title}: ${stateWords[series.state].toLowerCase()}. Latest ${latestWords(series)}.`;

/** The curve in our words, drawn for a sheet of that many px. */
export function curveOf(
  series: Series,
  periods: readonly CurvePeriod[],
  look: { width: number; height: number; palette: Palette },
): Drawing {
  const calendar = {
    dayNumber: (day: string) => daysBetween('2000-01-01', day),
    period: (day: string) => periodWords(day, series.frequency),
  };
  const words = {
    actual: 'Actual',
    forecast: 'Forecast',
    target: 'Target',
    axisStartsAt: (value: string) => `Axis starts at ${value}`,
    written: (value: number) => valueWords({ ...series, decimals: Number.isInteger(value) ? 0 : 1 }, value),
  };
  return drawCurve(seriesOf(series, periods, calendar), { ...look, words });
}

/** What helps and what hinders, three of each at the most: a card has one page. */
export function storyParts(of: string, story: readonly StoryFactor[]): Part[] {
  const said = (direction: StoryFactor['direction'], word: string): Words[] =>
    story
      .filter((factor) => factor.direction === direction)
      .slice(0, 3)
      .map(({ words }) => [{ strong: `${word}: ` }, words]);
  const items = [...said('helping', 'Helps'), ...said('hindering', 'Hinders')];
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 3, words: of },
    { kind: 'list', items },
  ];
}

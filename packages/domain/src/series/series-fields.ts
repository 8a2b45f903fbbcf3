import { z } from 'zod';
import { compareDecimals, Decimal, decimalsOf } from '../kernel/decimal.ts';
import { Day, Id, Instant, line, text } from '../kernel/fields.ts';
import { Light } from '../lights/light.ts';

/** What is counted. Each has a range that its values lie in, unless the series states one of its own. */
export const Unit = z.enum(['number', 'percent', 'rate', 'pounds', 'days', 'hours', 'score']);
export type Unit = z.output<typeof Unit>;

/** Which way is better; for a band, inside it. */
export const Direction = z.enum(['higher', 'lower', 'band']);
export type Direction = z.output<typeof Direction>;

/** How often a new value is published. */
export const Frequency = z.enum(['monthly', 'quarterly', 'termly', 'six_monthly', 'yearly', 'none']);
export type Frequency = z.output<typeof Frequency>;

/** How the values of one date become one, where a series takes several, as from several sites. */
export const Formula = z.enum(['sum', 'mean', 'latest']);
export type Formula = z.output<typeof Formula>;

/** A value on a day: of a target path or a forecast. */
export const DatedValue = z.strictObject({ on: Day, value: Decimal }).meta({ id: 'DatedValue' });
export type DatedValue = z.output<typeof DatedValue>;

/** Where the line leads to if nothing changes: made once, then frozen. */
export const ForecastMethod = z.enum(['least_squares', 'judgement']);
export type ForecastMethod = z.output<typeof ForecastMethod>;

export const Forecast = z
  .strictObject({
    /** Counted per series: each new one is a version beside the others */
    number: z.int().min(1),
    method: ForecastMethod,
    /** How many of the last values the line was fitted to; null where a person set it */
    fittedTo: z.int().nullable(),
    madeOn: Day,
    /** The last day whose value it knew: what comes later is held against it */
    from: Day,
    values: z.array(DatedValue),
  })
  .meta({ id: 'Forecast' });
export type Forecast = z.output<typeof Forecast>;

/** decisions.md 10, in the words of the chart. */
export const CurveState = z.enum(['turned', 'turning', 'flat', 'worsening', 'not_enough_data']);
export type CurveState = z.output<typeof CurveState>;

export const CurveTrend = z.enum(['improving', 'steady', 'worsening']);
export type CurveTrend = z.output<typeof CurveTrend>;

/** What says what a series is: its plain fields. */
export const seriesFields = {
  title: line(160, 'Say what is measured'),
  definition: text(2000),
  unit: Unit,
  /** What one of it is, like `per 1,000 children` */
  unitWords: text(80),
  decimals: z.int().min(0, 'Use 0 to 4 decimals').max(4, 'Use 0 to 4 decimals'),
  /** The range of its values where the unit's own does not fit */
  minimum: Decimal.nullable(),
  maximum: Decimal.nullable(),
  direction: Direction,
  bandFrom: Decimal.nullable(),
  bandTo: Decimal.nullable(),
  source: text(300),
  frequency: Frequency,
  /** How long after a period ends its value is due */
  reportingDays: z.int().min(0, 'Use 0 to 730 days').max(730, 'Use 0 to 730 days'),
  /** The end of the first period that a value is wanted for; left out, that of the period under way */
  firstPeriodEndsOn: Day.nullable(),
  /** Null where a date has one value */
  formula: Formula.nullable(),
  /** Wanted, but nobody can count it yet: on the data development agenda */
  isInDevelopment: z.boolean(),
  /** What its values can be compared with, and what not */
  comparability: text(1000),
};

/** What its values are judged against: changed only as a whole, and with a reason. */
export const pathFields = {
  baselineOn: Day.nullable(),
  baselineValue: Decimal.nullable(),
  targets: z.array(DatedValue).max(60, 'Use 60 targets or fewer'),
  /** How far off a target is still amber; null is 2 % of the baseline */
  tolerance: Decimal.nullable(),
};

/** Derived from its points, its path and its forecast by `curveOf`, and kept so that a list reads no points. */
export const derivedFields = {
  forecast: Forecast.nullable(),
  /** How often its path has been set */
  pathNumber: z.int().min(0),
  latestOn: Day.nullable(),
  latestValue: Decimal.nullable(),
  latestIsProvisional: z.boolean(),
  /** What the target path asks for at the latest date, and what the forecast expected then */
  targetNow: Decimal.nullable(),
  expectedNow: Decimal.nullable(),
  state: CurveState,
  /** The date of the value that first brought this state, against the forecast that holds; null without values */
  stateSince: Day.nullable(),
  trend: CurveTrend.nullable(),
  /** Against the target path; null without one, or without values */
  light: Light.nullable(),
  /** How far it is on the wrong side of the target; 0 where it is not */
  miss: Decimal.nullable(),
  periodCount: z.int().min(0),
  /** The latest values for a line an inch long; never across a break */
  sparkline: z.array(DatedValue),
  nextPeriodOn: Day.nullable(),
  nextDueOn: Day.nullable(),
};

/** Each draft may leave these out. */
export const seriesDefaults = {
  definition: seriesFields.definition.default(''),
  unitWords: seriesFields.unitWords.default(''),
  decimals: seriesFields.decimals.default(1),
  minimum: Decimal.nullable().default(null),
  maximum: Decimal.nullable().default(null),
  bandFrom: Decimal.nullable().default(null),
  bandTo: Decimal.nullable().default(null),
  source: seriesFields.source.default(''),
  frequency: Frequency.default('none'),
  reportingDays: seriesFields.reportingDays.default(0),
  firstPeriodEndsOn: Day.nullable().default(null),
  formula: Formula.nullable().default(null),
  isInDevelopment: z.boolean().default(false),
  comparability: seriesFields.comparability.default(''),
  baselineOn: Day.nullable().default(null),
  baselineValue: Decimal.nullable().default(null),
  targets: pathFields.targets.default([]),
  tolerance: Decimal.nullable().default(null),
};

/** The new path; the one before stays readable beside it. */
export const SeriesPath = z
  .strictObject({
    ...pathFields,
    /** Why it changes; may be empty only for the first */
    reason: text(500).default(''),
  })
  .meta({ id: 'SeriesPath' });
export type SeriesPath = z.output<typeof SeriesPath>;

export const seriesRecord = {
  ...seriesFields,
  ...pathFields,
  ...derivedFields,
  /** Counted, never used again */
  number: z.int().min(1),
  archivedAt: Instant.nullable(),
};

const Series = z.strictObject({ id: Id, ...seriesRecord });
/** What indicators and measures have in common. */
export type Series = z.output<typeof Series>;
type Definition = Pick<Series, 'unit' | 'minimum' | 'maximum' | 'decimals'>;

const fromZero = { from: '0', to: null };
const ranges: Record<Unit, { from: string | null; to: string | null }> = {
  number: fromZero,
  percent: { from: '0', to: '100' },
  rate: fromZero,
  pounds: fromZero,
  days: fromZero,
  hours: fromZero,
  score: { from: null, to: null },
};

/** The range that values lie in: the series' own ends, else those of its unit. Null is open. */
export function rangeOf({ unit, minimum, maximum }: Definition): { from: string | null; to: string | null } {
  const { from, to } = ranges[unit];
  return { from: minimum ?? from, to: maximum ?? to };
}

/** What is wrong with a value of this series; null when nothing is. */
export function wrongWith(series: Definition, value: string): string | null {
  const { from, to } = rangeOf(series);
  const tooLow = from !== null && compareDecimals(value, from) < 0;
  const tooHigh = to !== null && compareDecimals(value, to) > 0;
  if (tooLow || tooHigh) return inWords(from, to);
  const { decimals } = series;
  if (decimalsOf(value) <= decimals) return null;
  return decimals === 0
    ? 'Enter a whole number'
    : `Use ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'} or fewer`;
}

function inWords(from: string | null, to: string | null): string {
  if (to === null) return `Enter ${from} or more`;
  return from === null ? `Enter ${to} or less` : `Enter a number from ${from} to ${to}`;
}

type Wrong = [path: (string | number)[], message: string];

/** The rules that span fields of a series; its values are looked at once it is clear what they may be. */
export function wrongInSeries(series: Series): Wrong[] {
  const wrong = wrongInDefinition(series);
  return wrong.length > 0 ? wrong : [...wrongInBaseline(series), ...wrongInTargets(series)];
}

function wrongInDefinition({ direction, bandFrom, bandTo, minimum, maximum }: Series): Wrong[] {
  const isBand = direction === 'band';
  const upsideDown = (from: string | null, to: string | null) =>
    from !== null && to !== null && compareDecimals(from, to) >= 0;
  return when([
    [['bandFrom'], 'Say where the band begins', isBand && bandFrom === null],
    [['bandTo'], 'Say where the band ends', isBand && bandTo === null],
    [['bandFrom'], 'Only a band has a beginning', !isBand && bandFrom !== null],
    [['bandTo'], 'Only a band has an end', !isBand && bandTo !== null],
    [['bandTo'], 'Enter more than where the band begins', upsideDown(bandFrom, bandTo)],
    [['maximum'], 'Enter more than the lowest value', upsideDown(minimum, maximum)],
  ]);
}

function wrongInBaseline(series: Series): Wrong[] {
  const { baselineOn, baselineValue, tolerance } = series;
  const wrongValue = baselineValue === null ? null : wrongWith(series, baselineValue);
  return when([
    [['baselineOn'], 'Say when the baseline was measured', baselineOn === null && baselineValue !== null],
    [['baselineValue'], 'Enter the value of the baseline', baselineOn !== null && baselineValue === null],
    [['baselineValue'], wrongValue ?? '', wrongValue !== null],
    [['tolerance'], 'Enter 0 or more', tolerance !== null && compareDecimals(tolerance, '0') < 0],
  ]);
}

function wrongInTargets(series: Series): Wrong[] {
  const { direction, baselineOn, targets } = series;
  const band = when([[['targets'], 'The band is the target', direction === 'band' && targets.length > 0]]);
  const each = targets.flatMap(({ on, value }, at): Wrong[] => {
    const wrongValue = wrongWith(series, value);
    return when([
      [['targets', at, 'on'], 'Enter a day after the baseline', baselineOn !== null && on <= baselineOn],
      [['targets', at, 'on'], 'Enter a later day than the target before', on <= (targets[at - 1]?.on ?? '')],
      [['targets', at, 'value'], wrongValue ?? '', wrongValue !== null],
    ]);
  });
  return [...band, ...each];
}

const when = (rules: [Wrong[0], string, boolean][]): Wrong[] =>
  rules.filter(([, , holds]) => holds).map(([path, message]) => [path, message]);

import { type DataPoint, PointDraft, pointOf } from './data-point.ts';
import type { DatedValue, Series } from './series-fields.ts';
import { unmeasured } from './series-verbs.ts';

/** A series that counts something, more being better, with nothing else said of it. */
export const seriesWith = (fields: Partial<Series>): Series => ({
  ...unmeasured,
  sparkline: [],
  id: '01900000-0000-7000-8000-000000000001',
  number: 1,
  pathNumber: 0,
  title: 'Invented',
  definition: '',
  unit: 'number',
  unitWords: '',
  decimals: 1,
  minimum: null,
  maximum: null,
  direction: 'higher',
  bandFrom: null,
  bandTo: null,
  source: '',
  frequency: 'none',
  reportingDays: 0,
  firstPeriodEndsOn: null,
  formula: null,
  isInDevelopment: false,
  comparability: '',
  baselineOn: null,
  baselineValue: null,
  targets: [],
  tolerance: null,
  ...fields,
});

let made = 0;

/** Points as they stand, each entered after the one before. */
export const pointsOf = (given: readonly (readonly [on: string, value: string, part?: string])[]): DataPoint[] =>
  given.map(([on, value, part = '']) => {
    made += 1;
    const enteredAt = `2026-01-01T00:00:00.${String(made).padStart(9, '0')}Z`;
    const id = `01900000-0000-7000-8000-${String(made).padStart(12, '0')}`;
    return pointOf(PointDraft.parse({ on, value, part }), { id, enteredAt, enteredById: null });
  });

/** One value a year, each on 31 March; the last may be provisional, and one may break the series. */
export const yearly = (
  from: number,
  values: string,
  { provisional = false, breakIn = 0 }: { provisional?: boolean; breakIn?: number } = {},
): DataPoint[] => {
  const points = pointsOf(values.split(' ').map((value, n) => [`${from + n}-03-31`, value]));
  return points.map((point, n) => ({
    ...point,
    provisional: provisional && n === points.length - 1,
    breaksSeries: from + n === breakIn,
  }));
};

/** Values by year, each on 31 March. */
export const at = (values: Readonly<Record<number, string>>): DatedValue[] =>
  Object.entries(values).map(([year, value]) => ({ on: `${year}-03-31`, value }));

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalOf, scaled } from '../kernel/decimal.ts';
import { curveOf } from './curve.ts';
import { at, pointsOf, seriesWith, yearly } from './series.fixture.ts';
import type { Series } from './series-fields.ts';

const today = '2026-11-23';

/** The series of experience.md 3.9, all invented, and the state that each must show. */
const carnmoyle = [
  {
    name: 'emergency admissions under 5 have turned',
    series: {
      direction: 'lower',
      unit: 'rate',
      targets: at({ 2026: '74', 2027: '70', 2028: '66' }),
      ...forecastFrom(2023, ['82.3', '83.8', '85.2', '86.6', '88.1']),
    },
    values: yearly(2017, '71.2 73.0 74.9 76.1 78.4 79.6 80.9 79.1 75.4 71.8'),
    is: {
      state: 'turned',
      stateSince: '2025-03-31',
      trend: 'improving',
      light: 'green',
      expectedNow: '85.2',
      targetNow: '74',
    },
  },
  {
    name: 'children ready for school is turning: the latest alone beats the forecast by over 2 %',
    series: {
      direction: 'higher',
      unit: 'percent',
      baselineOn: '2022-03-31',
      baselineValue: '66.2',
      targets: at({ 2027: '72' }),
      ...forecastFrom(2022, ['65.6', '65.3', '65', '64.7']),
    },
    values: yearly(2018, '68.4 68.9 69.1 67.8 66.2 65.9 65.7 66.1 66.4'),
    is: { state: 'turning', trend: 'steady', light: 'red', expectedNow: '64.7' },
  },
  {
    name: 'breastfeeding at discharge is flat',
    series: {
      direction: 'higher',
      unit: 'percent',
      targets: at({ 2026: '48' }),
      ...forecastFrom(2023, ['44.1', '44.1', '44.1']),
    },
    values: yearly(2020, '44.1 44.3 43.9 44.2 44.0 44.4 44.1'),
    is: { state: 'flat', stateSince: '2022-03-31', trend: 'steady', light: 'red' },
  },
  {
    name: 'falls admissions are worsening, the last point provisional',
    series: { direction: 'lower', unit: 'rate' },
    values: yearly(2019, '20.1 20.8 21.2 22.9 24.0 25.8 27.1 29.3', { provisional: true }),
    is: { state: 'worsening', trend: 'worsening', light: null, latestIsProvisional: true },
  },
  {
    name: 'repeat calls have turned against a level forecast',
    series: { direction: 'lower', unit: 'rate', ...forecastFrom(2022, ['9.2', '9.2', '9.2', '9.2']) },
    values: yearly(2022, '9.2 7.8 6.1 4.9 4.2'),
    is: { state: 'turned', stateSince: '2024-03-31', trend: 'improving', light: null },
  },
  {
    name: 'two points are not enough',
    series: { direction: 'higher', unit: 'number' },
    values: yearly(2025, '12 19'),
    is: { state: 'not_enough_data', trend: null },
  },
  {
    name: 'a series broken in 2025 has two points to compare, however many came before',
    series: { direction: 'higher', unit: 'number', ...forecastFrom(2021, ['1', '1', '1', '1', '1']) },
    values: yearly(2019, '10 11 12 13 14 15 30 31', { breakIn: 2025 }),
    is: { state: 'not_enough_data', latestValue: '31', sparkline: at({ 2025: '30', 2026: '31' }) },
  },
] as const;

function forecastFrom(year: number, values: readonly string[]): Pick<Series, 'forecast'> {
  const on = values.map((value, n) => ({ on: `${year + n + 1}-03-31`, value }));
  const from = `${year}-03-31`;
  return { forecast: { number: 1, method: 'judgement', fittedTo: null, madeOn: from, from, values: on } };
}

test.each(carnmoyle)('$name', ({ series, values, is }) => {
  expect(
    curveOf(seriesWith({ ...series, targets: [...('targets' in series ? series.targets : [])] }), values, today),
  ).toMatchObject(is);
});

test('a break in 2021 leaves later points compared with the first after it, not with what came before', () => {
  const values = yearly(2017, '90 90 90 90 40 41 42 44', { breakIn: 2021 });
  const before = {
    baselineOn: '2017-03-31',
    baselineValue: '90',
    ...forecastFrom(2019, ['95', '99', '99', '99', '99']),
  };
  expect(curveOf(seriesWith({ direction: 'higher', ...before }), values, today)).toMatchObject({
    state: 'turned',
    expectedNow: '40',
    trend: 'improving',
  });
});

test('exactly 2 % of the baseline is not over it', () => {
  const series = seriesWith({ direction: 'higher', baselineOn: '2020-03-31', baselineValue: '100' });
  expect(curveOf(series, yearly(2024, '100 102 102'), today).state).toBe('flat');
  expect(curveOf(series, yearly(2024, '100 102 102.000001'), today).state).toBe('turning');
  expect(curveOf(series, yearly(2024, '100 98 98'), today).state).toBe('flat');
  expect(curveOf(series, yearly(2024, '100 97.9 97.9'), today).state).toBe('worsening');
});

describe('the light', () => {
  const path = { baselineOn: '2024-03-31', baselineValue: '50', targets: at({ 2026: '60' }), tolerance: '2' };
  test.each([
    ['60', 'green', '0'],
    ['58', 'green', '2'],
    ['57.9', 'amber', '2.1'],
    ['56', 'amber', '4'],
    ['55.9', 'red', '4.1'],
    ['70', 'green', '0'],
  ])('of %s against 60, with a tolerance of 2, is %s', (latest, light, miss) => {
    const series = seriesWith({ direction: 'higher', ...path });
    expect(curveOf(series, yearly(2026, latest), today)).toMatchObject({ light, miss, targetNow: '60' });
  });

  test('between two days the path is straight, after its last level, and before its first there is none', () => {
    const series = seriesWith({
      direction: 'higher',
      ...path,
      baselineOn: null,
      baselineValue: null,
      targets: at({ 2024: '50', 2026: '60' }),
    });
    const on = (day: string) => curveOf(series, pointsOf([[day, '50']]), today);
    expect(on('2025-03-31')).toMatchObject({ targetNow: '55', light: 'red' });
    expect(on('2026-10-31')).toMatchObject({ targetNow: '60' });
    expect(on('2023-10-31')).toMatchObject({ targetNow: null, light: null });
  });

  test('of a band is its own target', () => {
    const series = seriesWith({ direction: 'band', bandFrom: '40', bandTo: '50', tolerance: '5' });
    const light = (value: string) => curveOf(series, yearly(2026, value), today).light;
    expect(['40', '50', '36', '56', '61'].map(light)).toEqual(['green', 'green', 'green', 'amber', 'red']);
  });
});

test('what may not be shown moves nothing, and neither does what was withdrawn or was not published', () => {
  const series = seriesWith({ direction: 'higher', formula: 'sum' });
  const known = yearly(2022, '10 11 12');
  const [hidden] = pointsOf([['2025-03-31', '99']]);
  const without = curveOf(series, known, today);
  for (const kept of [
    { ...hidden, suppressed: true },
    { ...hidden, answer: 'withdrawn' as const, value: null },
    { ...hidden, answer: 'no_new_data' as const, value: null },
  ]) {
    const {
      nextDueOn: _due,
      nextPeriodOn: _period,
      ...now
    } = curveOf(series, [...known, { ...hidden, ...kept } as never], today);
    expect(without).toMatchObject(now);
  }
});

test.each([
  ['sum', '30'],
  ['mean', '15'],
  ['latest', '18'],
] as const)('several values of one date become their %s', (formula, latestValue) => {
  const points = pointsOf([
    ['2026-03-31', '12', 'Glenree'],
    ['2026-03-31', '18', 'Tully'],
  ]);
  expect(curveOf(seriesWith({ formula }), points, today)).toMatchObject({ latestValue, periodCount: 1 });
});

test('the next value is due a period after the last answer, also when that was that there is none', () => {
  const series = seriesWith({ frequency: 'quarterly', reportingDays: 30 });
  const [point] = pointsOf([['2026-06-30', '4']]);
  expect(curveOf(series, point ? [point] : [], today)).toMatchObject({
    nextPeriodOn: '2026-09-30',
    nextDueOn: '2026-10-30',
  });
  const none = { ...point, on: '2026-09-30', answer: 'no_new_data', value: null } as never;
  expect(curveOf(series, point ? [point, none] : [], today).nextPeriodOn).toBe('2026-12-31');
  expect(curveOf(series, [], today).nextPeriodOn).toBe('2026-12-31');
  expect(curveOf({ ...series, frequency: 'none' }, [], today).nextDueOn).toBeNull();
});

const value = fc.integer({ min: 1, max: 900_000 }).map((n) => decimalOf(BigInt(n) * 1000n));
const mirrored = (digits: string) => decimalOf(-scaled(digits));

test('what is true of a series where more is better is true of its mirror image where less is', () => {
  const several = fc.array(value, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(several, fc.array(value, { maxLength: 6 }), value, (values, expected, target) => {
      const higher = seriesWith({
        unit: 'score',
        direction: 'higher',
        targets: at({ 2011: target }),
        ...forecastFrom(2011, expected),
      });
      const lower = seriesWith({
        unit: 'score',
        direction: 'lower',
        targets: at({ 2011: mirrored(target) }),
        ...forecastFrom(2011, expected.map(mirrored)),
      });
      const { state, trend, light, miss } = curveOf(higher, yearly(2010, values.join(' ')), today);
      expect(curveOf(lower, yearly(2010, values.map(mirrored).join(' ')), today)).toMatchObject({
        state,
        trend,
        light,
        miss,
      });
    }),
  );
});

test('a better latest value never makes the state or the light worse', () => {
  const rank = ['worsening', 'flat', 'turning', 'turned'];
  const lights = ['red', 'amber', 'green'];
  fc.assert(
    fc.property(fc.array(value, { minLength: 3, maxLength: 8 }), value, value, (values, target, more) => {
      const series = seriesWith({
        baselineOn: '2009-03-31',
        baselineValue: '400',
        targets: at({ 2010: target }),
      });
      const last = values.at(-1) ?? '0';
      const better = [...values.slice(0, -1), decimalOf(scaled(last) + scaled(more))];
      const was = curveOf(series, yearly(2010, values.join(' ')), today);
      const is = curveOf(series, yearly(2010, better.join(' ')), today);
      expect(rank.indexOf(is.state)).toBeGreaterThanOrEqual(rank.indexOf(was.state));
      expect(lights.indexOf(is.light ?? '')).toBeGreaterThanOrEqual(lights.indexOf(was.light ?? ''));
    }),
  );
});

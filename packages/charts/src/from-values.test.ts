import { expect, test } from 'vitest';
import { seriesOf } from './from-values.ts';

const calendar = { dayNumber: (day: string) => Number(day.slice(0, 4)), period: (day: string) => day.slice(0, 4) };
const plain = { provisional: false, breaksSeries: false };

test('values become points in order; a year without one is left out, and breaks are marked', () => {
  const periods = [
    { on: '2024-03-31', value: '71.80', ...plain },
    { on: '2025-03-31', value: null, ...plain },
    { on: '2026-03-31', value: '70', provisional: true, breaksSeries: true },
  ];
  const band = { direction: 'band', forecast: { values: [{ on: '2027-03-31', value: '69.5' }] }, targets: [] } as const;
  expect(seriesOf(band, periods, calendar)).toEqual({
    actual: [
      { at: 2024, period: '2024', value: 71.8, isProvisional: false },
      { at: 2026, period: '2026', value: 70, isProvisional: true },
    ],
    breaks: [{ at: 2026 }],
    forecast: [{ at: 2027, period: '2027', value: 69.5 }],
    target: [],
    betterIs: 'between',
    events: [],
  });
});

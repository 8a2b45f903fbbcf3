import { expect, test } from 'vitest';
import { seriesWith } from './series.fixture.ts';
import type { Series } from './series-fields.ts';
import { whyLight, whyState } from './why-it-stands.ts';

const valued = { latestOn: '2026-03-31', latestValue: '71.8', targetNow: '74', expectedNow: '85.2' };

test.each<[Partial<Series>, string]>([
  [{}, 'There is no value yet.'],
  [{ latestValue: '5' }, 'No target is set for the date of the latest value.'],
  [{ ...valued, light: 'green', miss: '0' }, '71.8 meets the target of 74.'],
  [{ ...valued, light: 'green', miss: '0.5' }, '71.8 is 0.5 off the target of 74: within the tolerance.'],
  [
    { ...valued, light: 'amber', miss: '2.04063', unit: 'percent' },
    '71.8 % is 2 % off the target of 74 %: more than the tolerance.',
  ],
  [
    { ...valued, light: 'red', miss: '9', unit: 'pounds' },
    '£71.8 is £9 off the target of £74: more than twice the tolerance.',
  ],
  [
    {
      ...valued,
      targetNow: null,
      direction: 'band',
      bandFrom: '60',
      bandTo: '70',
      light: 'red',
      miss: '1.8',
      unit: 'days',
    },
    '71.8 days is 1.8 days off the band from 60 days to 70 days: more than twice the tolerance.',
  ],
  // As it stood on a day of which no more than the light was kept
  [{ ...valued, targetNow: null, light: 'red', miss: null }, '71.8 against its target.'],
])('the light of %j has its reason', (fields, words) => {
  expect(whyLight(seriesWith(fields))).toBe(words);
});

test.each<[Partial<Series>, string]>([
  [{}, 'Fewer than three values can be compared.'],
  [{ ...valued, state: 'not_enough_data' }, 'Fewer than three values can be compared.'],
  [
    { ...valued, state: 'turned' },
    '71.8 where 85.2 was expected: the latest two values are each better by over 2 % of the baseline.',
  ],
  [
    { ...valued, expectedNow: null, state: 'worsening' },
    '71.8: the latest two values are each worse by over 2 % of the baseline.',
  ],
])('the state of %j has its reason', (fields, words) => {
  expect(whyState(seriesWith(fields))).toBe(words);
});

import { expect, test } from 'vitest';
import { penceFrom, typedPounds } from './money.ts';

test.each([
  ['1250', 125_000],
  ['£1,250.5', 125_050],
  ['0.07', 7],
  ['9999999999.99', 999_999_999_999],
  ['', null],
  ['12.345', undefined],
  ['-5', undefined],
  ['1e3', undefined],
])('%s is so many pence: %s', (typed, pence) => {
  expect(penceFrom(typed)).toBe(pence);
});

test.each([0, 5, 70, 100, 125_050, 999_999_999_999])('%d pence are typed as what reads as them', (pence) => {
  expect(penceFrom(typedPounds(pence))).toBe(pence);
});

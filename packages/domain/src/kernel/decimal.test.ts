import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, compareDecimals, Decimal, decimalOf, rounded, scaled } from './decimal.ts';

test.each([
  ['71.80', '71.8'],
  [71.8, '71.8'],
  ['-0.50', '-0.5'],
  ['007', '7'],
  ['-0', '0'],
  [' 12 ', '12'],
  ['999999999999.999999', '999999999999.999999'],
])('%j is kept as %s', (given, kept) => {
  expect(Decimal.parse(given)).toBe(kept);
});

test.each(['', 'abc', '1,5', '1e3', '1.', '.5', 'NaN', '1234567890123', '0.1234567', Number.NaN, 1e21, null, {}])(
  '%j is no number that is kept',
  (given) => {
    expect(Decimal.safeParse(given).success).toBe(false);
  },
);

const millionths = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });

test('digits and millionths say the same, and sums of them are exact', () => {
  fc.assert(
    fc.property(millionths, millionths, (a, b) => {
      expect(scaled(decimalOf(a))).toBe(a);
      expect(scaled(decimalOf(a)) + scaled(decimalOf(b))).toBe(a + b);
      expect(Math.sign(compareDecimals(decimalOf(a), decimalOf(b)))).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
  expect(decimalOf(scaled('0.1') + scaled('0.2'))).toBe('0.3');
});

test('a half is rounded away from zero', () => {
  const to1 = (digits: string) => decimalOf(rounded(scaled(digits), 1));
  expect(['1.25', '1.249999', '-1.25', '-1.24', '0.05'].map(to1)).toEqual(['1.3', '1.2', '-1.3', '-1.2', '0.1']);
});

test('a way is gone in proportion', () => {
  expect(decimalOf(between(scaled('80'), scaled('70'), { done: 1, of: 4 }))).toBe('77.5');
});

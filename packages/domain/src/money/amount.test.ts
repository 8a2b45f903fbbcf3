import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedSpend, spendLight } from './amount.ts';

const rule = { tolerance: 10, today: '2026-11-23' };
const line = { budget: 1_000_00, spent: 0, forecast: null, endsOn: '2027-03-31' };

test.each([
  ['nothing is spent yet', {}, 'green', null],
  ['just within the tolerance', { spent: 1_100_00 }, 'green', null],
  ['a penny beyond it', { spent: 1_100_01 }, 'amber', 'over'],
  ['a forecast beyond it', { forecast: 1_150_00 }, 'amber', 'over'],
  ['just within twice the tolerance', { spent: 1_200_00 }, 'amber', 'over'],
  ['a penny beyond twice', { spent: 1_200_01 }, 'red', 'far_over'],
  [
    'a forecast below what is spent already counts as what is spent',
    { spent: 1_250_00, forecast: 900_00 },
    'red',
    'far_over',
  ],
  ['more left over at the end than tolerated', { spent: 899_99, endsOn: '2026-11-22' }, 'amber', 'unspent'],
  ['as much left over on the last day', { spent: 899_99, endsOn: '2026-11-23' }, 'green', null],
] as const)('%s', (_what, facts, light, reason) => {
  expect(spendLight({ ...line, ...facts }, rule)).toEqual({ light, reason });
});

test('more spent never brings a better light, and no sum leaves whole pence', () => {
  const rank = { green: 0, amber: 1, red: 2 };
  const pence = fc.integer({ min: 0, max: 1_000_000_000_000 });
  fc.assert(
    fc.property(pence, pence, fc.nat(100), (budget, spent, tolerance) => {
      const at = (more: number) => spendLight({ ...line, budget, spent: spent + more }, { ...rule, tolerance });
      expect(rank[at(1).light]).toBeGreaterThanOrEqual(rank[at(0).light]);
      expect(Number.isSafeInteger(expectedSpend({ budget, spent, forecast: null }) * 100)).toBe(true);
    }),
  );
});

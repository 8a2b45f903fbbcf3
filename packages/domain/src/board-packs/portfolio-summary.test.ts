import fc from 'fast-check';
import { expect, test } from 'vitest';
import { portfolioSummary, worstFirst } from './portfolio-summary.ts';

const count = fc.nat({ max: 50 });
const row = fc.record({
  light: fc.constantFrom('red', 'amber', 'green', 'grey'),
  risksRed: count,
  actionsOverdue: count,
  reportDaysLate: count,
  partnershipName: fc.string(),
});

test('the worst come first: red, then amber, then those not assessed', () => {
  const quiet = { risksRed: 0, actionsOverdue: 0, reportDaysLate: 0 };
  const rows = (['green', 'grey', 'red', 'amber'] as const).map((light) => ({
    light,
    partnershipName: light,
    ...quiet,
  }));
  const worse = { light: 'red' as const, partnershipName: 'worse', ...quiet, risksRed: 1 };
  expect([...rows, worse].toSorted(worstFirst).map(({ partnershipName }) => partnershipName)).toEqual([
    'worse',
    'red',
    'amber',
    'grey',
    'green',
  ]);
});

test('what two portfolios come to together is the sum of both', () => {
  fc.assert(
    fc.property(fc.array(row), fc.array(row), (some, others) => {
      const [one, other, both] = [some, others, [...some, ...others]].map((rows) => portfolioSummary(rows));
      expect(both?.partnerships).toBe(some.length + others.length);
      for (const figure of ['risksRed', 'actionsOverdue', 'reportsLate'] as const)
        expect(both?.[figure]).toBe((one?.[figure] ?? 0) + (other?.[figure] ?? 0));
      expect(Object.values(both?.lights ?? {}).reduce((sum, n) => sum + n, 0)).toBe(both?.partnerships);
    }),
  );
});

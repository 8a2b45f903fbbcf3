import type { Reporter } from 'vitest/node';
import { reportTotals, type Totals } from './totals.ts';

/** Counts the tests; a file that could not be loaded, or an error outside of any test, counts as one that failed. */
export const vitestTotals: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const totals: Totals = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      totals.failed += module.errors().length;
      for (const test of module.children.allTests()) totals[endOf(test.result().state)] += 1;
    }
    reportTotals(totals);
  },
};

const endOf = (state: 'pending' | keyof Totals): keyof Totals => (state === 'pending' ? 'skipped' : state);

import type { Reporter } from 'vitest/node';
import { failure, reportTotals, type Totals } from './totals.ts';

/** Counts the tests; a file that could not be loaded, or an error outside of any test, counts as one that failed. */
export const vitestTotals: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const totals: Totals = { passed: 0, failed: 0, skipped: 0, failures: [], secondTries: [] };
    const fail = (what: string): void => {
      totals.failed += 1;
      totals.failures.push(what);
    };
    for (const error of unhandledErrors) fail(`outside of any test: ${error.message}`);
    for (const module of modules) {
      for (const error of module.errors()) fail(`${module.relativeModuleId}: ${error.message}`);
      for (const test of module.children.allTests()) {
        const { state, errors = [] } = test.result();
        const name = `${module.relativeModuleId} › ${test.fullName}`;
        if (state === 'failed')
          fail(
            failure(
              name,
              errors.flatMap(({ message, diff }) => [message, diff]),
            ),
          );
        else totals[state === 'passed' ? 'passed' : 'skipped'] += 1;
        if (test.diagnostic()?.flaky) totals.secondTries.push(name);
      }
    }
    reportTotals(totals);
  },
};

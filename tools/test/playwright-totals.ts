import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';
import { failure, reportTotals, type Totals } from './totals.ts';

/** Counts the journeys, and names those that passed on a second try only, for something about them is to be mended. */
export default class PlaywrightTotals implements Reporter {
  #journeys: Suite | undefined;
  #errors = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#journeys = suite;
  }

  onError(): void {
    this.#errors += 1;
  }

  onEnd(): void {
    const totals: Totals = { passed: 0, failed: this.#errors, skipped: 0, failures: [], secondTries: [] };
    for (const journey of this.#journeys?.allTests() ?? []) {
      const end = ends[journey.outcome()];
      totals[end] += 1;
      const name = journey.titlePath().filter(Boolean).join(' › ');
      const errors = journey.results.map(({ error }) => error?.message);
      if (end === 'failed') totals.failures.push(failure(name, errors));
      if (journey.outcome() === 'flaky') totals.secondTries.push(name);
    }
    reportTotals(totals);
  }
}

const ends = { expected: 'passed', unexpected: 'failed', flaky: 'passed', skipped: 'skipped' } as const;

import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';
import { reportTotals, type Totals } from './totals.ts';

/** Counts the journeys; one that passed on a second try counts as failed, for it cannot be relied upon. */
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
    const totals: Totals = { passed: 0, failed: this.#errors, skipped: 0, failures: [] };
    for (const journey of this.#journeys?.allTests() ?? []) {
      const end = ends[journey.outcome()];
      totals[end] += 1;
      if (end === 'failed') totals.failures.push(journey.titlePath().filter(Boolean).join(' › '));
    }
    reportTotals(totals);
  }
}

const ends = { expected: 'passed', unexpected: 'failed', flaky: 'failed', skipped: 'skipped' } as const;

import { writeFileSync } from 'node:fs';

/**
 * How many tests came to which end, which failed, and which passed on a second try only: `tools/run.mjs` closes with
 * these, over all the runners.
 */
export type Totals = { passed: number; failed: number; skipped: number; failures: string[]; secondTries: string[] };

/** Leaves the totals where `tools/run.mjs` looks for them; does nothing when the runner was called directly. */
export function reportTotals(totals: Totals): void {
  const file = process.env.TRIVET_TOTALS;
  if (file) writeFileSync(file, JSON.stringify(totals));
}

import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

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

/** A test that failed, and why at each try: who reads only the end of the output, or has no more of it, knows what to mend. */
export function failure(name: string, errors: readonly (string | undefined)[]): string {
  const reasons = errors.map((error = '') => stripVTControlCharacters(error).trim().slice(0, longest));
  return [name, ...reasons.filter(Boolean).map((reason) => reason.replaceAll(/^/gm, '    '))].join('\n');
}

const longest = 800;

import { runQuietly } from './child.mjs';

/** What CI wants of the files themselves: @type {[name: string, ...command: string[]][]} */
const checks = [
  ['format', 'oxfmt', '--check'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
  ['types', 'tsc', '--checkers', '1', '-p', 'tsconfig.json'],
  ['types of the web client', 'tsc', '--checkers', '1', '-p', 'apps/web'],
  ['types of the journeys', 'tsc', '--checkers', '1', '-p', 'e2e'],
  ['dead code', 'knip', '--no-progress'],
  ['repository rules', 'node', 'tools/lint/repository.ts'],
];

/** Runs every check, the broken ones with their words; resolves to 1 if any is broken. */
export async function check() {
  const { failed } = await countChecks();
  return failed === 0 ? 0 : 1;
}

/** The same, counted like tests. */
export async function countChecks() {
  const waiting = checks.values();
  /** @type {import('./suite.mjs').Totals} */
  const totals = { passed: 0, failed: 0, skipped: 0, failures: [], secondTries: [] };
  // Two at a time, as many as the cores that we promise to be quick on.
  await Promise.all([0, 1].map(() => work(waiting, totals)));
  return totals;
}

/** @param {Iterator<[string, ...string[]]>} waiting @param {import('./suite.mjs').Totals} totals */
async function work(waiting, totals) {
  for (let next = waiting.next(); !next.done; next = waiting.next()) {
    const [name, command = '', ...args] = next.value;
    const started = Date.now();
    const { code, output } = await runQuietly(command, args);
    const line = `${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`;
    console.log(code === 0 ? `✓ ${line}` : `✗ ${line}\n${output.trimEnd()}`);
    if (code === 0) totals.passed += 1;
    else {
      totals.failed += 1;
      totals.failures.push(`check of ${name}`);
    }
  }
}

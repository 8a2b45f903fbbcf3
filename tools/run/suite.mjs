import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { buildWebIfStale } from './build-web.mjs';
import { countChecks } from './check.mjs';
import { run, wasAskedToStop } from './child.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[], secondTries: string[] }} Totals */

/**
 * Runs what CI runs and closes with what failed, by name, and one line over all of it, `N passed, N failed`. Named
 * paths: only the tests there.
 * @param {string[]} paths @returns {Promise<number>}
 */
export async function test(paths) {
  const stages = paths.length > 0 ? [() => vitest(paths)] : [countChecks, build, () => vitest([]), journeys];
  /** @type {Totals} */
  const totals = { ...none, failures: [], secondTries: [] };
  for (const stage of stages) {
    add(totals, await stage());
    if (wasAskedToStop()) return 1;
  }
  name('Passed on a second try only', totals.secondTries);
  name('Failed', totals.failures);
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
  return totals.failed === 0 ? 0 : 1;
}

/** @param {string} end @param {string[]} tests */
function name(end, tests) {
  if (tests.length > 0) console.log(`\n${end}:\n${tests.map((test) => `  ${test}`).join('\n')}`);
}

async function build() {
  return (await buildWebIfStale()) === 0 ? { ...none, passed: 1 } : failed('the build of the web client');
}

/** @param {string[]} paths */
function vitest(paths) {
  return counted('vitest', ['run', ...paths]);
}

async function journeys() {
  if (!readdirSync('e2e').some((name) => name.endsWith('.spec.ts'))) return none;
  const browser = await findBrowser();
  if (!browser) {
    console.log(
      '\nSkipped all journeys in e2e/: this machine has no Chromium. Install one, or name it in CHROMIUM_PATH.',
    );
    return { ...none, skipped: 1 };
  }
  process.env.CHROMIUM_PATH = browser;
  return counted('playwright', ['test', '--config', 'e2e/playwright.config.ts']);
}

/** @type {Totals} */
const none = { passed: 0, failed: 0, skipped: 0, failures: [], secondTries: [] };

/** @param {string} what @returns {Totals} */
const failed = (what) => ({ ...none, failed: 1, failures: [what] });

/**
 * Both runners leave their totals in a file (tools/test/totals.ts). One that leaves none, or that is unhappy about
 * something else than a test, counts as one that failed.
 * @param {string} runner @param {string[]} args @returns {Promise<Totals>}
 */
async function counted(runner, args) {
  const folder = mkdtempSync(join(tmpdir(), 'trivet-totals-'));
  process.env.TRIVET_TOTALS = join(folder, 'totals.json');
  const code = await run(runner, args);
  const totals = readTotals(process.env.TRIVET_TOTALS) ?? failed(`${runner}, which left no totals`);
  rmSync(folder, { recursive: true });
  return code !== 0 && totals.failed === 0
    ? { ...totals, failed: 1, failures: [`${runner}, which ended with ${code}`] }
    : totals;
}

/** @param {string} file @returns {Totals | undefined} */
function readTotals(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {Totals} totals @param {Totals} more */
function add(totals, more) {
  totals.passed += more.passed;
  totals.failed += more.failed;
  totals.skipped += more.skipped;
  totals.failures.push(...more.failures);
  totals.secondTries.push(...more.secondTries);
}

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { buildWebIfStale } from './build-web.mjs';
import { countChecks } from './check.mjs';
import { run, wasAskedToStop } from './child.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/**
 * Runs what CI runs and closes with one line, `N passed, N failed`, over all of it. Named paths: only the tests there.
 * @param {string[]} paths @returns {Promise<number>}
 */
export async function test(paths) {
  const stages = paths.length > 0 ? [() => vitest(paths)] : [countChecks, build, () => vitest([]), journeys];
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const stage of stages) {
    add(totals, await stage());
    if (wasAskedToStop()) return 1;
  }
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
  return totals.failed === 0 ? 0 : 1;
}

async function build() {
  return (await buildWebIfStale()) === 0 ? onePassed : oneFailed;
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

const none = { passed: 0, failed: 0, skipped: 0 };
const onePassed = { ...none, passed: 1 };
const oneFailed = { ...none, failed: 1 };

/**
 * Both runners leave their totals in a file (tools/test/totals.ts). One that leaves none, or that is unhappy about
 * something else than a test, counts as one that failed.
 * @param {string} runner @param {string[]} args @returns {Promise<Totals>}
 */
async function counted(runner, args) {
  const folder = mkdtempSync(join(tmpdir(), 'trivet-totals-'));
  process.env.TRIVET_TOTALS = join(folder, 'totals.json');
  const code = await run(runner, args);
  const totals = readTotals(process.env.TRIVET_TOTALS);
  rmSync(folder, { recursive: true });
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

/** @param {string} file @returns {Totals} */
function readTotals(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return oneFailed;
  }
}

/** @param {Totals} totals @param {Totals} more */
function add(totals, more) {
  totals.passed += more.passed;
  totals.failed += more.failed;
  totals.skipped += more.skipped;
}

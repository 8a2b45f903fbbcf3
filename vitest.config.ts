import { configDefaults, defineConfig } from 'vitest/config';
import { EarlyWaiters } from './tools/test/early-waiters.ts';
import { vitestTotals } from './tools/test/vitest-totals.ts';

const test = '*.test.{ts,tsx}';
// What takes longer than `npm test` may: `npm run test:deep` runs it, too.
const deep = process.env.TRIVET_DEEP ? [] : ['**/*.deep.test.ts'];
const tools = `tools/{api,container,lint,run}/**/${test}`;

export default defineConfig({
  test: {
    // One more than there are cores: some tests mostly wait, for a lock to lapse or a process to end.
    maxWorkers: 3,
    sequence: { sequencer: EarlyWaiters },
    // On a machine that others use, too; what needed it is named at the end (tools/run/suite.mjs).
    retry: 1,
    reporters: ['default', vitestTotals],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`packages/{domain,contract,charts}/**/${test}`, `apps/web/**/${test}`, tools],
          exclude: [...configDefaults.exclude, ...deep],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [`packages/db/**/${test}`, `{apps/api,bench,tools}/**/${test}`],
          exclude: [...configDefaults.exclude, ...deep, tools],
          globalSetup: ['tools/test/backends.ts'],
          // Each worker imports the product once, not once per file: half of all the work.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});

import { configDefaults, defineConfig } from 'vitest/config';
import { vitestTotals } from './tools/test/vitest-totals.ts';

const test = '*.test.{ts,tsx}';
const tools = `tools/{container,lint,run}/**/${test}`;

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', vitestTotals],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`packages/{domain,contract,charts}/**/${test}`, `apps/web/**/${test}`, tools],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [`packages/db/**/${test}`, `{apps/api,bench,tools}/**/${test}`],
          exclude: [...configDefaults.exclude, tools],
          globalSetup: ['tools/test/backends.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});

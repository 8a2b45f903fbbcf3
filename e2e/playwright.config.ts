import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// TRIVET_URL runs the journeys against a product that is up already; else each worker gets one of its own.
const { TRIVET_URL, TRIVET_DEEP, CHROMIUM_PATH = '/usr/bin/chromium' } = process.env;
const workers = TRIVET_URL ? 1 : 2;
// Anyone of the demo signs in with it; set it beside TRIVET_URL to that product's own.
process.env.DEMO_PASSWORD ??= 'journeys through carnmoyle';

// The workers read this file again, when it is known where their products are and which of them each one is.
const { JOURNEYS_AT = '', TEST_PARALLEL_INDEX = '0' } = process.env;
const baseURL = TRIVET_URL ?? JOURNEYS_AT.split(' ')[Number(TEST_PARALLEL_INDEX)];

const products = {
  command: `node tools/test/product.ts ${workers}`,
  cwd: join(import.meta.dirname, '..'),
  wait: { stdout: /^Journeys at (?<journeys_at>.+)$/m },
  timeout: 120_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 20_000 },
};

// The address bar of every window is made of two pages of its own: half the time of a journey, and nobody looks at it.
const omniboxPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];
// Said again, for Chromium takes the last list it is given (chromiumSwitches.ts in playwright-core).
const leftOutByPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

const deep = TRIVET_DEEP ? [] : ['**/*.deep.spec.ts'];
const lastOfAll = ['**/the-main-job.spec.ts', '**/quarter.deep.spec.ts'];

export default defineConfig({
  testDir: '.',
  // Begun in this order. What moves the day comes last: what its worker then writes stays in the product.
  projects: [
    { name: 'journeys', testIgnore: [...deep, ...lastOfAll] },
    { name: 'the main job', testMatch: lastOfAll, testIgnore: deep },
  ],
  outputDir: '../test-results',
  workers,
  forbidOnly: Boolean(process.env.CI),
  // For two cores that others use, too.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 1,
  reporter: [['list'], ['../tools/test/playwright-totals.ts']],
  use: {
    baseURL,
    // A film of every page would cost more than a quarter of all the time.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    actionTimeout: 20_000,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      args: [
        '--no-sandbox', // root has no sandbox
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${[...omniboxPages, ...leftOutByPlaywright].join()}`,
      ],
    },
  },
  ...(TRIVET_URL ? {} : { webServer: products }),
});

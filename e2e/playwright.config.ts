import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// TRIVET_URL runs the journeys against a product that is up already; else one is started for them.
// Passkeys need the name localhost. Workers read this file again: they must come to the same port.
const { TRIVET_URL, TRIVET_DEEP, CHROMIUM_PATH = '/usr/bin/chromium' } = process.env;
const port = (process.env.E2E_PORT ??= String(20_000 + (process.pid % 10_000)));
const baseURL = TRIVET_URL ?? `http://localhost:${port}`;
// Anyone of the demo signs in with it; set it beside TRIVET_URL to that product's own.
process.env.DEMO_PASSWORD ??= 'journeys through carnmoyle';

const product = {
  command: 'node tools/test/product.ts',
  cwd: join(import.meta.dirname, '..'),
  env: { PORT: port, METRICS_PORT: '0', PUBLIC_ORIGIN: baseURL },
  url: `${baseURL}/health/ready`,
  timeout: 60_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
};

export default defineConfig({
  testDir: '.',
  testIgnore: TRIVET_DEEP ? [] : '**/*.deep.spec.ts',
  outputDir: '../test-results',
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  reporter: [['list'], ['../tools/test/playwright-totals.ts']],
  use: {
    baseURL,
    trace: 'retain-on-failure',
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
      ],
    },
  },
  ...(TRIVET_URL ? {} : { webServer: product }),
});

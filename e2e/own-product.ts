import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test as sharing } from '@playwright/test';

/** For a journey after which the others would not find what they look for: a product with demo data for it alone. */
export const test = sharing.extend<object, { ownProduct: string }>({
  ownProduct: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first parameter.
    async ({}, use) => {
      const { TRIVET_URL } = process.env;
      if (TRIVET_URL) return use(TRIVET_URL);
      const child = spawn(process.execPath, ['tools/test/product.ts', '1'], {
        cwd: join(import.meta.dirname, '..'),
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      for await (const line of createInterface(child.stdout)) {
        const [, address] = /^Journeys at (\S+)$/.exec(line) ?? [];
        if (!address) continue;
        await use(address);
        child.kill('SIGTERM');
        break;
      }
      await ended;
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ ownProduct }, use) => use(ownProduct),
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test as sharing } from '@playwright/test';

type TwoApis = { address: string; killOne: () => Promise<void> };

/** For a journey through the end of a process: two API processes behind one address, one of which can be killed. */
export const test = sharing.extend<object, { twoApis: TwoApis }>({
  twoApis: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first parameter.
    async ({}, use) => {
      const child = spawn(process.execPath, ['tools/test/two-apis.ts'], {
        cwd: join(import.meta.dirname, '..'),
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      const lines = createInterface(child.stdout);
      const said = async (words: RegExp): Promise<string> => {
        for (;;) {
          const [line] = (await Promise.race([once(lines, 'line'), ended.then(() => ['gone'])])) as [string];
          if (line === 'gone') throw new Error('The product ended by itself');
          const [, found] = words.exec(line) ?? [];
          if (found !== undefined) return found;
        }
      };
      const address = await said(/^Journeys at (\S+)$/);
      const killOne = async () => {
        const killed = said(/^(Killed)$/);
        child.stdin.write('kill\n');
        await killed;
      };
      await use({ address, killOne });
      child.stdin.end();
      await ended;
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: ({ twoApis }, use) => use(twoApis.address),
});

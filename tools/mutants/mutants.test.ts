import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mutants } from './mutants.ts';
import { openSandbox, root, type Sandbox } from './sandbox.ts';

const named = mutants.map((mutant) => [mutant.promise, mutant] as const);
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

test.each(named)('the line that keeps “%s” is where the list says, once, and so is its test', (_promise, mutant) => {
  expect(read(mutant.file).split(mutant.find).length - 1, mutant.find).toBe(1);
  expect(read(mutant.test).includes(mutant.named), mutant.named).toBe(true);
});

// Each takes as long as the test that must fail: in the deep run only, and there none is left out.
describe.runIf(process.env.TRIVET_DEEP === '1')('a promise that is broken', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  }, 60_000);
  afterAll(() => sandbox.close(), 60_000);

  test.each(named)(
    'is noticed: “%s”',
    async (_promise, mutant) => {
      const { failed, passed, said } = await sandbox.run(mutant);
      expect(failed, `${passed} passed. ${said}`).toBeGreaterThan(0);
    },
    400_000,
  );
});

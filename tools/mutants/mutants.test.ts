import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mutants } from './mutants.ts';

const root = join(import.meta.dirname, '../..');

test.each(mutants.map((mutant) => [mutant.promise, mutant] as const))(
  'the line that keeps “%s” is where the list says, once',
  (_promise, { file, find }) => {
    expect(readFileSync(join(root, file), 'utf8').split(find)).toHaveLength(2);
  },
);

// Each takes as long as the tests that must fail: in the deep run only, and there none is left out.
test.runIf(process.env.TRIVET_DEEP === '1').each(mutants.map((mutant) => [mutant.promise, mutant] as const))(
  'without “%s” a test fails',
  (_promise, mutant) => {
    const copy = copyWith(mutant);
    try {
      const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', mutant.test], {
        cwd: copy,
        encoding: 'utf8',
        env: { ...process.env, TRIVET_DEEP: '' },
      });
      expect(run.stdout, 'the tests must have run').toMatch(/Tests|Test Files/);
      expect(run.status, run.stdout.slice(-2000)).not.toBe(0);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  },
  180_000,
);

function copyWith({ file, find, replace }: (typeof mutants)[number]): string {
  const copy = mkdtempSync(join(tmpdir(), 'trivet-mutant-'));
  for (const part of [
    'apps/api',
    'packages',
    'migrations',
    'tools/test',
    'vitest.config.ts',
    'package.json',
    'tsconfig.base.json',
  ]) {
    cpSync(join(root, part), join(copy, part), { recursive: true, verbatimSymlinks: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const path = join(copy, file);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(find, () => replace),
  );
  return copy;
}

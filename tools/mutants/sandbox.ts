import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringPostgres } from '../test/postgres.ts';
import type { Mutant } from './mutant.ts';

export const root = join(import.meta.dirname, '../..');

/** What became of the named test in a run; `said` is for a person to read when it is not what was hoped for. */
export type Outcome = { failed: number; passed: number; said: string };

export type Sandbox = Awaited<ReturnType<typeof openSandbox>>;

/**
 * A copy of the product in which one line at a time is broken, and a PostgreSQL of its own: each run gives the roles
 * new passwords, which the tests that run beside this one would trip over.
 */
export async function openSandbox() {
  const postgres = await bringPostgres({});
  const copy = mkdtempSync(join(tmpdir(), 'trivet-mutants-'));
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true, verbatimSymlinks: true });
  linkPackages(copy);
  return {
    /** Breaks the line, runs the one test that must notice, and mends the line. */
    run: async (mutant: Mutant): Promise<Outcome> => {
      const path = join(copy, mutant.file);
      const whole = readFileSync(path, 'utf8');
      writeFileSync(path, broken(whole, mutant));
      try {
        return await runTest(copy, mutant, postgres.url);
      } finally {
        writeFileSync(path, whole);
      }
    },
    close: async () => {
      await postgres.stop();
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

const parts = [
  'apps/api',
  'packages',
  'migrations',
  'tools/test',
  'vitest.config.ts',
  'package.json',
  'tsconfig.base.json',
];

/** Our own packages are the copy's, so that what the tests themselves import is broken, too; all others are shared. */
function linkPackages(copy: string): void {
  const [from, to] = [root, copy].map((folder) => join(folder, 'node_modules')) as [string, string];
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (name === '@trivet') cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(join(from, name), join(to, name));
  }
}

const broken = (whole: string, { find, replace }: Mutant): string => whole.replace(find, () => replace);

async function runTest(copy: string, { test, named }: Mutant, url: string): Promise<Outcome> {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const args = [
    'run',
    test,
    '-t',
    literal(named),
    '--bail',
    '1',
    '--retry',
    '0',
    '--reporter',
    'json',
    '--outputFile',
    report,
  ];
  const run = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
    cwd: copy,
    env: { ...process.env, TRIVET_DEEP: '', TRIVET_TOTALS: '', TEST_DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const complaints: string[] = [];
  run.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  await once(run, 'close');
  return outcomeIn(report, complaints.join('').slice(-2000));
}

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { message: string; assertionResults: { fullName: string; failureMessages: string[] }[] }[];
};

function outcomeIn(file: string, complaints: string): Outcome {
  const { numPassedTests, numFailedTests, testResults } = readReport(file);
  const said = testResults.flatMap(({ message, assertionResults }) => [
    message,
    ...assertionResults.flatMap(({ fullName, failureMessages }) => failureMessages.map((why) => `${fullName}: ${why}`)),
  ]);
  return { failed: numFailedTests, passed: numPassedTests, said: [...said, complaints].join('\n').slice(0, 3000) };
}

/** A run that never came to its tests leaves no report: none of them failed, and the mutant counts as not noticed. */
function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

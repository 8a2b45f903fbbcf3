import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

// The real scripts in a small workspace of their own, with commands on the path that do what each test says.
let workspace = '';
const totals = (passed: number, failures: string[] = [], skipped = 0): string =>
  `echo '${JSON.stringify({ passed, failed: failures.length, skipped, failures, secondTries: [] })}' > "$TRIVET_TOTALS"`;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'trivet-run-'));
  write('pnpm-lock.yaml', '');
  write('node_modules/.keep', '');
  write('apps/web/package.json', '{ "dependencies": { "@trivet/domain": "workspace:*", "react": "19.3.1" } }');
  write('apps/web/src/main.tsx', '');
  write('packages/domain/package.json', '{}');
  write('packages/domain/src/index.ts', '');
  write('packages/db/src/index.ts', '');
  write('e2e/first.spec.ts', '');
  for (const name of ['oxfmt', 'oxlint', 'tsc', 'knip', 'node']) command(name, 'exit 0');
  command('turbo', 'echo built >> turbo.log; mkdir -p apps/web/dist; echo > apps/web/dist/index.html');
  command('vitest', totals(10, [], 1));
  command('playwright', totals(5));
  command('chromium', 'exit 0');
});
afterEach(() => rmSync(workspace, { recursive: true }));

describe('npm test', () => {
  test('closes with one line over checks, build, tests and journeys', async () => {
    const { output, code } = await runTests();
    expect(output.trimEnd().split('\n').at(-1)).toBe('23 passed, 0 failed, 1 skipped');
    expect(code).toBe(0);
  });

  test('counts a check that fails, and says why', async () => {
    command('knip', 'echo unused export; exit 1');
    const { output, code } = await runTests();
    expect(output).toContain('✗ dead code');
    expect(output).toContain('unused export');
    expect(output).toMatch(/\n22 passed, 1 failed, 1 skipped\n$/);
    expect(code).toBe(1);
  });

  test('names what failed last, where the end of a log shows it', async () => {
    command('vitest', `${totals(9, ['risks.test.ts › a red risk asks for an action'])}; exit 1`);
    command('knip', 'exit 1');
    const { output } = await runTests();
    expect(output).toContain(
      '\nFailed:\n  check of dead code\n  risks.test.ts › a red risk asks for an action\n\n21 passed, 2 failed\n',
    );
  });

  test('names what passed on a second try only', async () => {
    const totals = { passed: 5, failed: 0, skipped: 0, failures: [], secondTries: ['risks.spec.ts › a review'] };
    command('playwright', `echo '${JSON.stringify(totals)}' > "$TRIVET_TOTALS"`);
    const { output, code } = await runTests();
    expect(output).toContain('\nPassed on a second try only:\n  risks.spec.ts › a review\n\n23 passed, 0 failed');
    expect(code).toBe(0);
  });

  test.for([
    ['a runner that ends without a word', 'exit 0'],
    ['a runner that fails without a failed test', `${totals(10, [], 1)}; exit 1`],
  ])('does not take %s for a pass', async ([, script = '']) => {
    command('vitest', script);
    const { output, code } = await runTests();
    expect(output).toMatch(/passed, 1 failed/);
    expect(code).toBe(1);
  });

  test('runs only the tests at a path that is named', async () => {
    command('vitest', `echo "vitest $*"; ${totals(3)}`);
    const { output } = await runTests(['packages/db']);
    expect(output).toBe('vitest run packages/db\n\n3 passed, 0 failed\n');
  });

  test('says aloud that it skipped the journeys where no browser is', async () => {
    rmSync(join(workspace, 'bin/chromium'));
    command('turbo', 'exit 0');
    const { output } = await runTests([], { path: '', platform: 'sunos' });
    expect(output).toContain('Skipped all journeys');
    expect(output).toMatch(/passed, 0 failed, 2 skipped\n$/);
  });

  test('begins nothing more once it was asked to stop', async () => {
    command('vitest', 'echo tests begin; exec sleep 30');
    const child = launch("const { test } = await import('SUITE'); process.exitCode = await test([]);");
    await until(child, 'tests begin');
    child.kill('SIGTERM');
    const { output, code } = await ending(child);
    expect(output).not.toContain('passed');
    expect(code).toBe(1);
  });
});

describe('building the web client', () => {
  const build = () => ending(launch("const { buildWebIfStale } = await import('BUILD'); await buildWebIfStale();"));
  const builds = (): number => readFileSync(join(workspace, 'turbo.log'), 'utf8').split('\n').length - 1;

  test('happens when it or what it depends on has changed, and only then', async () => {
    await build();
    await build();
    expect(builds()).toBe(1);
    utimesSync(join(workspace, 'packages/domain/src/index.ts'), 1, 1);
    await build();
    expect(builds()).toBe(2);
    utimesSync(join(workspace, 'packages/db/src/index.ts'), 1, 1);
    await build();
    expect(builds()).toBe(2);
    rmSync(join(workspace, 'apps/web/dist'), { recursive: true });
    await build();
    expect(builds()).toBe(3);
  });

  test('is tried again after it failed', async () => {
    command('turbo', 'echo tried >> turbo.log; exit 1');
    await build();
    await build();
    expect(builds()).toBe(2);
  });
});

describe('a command', () => {
  const sleeper = "process.exitCode = await (await import('CHILD')).run('sh', ['-c', 'echo $$; exec sleep 30']);";

  test('ends with the shell that npm started it from, however that ends', async () => {
    const code = sleeper.replace('CHILD', join(import.meta.dirname, 'child.mjs')).replace('$$', '\\$\\$');
    const shell = spawn('sh', ['-c', `"${process.execPath}" --input-type=module -e "${code}"; true`]);
    const pid = Number(await until(shell, /\d+\n/));
    expect(process.kill(pid, 0)).toBe(true);
    shell.kill('SIGKILL');
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 5000 });
  });

  test('gives its exit code on', async () => {
    const child = launch("process.exitCode = await (await import('CHILD')).run('sh', ['-c', 'exit 7']);");
    expect((await ending(child)).code).toBe(7);
  });

  test('run beside others, ends them when it ends', async () => {
    const child = launch(
      "process.exitCode = await (await import('CHILD')).runTogether([['sh', '-c', 'exit 3'], ['sleep', '30']]);",
    );
    expect((await ending(child)).code).toBe(3);
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(workspace, file)), { recursive: true });
  writeFileSync(join(workspace, file), text);
}

function command(name: string, script: string): void {
  write(`bin/${name}`, `#!/bin/sh\n${script}\n`);
  chmodSync(join(workspace, 'bin', name), 0o755);
}

function runTests(paths: string[] = [], { path = process.env.PATH, platform = '' } = {}) {
  const code = `
    if ('${platform}') Object.defineProperty(process, 'platform', { value: '${platform}' });
    process.exitCode = await (await import('SUITE')).test(${JSON.stringify(paths)});`;
  return ending(launch(code, path));
}

function launch(code: string, path = process.env.PATH): ChildProcess {
  const scripts = { SUITE: 'suite.mjs', BUILD: 'build-web.mjs', CHILD: 'child.mjs' };
  const named = code.replace(/SUITE|BUILD|CHILD/g, (name) =>
    join(import.meta.dirname, scripts[name as keyof typeof scripts]),
  );
  const env = { ...process.env, PATH: `${workspace}/bin:${path}`, CHROMIUM_PATH: undefined };
  return spawn(process.execPath, ['--input-type=module', '-e', named], {
    cwd: workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function until(child: ChildProcess, wanted: string | RegExp): Promise<string> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await vi.waitFor(() => expect(output).toMatch(wanted), { timeout: 10_000 });
  return output;
}

async function ending(child: ChildProcess): Promise<{ output: string; code: number | null }> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code]: (number | null)[] = await once(child, 'close');
  return { output, code: code ?? null };
}

function isRunning(pid: number): boolean {
  // A process that nobody has waited for yet still answers signals: ask what state it is in.
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../..');
const clone = mkdtempSync(join(tmpdir(), 'trivet-clone-'));
// Thousands of files: they take a while to go.
afterAll(() => rmSync(clone, { recursive: true }), 60_000);

test('a fresh clone brings all that it needs, whatever Node this machine has', { timeout: 300_000 }, () => {
  const path = process.env.PATH?.split(':').filter((folder) => !folder.startsWith(repository));
  const options = { cwd: clone, env: { ...process.env, PATH: path?.join(':') } };
  execFileSync('git', ['clone', '--quiet', repository, clone]);
  const answer = execFileSync('node', ['tools/run.mjs', 'exec', 'node', '-p', 'process.version'], options);
  expect(answer.toString()).toMatch(/^v2[4-9]\./);
});

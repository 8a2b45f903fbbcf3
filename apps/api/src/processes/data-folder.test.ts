import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { secretsIn } from './data-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'trivet-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('secrets are made once, for this user alone, and are the same ever after', () => {
  const made = secretsIn(join(folder, 'new'));
  expect(statSync(join(folder, 'new/secrets.json')).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, 'new'))).toEqual(['secrets.json']);
  expect(secretsIn(join(folder, 'new'))).toEqual(made);
  expect(secretsIn(join(folder, 'another')).rolePassword).not.toBe(made.rolePassword);
});

test('a demo keeps the password it was made with', () => {
  const chosen = join(folder, 'chosen');
  expect(secretsIn(chosen, 'a trestle for apples').demoPassword).toBe('a trestle for apples');
  expect(secretsIn(chosen).demoPassword).toBe('a trestle for apples');
  expect(() => secretsIn(chosen, 'another one')).toThrow('was made with another password');
});

import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// Plants code that each rule of .oxlintrc.json must refuse into an empty copy of our folders, then lints it once.
const root = join(import.meta.dirname, '../..');
const tree = mkdtempSync(join(tmpdir(), 'trivet-lint-'));
const findings = new Map<string, string[]>();

const restricted = 'eslint(no-restricted-imports)';
const globals = 'eslint(no-restricted-globals)';
const domain = 'packages/domain/src/risks';
const contract = 'packages/contract/src';
const db = 'packages/db/src/risks';
const api = 'apps/api/src/risks';
const web = 'apps/web/src/risks';

const imports = (name: string): string => `import * as it from '${name}';\nexport const used = it;\n`;
const says = (code: string): string => `export const it = ${code};\n`;

const refused: [rule: string, file: string, code: string][] = [
  [restricted, `${domain}/sql.ts`, imports('@trivet/db')],
  [restricted, `${domain}/http.ts`, imports('@trivet/contract')],
  [restricted, `${domain}/node.ts`, imports('node:crypto')],
  [restricted, `${domain}/library.ts`, imports('drizzle-orm')],
  [restricted, `${domain}/neighbour.ts`, imports('../../../db/src/risks.ts')],
  [globals, `${domain}/clock.ts`, says('new Date()')],
  [globals, `${domain}/hidden-clock.ts`, says('globalThis.Date.now()')],
  [globals, `${domain}/network.ts`, says("fetch('/')")],
  [globals, `${domain}/process.ts`, says('process.env')],
  [globals, `${domain}/id.ts`, says('crypto.randomUUID()')],
  ['eslint(no-restricted-properties)', `${domain}/chance.ts`, says('Math.random()')],

  [restricted, `${contract}/sql.ts`, imports('@trivet/db')],
  [restricted, `${contract}/node.ts`, imports('node:fs')],
  [restricted, `${contract}/server.ts`, imports('fastify')],
  [restricted, `${contract}/neighbour.ts`, imports('../../db/src/risks.ts')],

  [restricted, `${db}/http.ts`, imports('@trivet/contract')],
  [restricted, `${db}/server.ts`, imports('fastify')],
  [restricted, `${db}/queue.ts`, imports('bullmq')],
  [restricted, `${db}/neighbour.ts`, imports('../../../../apps/api/src/app.ts')],

  [restricted, `${api}/sql.ts`, imports('pg')],
  [restricted, `${api}/builder.ts`, imports('drizzle-orm')],
  [restricted, `${api}/tables.ts`, imports('drizzle-orm/pg-core')],
  [restricted, `${api}/page.ts`, imports('react')],

  [restricted, `${web}/sql.ts`, imports('@trivet/db')],
  [restricted, `${web}/server.ts`, imports('@trivet/api')],
  [restricted, `${web}/node.tsx`, imports('node:path')],
  [restricted, `${web}/neighbour.ts`, imports('../../../api/src/app.ts')],

  ['typescript(no-explicit-any)', `${api}/any.ts`, 'export type Anything = any;\n'],
  ['typescript(no-floating-promises)', `${api}/forgotten.ts`, 'export const now = () => {\n  Promise.resolve();\n};\n'],
  ['typescript(no-misused-promises)', `${api}/misused.ts`, 'export const now = () => [1].forEach(async () => {});\n'],
  ['typescript(consistent-type-definitions)', `${api}/shape.ts`, 'export interface Risk {\n  id: string;\n}\n'],
  ['typescript(ban-ts-comment)', `${api}/hushed.ts`, '// @ts-ignore\nexport const one: string = 1;\n'],
  ['import(no-cycle)', `${api}/hen.ts`, "import { egg } from './egg.ts';\nexport const hen = () => egg;\n"],
  ['import(no-cycle)', `${api}/egg.ts`, "import { hen } from './hen.ts';\nexport const egg = () => hen;\n"],
  ['eslint(max-lines)', `${api}/long.ts`, 'export const it = [\n' + '  1,\n'.repeat(300) + '];\n'],
  ['eslint(max-lines-per-function)', `${api}/large.ts`, says('() => [\n' + '  1,\n'.repeat(65) + ']')],
  ['eslint(max-params)', `${api}/greedy.ts`, says('(a: 1, b: 1, c: 1, d: 1, e: 1) => [a, b, c, d, e]')],
  ['vitest(expect-expect)', `${api}/empty.test.ts`, "import { test } from 'vitest';\n\ntest('nothing', () => {});\n"],
];

const allowed: [file: string, code: string][] = [
  [`${domain}/risk.ts`, imports('zod')],
  [`${domain}/light.ts`, imports('../kernel/days.ts')],
  ['packages/domain/src/kernel/days.ts', says("Date.parse('2026-01-01')")],
  [`${domain}/risk.test.ts`, imports('fast-check')],
  [`${contract}/risks.ts`, imports('@trivet/domain')],
  [`${db}/risks.table.ts`, imports('drizzle-orm/pg-core')],
  [`${api}/raise-risk.ts`, imports('@trivet/db')],
  [`${api}/risks.test.ts`, imports('pg')],
  ['apps/api/src/start.ts', imports('pg')],
  ['apps/api/src/live/postgres.ts', imports('pg')],
  [`${web}/risks.api.ts`, imports('@trivet/contract')],
];

beforeAll(async () => {
  copyFileSync(join(root, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
  plant('tsconfig.json', '{ "compilerOptions": { "strict": true, "module": "esnext", "target": "es2024" } }');
  for (const [, file, code] of refused) plant(file, code);
  for (const [file, code] of allowed) plant(file, code);
  for (const { filename, code } of await lint()) findings.set(filename, [...(findings.get(filename) ?? []), code]);
});
afterAll(() => rmSync(tree, { recursive: true }));

describe('refuses', () => {
  test.for(refused)('%s: %s', ([rule, file]) => expect(findings.get(file) ?? []).toContain(rule));
});

describe('lets stand', () => {
  test.for(allowed)('%s', ([file]) => expect(findings.get(file)).toBeUndefined());
});

function plant(file: string, code: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), code);
}

async function lint(): Promise<{ filename: string; code: string }[]> {
  const program = join(root, 'node_modules/.bin/oxlint');
  const finished = promisify(execFile)(program, ['--type-aware', '--format', 'json'], {
    cwd: tree,
    maxBuffer: 2 ** 24,
  });
  const { stdout } = await finished.catch((error: { stdout: string }) => error);
  return JSON.parse(stdout).diagnostics;
}

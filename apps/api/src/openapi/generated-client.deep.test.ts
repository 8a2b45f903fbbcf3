import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generateApi } from 'swagger-typescript-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let folder: string;
beforeAll(async () => {
  it = await startTestApp();
  folder = await mkdtemp(join(tmpdir(), 'trivet-client-'));
});
afterAll(async () => {
  await it.stop();
  await rm(folder, { recursive: true });
});

const tsc = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));
const strictly = '--noEmit --strict --target es2024 --module nodenext --lib es2024,dom,dom.iterable'.split(' ');

/** @returns what the compiler says of a program that uses the client */
const compiled = (program: string): Promise<string> =>
  writeFile(join(folder, 'program.mts'), `import { Api } from './client.ts';\nconst api = new Api();\n${program}`)
    .then(() =>
      promisify(execFile)(process.execPath, [tsc, ...strictly, '--allowImportingTsExtensions', 'program.mts'], {
        cwd: folder,
      }),
    )
    .then(
      ({ stdout }) => stdout,
      ({ stdout }: { stdout: string }) => stdout,
    );

test('a client that others generate from the description compiles, and knows what each operation takes and gives', async () => {
  const spec = JSON.parse((await it.app.inject({ url: '/api/openapi.json' })).body);
  const { files } = await generateApi({ spec, output: false, httpClientType: 'fetch', silent: true });
  const [client] = files;
  await writeFile(join(folder, 'client.ts'), client?.fileContent ?? '');
  const right = `const { data } = await api.api.riskProfileList('x');
for (const { name, red } of data.items) console.log(name.length, red + 1);`;
  expect(await compiled(right)).toBe('');
  expect(await compiled(right.replace('red }', 'blue: red }'))).toMatch(/blue/);
}, 120_000);

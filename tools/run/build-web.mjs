import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { run } from './child.mjs';

/** Builds the web client where its sources are not those of the last build; a few milliseconds where they are. */
export async function buildWebIfStale() {
  const sources = fingerprint();
  const fresh = existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
  return fresh ? 0 : buildWeb();
}

/** @returns {Promise<number>} */
export async function buildWeb() {
  const sources = fingerprint();
  console.error('Building the web client');
  const code = await run('turbo', ['run', 'build', '--output-logs=errors-only', '--log-prefix=none']);
  if (code === 0) writeFileSync(stamp, sources);
  return code;
}

const built = 'apps/web/dist/index.html';
const stamp = 'node_modules/.trivet-built';

/** Names, sizes and times of every file that the client is made of: reading them all would take longer. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync('pnpm-lock.yaml'));
  for (const folder of foldersOf('apps/web')) for (const file of filesBelow(folder)) hash.update(file);
  return hash.digest('hex');
}

/**
 * The package and those of this workspace that it depends on.
 * @param {string} folder @returns {string[]}
 */
function foldersOf(folder) {
  const { dependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const ours = Object.entries(dependencies ?? {}).filter(([, version]) => version === 'workspace:*');
  return [folder, ...ours.flatMap(([name]) => foldersOf(name.replace('@trivet', 'packages')))];
}

const notSources = new Set(['node_modules', 'dist', '.turbo']);

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !notSources.has(name));
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path);
    const { size, mtimeMs } = statSync(path);
    return [`${path} ${size} ${mtimeMs}\n`];
  });
}

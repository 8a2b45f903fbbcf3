import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Makes this process's folder and environment those that all else here runs in; installs what is missing or changed. */
export function prepare() {
  bring('bootstrap', 'pnpm, which installs the rest');
  const folders = [nodeFolder(), join(root, 'tools/bootstrap/node_modules/.bin'), join(root, 'node_modules/.bin')];
  process.chdir(root);
  process.env.PATH = [...folders, process.env.PATH].join(delimiter);
  process.env.TURBO_TELEMETRY_DISABLED = '1';
  const quickImports = `--import=${pathToFileURL(join(root, 'tools/run/quick-imports.mjs')).href}`;
  process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, quickImports].filter(Boolean).join(' ');
  forgetNpm();
  once('node_modules', ['pnpm-lock.yaml', 'pnpm-workspace.yaml'], () => {
    say('installing the packages');
    must(
      'pnpm',
      ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', '--loglevel=warn'],
      root,
    );
  });
}

/**
 * Installs `tools/<name>` by npm, which is all that a fresh machine has. Not `npm ci`: that fails where a registry
 * lacks one of the packages for other platforms. What is installed is still held to the hashes in the lock file.
 * @param {string} name @param {string} what
 */
export function bring(name, what) {
  const folder = join(root, 'tools', name);
  once(join('tools', name, 'node_modules'), [`tools/${name}/package-lock.json`], () => {
    say(`fetching ${what}`);
    must('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  });
}

/** @param {string} what */
export function say(what) {
  console.error(`Setting up: ${what}`);
}

// crypto.argon2, which hashes our passwords, is in Node since 24.7.
const oldest = { major: 24, minor: 7 };
const windows = process.platform === 'win32';

/** The folder of a Node that is new enough: the one that runs this, else one from npm, where npm has one. */
function nodeFolder() {
  if (isNewEnough(process.versions.node)) return dirname(process.execPath);
  bring('node24', `Node 24 (this machine has ${process.version})`);
  const platform = `${windows ? 'win' : process.platform}-${process.arch}`;
  const folder = join(root, 'tools/node24/node_modules', `node-${platform}`, 'bin');
  if (existsSync(join(folder, windows ? 'node.exe' : 'node'))) return folder;
  return giveUp(
    `This machine has Node ${process.version}; Trivet needs ${oldest.major}.${oldest.minor} or newer.\n` +
      `It brings its own on Linux and Windows, but there is none for ${platform}: install Node 24, then run this again.`,
  );
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}

/** npm hands its own settings down as variables, and pnpm would take them for its own. */
function forgetNpm() {
  for (const name of Object.keys(process.env))
    if (/^npm_(config|package|lifecycle)_/.test(name)) delete process.env[name];
}

/**
 * Does the work unless it was done for these very files: their hash stays beside the result.
 * @param {string} result @param {string[]} files @param {() => void} work
 */
function once(result, files, work) {
  const stamp = join(root, result, '.trivet-installed');
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(root, file)));
  const wanted = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  work();
  writeFileSync(stamp, wanted);
}

/** @param {string} command @param {string[]} args @param {string} cwd */
function must(command, args, cwd) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 2, 2], shell: windows });
  if (status !== 0)
    giveUp(`Setting up failed: ${command} ${args[0]} ended with ${status ?? error?.message}. Its own words are above.`);
}

/** @param {string} why @returns {never} */
function giveUp(why) {
  console.error(why);
  process.exit(1);
}

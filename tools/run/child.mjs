import { spawn } from 'node:child_process';

/**
 * Runs a command in our terminal; resolves to its exit code. What would end us ends the command, and we follow.
 * @param {string} command @param {string[]} args @returns {Promise<number>}
 */
export function run(command, args) {
  const child = begin(command, args, 'inherit');
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}

/**
 * The same, but keeps what the command says until it has ended.
 * @param {string} command @param {string[]} args @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly(command, args) {
  const child = begin(command, args, 'pipe');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? 1, output })));
}

/**
 * Runs commands side by side until one ends, and then ends the others; resolves to that one's exit code.
 * @param {[string, ...string[]][]} commands
 */
export async function runTogether(commands) {
  const running = commands.map(([command, ...args]) => run(command, args));
  const code = await Promise.race(running);
  endChildren('SIGTERM');
  await Promise.all(running);
  return code;
}

/** Whether somebody asked us to stop: what has several steps must not begin the next one. */
export const wasAskedToStop = () => asked;

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
const parent = process.ppid;
let asked = false;

/** @param {string} command @param {string[]} args @param {'inherit' | 'pipe'} output */
function begin(command, args, output) {
  const child = spawn(command, args, { stdio: ['inherit', output, output], shell: process.platform === 'win32' });
  children.add(child);
  child.once('error', (error) => console.error(`${command}: ${error.message}`));
  child.once('close', () => children.delete(child));
  return child;
}

/** @param {NodeJS.Signals} signal */
function endChildren(signal) {
  for (const child of children) child.kill(signal);
}

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  asked = true;
  // A Ctrl-C reaches the children by itself; passed on, it would be the second one, at which they drop everything.
  if (signal !== 'SIGINT' || !process.stdin.isTTY) endChildren(signal);
  if (children.size === 0) process.exit(1);
}

process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);

// npm passes a SIGTERM to its shell alone, so a stopped `npm start` would leave us running: follow the parent.
setInterval(() => process.ppid !== parent && !asked && stop('SIGTERM'), 500).unref();

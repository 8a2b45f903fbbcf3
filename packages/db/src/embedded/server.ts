import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { superuser } from './cluster.ts';
import { freePort, spawnLeashed, type Leashed } from './leash.ts';
import { program, type Place } from './place.ts';

export type Address = { host: string; port: number; password: string };

/** The server that another process runs in this folder, if it answers. */
export async function findRunning(place: Place, password: string): Promise<Address | undefined> {
  const server = readPidFile(place);
  if (!server) return undefined;
  const address = { ...server, password };
  return (await answers(address)) ? address : undefined;
}

/** Starts a server; `complaint` instead if it ended before it answered. */
export async function launch(
  place: Place,
  password: string,
  settings: Record<string, string>,
): Promise<{ address: Address; stop: () => Promise<void> } | { complaint: string }> {
  const address = { ...(await chooseAddress(place)), password };
  const all = { ...baseSettings, ...addressSettings(address), ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawnLeashed(program(place, 'postgres'), ['-D', place.dataDir, ...args], place.user);
  return (await answersBeforeItEnds(address, server))
    ? { address, stop: server.stop }
    : { complaint: server.complaint() };
}

/** Makes the database that the address names, unless it is there. */
export async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/[^/]+$/, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  } finally {
    await client.end();
  }
}

export function urlOf({ host, port, password }: Address): string {
  return `postgres://${superuser}:${password}@${encodeURIComponent(host)}:${port}/${database}`;
}

const database = 'trivet';

const baseSettings = { max_connections: '120', timezone: 'UTC', log_min_messages: 'warning' };

// The kernel takes socket paths up to 107 characters; PostgreSQL adds its own file name.
const longestSocketFolder = 90;

async function chooseAddress({ dataDir }: Place): Promise<{ host: string; port: number }> {
  const socket = process.platform !== 'win32' && dataDir.length <= longestSocketFolder;
  return socket ? { host: dataDir, port: 5432 } : { host: '127.0.0.1', port: await freePort() };
}

function addressSettings({ host, port }: Address): Record<string, string> {
  const socket = host.startsWith('/');
  return {
    listen_addresses: socket ? '' : host,
    unix_socket_directories: socket ? host : '',
    unix_socket_permissions: '0700',
    port: String(port),
  };
}

async function answersBeforeItEnds(address: Address, server: Leashed): Promise<boolean> {
  let over = false;
  const ended = server.ended.then(() => (over = true));
  while (!over) {
    if (await answers(address)) return true;
    await Promise.race([pause(25), ended]);
  }
  return false;
}

async function answers({ host, port, password }: Address): Promise<boolean> {
  const login = { host, port, password, user: superuser, database: 'postgres' };
  const client = new pg.Client({ ...login, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Its lines: process, data folder, start time, port, socket folder, listen address. */
function readPidFile({ dataDir }: Place): { host: string; port: number } | undefined {
  const path = join(dataDir, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const [, , , port, socket, address] = readFileSync(path, 'utf8').split('\n');
  return { host: socket || address || '', port: Number(port) };
}

/** Two starters may create the same database at once: PostgreSQL reports that as one of these. */
const isDuplicate = (error: unknown): boolean => ['42P04', '23505'].includes(codeOf(error));

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

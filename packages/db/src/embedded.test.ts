import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startEmbedded } from './embedded.ts';

// One data folder for all: each test leaves it with no server, so that the next one starts it again.
const home = mkdtempSync(join(tmpdir(), 'trivet-embedded-'));
const dataDir = join(home, 'data');

beforeAll(() => chmodSync(home, 0o755));
afterAll(() => rmSync(home, { recursive: true }));

test('what was written is there after a stop and a start', async () => {
  const first = await startEmbedded({ dataDir });
  await query(first.url, 'create table kept as select 42 as answer');
  await first.stop();
  await expect(query(first.url, 'select 1')).rejects.toThrow('ENOENT');
  const second = await startEmbedded({ dataDir });
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await second.stop();
});

test('listens on no TCP port, sorts alike on every host and takes settings', async () => {
  const server = await startEmbedded({ dataDir, throwaway: true, settings: { work_mem: '7MB' } });
  const asked = ['listen_addresses', 'work_mem', 'fsync'].map((name) => `current_setting('${name}') as ${name}`);
  expect(await query(server.url, `select ${asked.join()}`)).toEqual([
    { listen_addresses: '', work_mem: '7MB', fsync: 'off' },
  ]);
  const locale =
    'select datlocprovider as provider, datlocale as locale from pg_database where datname = current_database()';
  expect(await query(server.url, locale)).toEqual([{ provider: 'b', locale: 'C.UTF-8' }]);
  await server.stop();
});

test('two starters at the same moment share one server', async () => {
  const [one, other] = await Promise.all([startEmbedded({ dataDir }), startEmbedded({ dataDir })]);
  const started = 'select pg_postmaster_start_time()::text as at';
  expect(await query(one.url, started)).toEqual(await query(other.url, started));
  await Promise.all([one.stop(), other.stop()]);
});

test('two starters at the same moment make one cluster', async () => {
  const fresh = join(home, 'fresh');
  const [one, other] = await Promise.all([startEmbedded({ dataDir: fresh }), startEmbedded({ dataDir: fresh })]);
  await query(one.url, 'create table shared ()');
  expect(await query(other.url, 'select * from shared')).toEqual([]);
  await Promise.all([one.stop(), other.stop()]);
});

test('ends when the process that started it is killed', async () => {
  const { owner, url } = await startInAnotherProcess();
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  owner.kill('SIGKILL');
  await vi.waitFor(() => expect(() => postmaster()).toThrow('ENOENT'), { timeout: 5000 });
});

test('recovers what was committed after the server itself is killed', async () => {
  const first = await startEmbedded({ dataDir });
  await query(first.url, 'create table survivors as select 1 as id');
  process.kill(postmaster(), 'SIGKILL');
  const second = await startEmbedded({ dataDir });
  expect(await query(second.url, 'select id from survivors')).toEqual([{ id: 1 }]);
  await Promise.all([first.stop(), second.stop()]);
});

test('refuses a folder that holds something else', async () => {
  const photos = join(home, 'photos');
  mkdirSync(photos);
  writeFileSync(join(photos, 'summer.jpg'), '');
  await expect(startEmbedded({ dataDir: photos })).rejects.toThrow('holds something else');
});

test('says in the words of PostgreSQL why it does not start', async () => {
  await expect(startEmbedded({ dataDir, settings: { no_such_setting: 'x' } })).rejects.toThrow('no_such_setting');
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function startInAnotherProcess(): Promise<{ owner: ChildProcess; url: string }> {
  const code = `
    const { startEmbedded } = await import(${JSON.stringify(import.meta.resolve('./embedded.ts'))});
    console.log((await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} })).url);
    setInterval(() => {}, 1000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line]: Buffer[] = await once(owner.stdout, 'data');
  return { owner, url: String(line).trim() };
}

function postmaster(): number {
  return Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

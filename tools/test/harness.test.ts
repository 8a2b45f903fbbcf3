import { createServer } from 'node:net';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { freshDatabase } from './database.ts';
import { bringPostgres, dockerAnswers } from './postgres.ts';
import { bringRedis } from './redis.ts';

test('what one test file writes, another does not see', async () => {
  const [mine, theirs] = await Promise.all([freshDatabase(), freshDatabase()]);
  await query(mine.url, 'create table secrets ()');
  await expect(query(theirs.url, 'select from secrets')).rejects.toThrow('does not exist');
  await Promise.all([mine.drop(), theirs.drop()]);
});

test('a dropped database is gone, even under a client that forgot to leave', async () => {
  const { url, drop } = await freshDatabase();
  const forgotten = new pg.Client(url).on('error', () => {});
  await forgotten.connect();
  await drop();
  await expect(query(url, 'select 1')).rejects.toThrow('does not exist');
});

test('a database that you name comes before any other, the one for tests first', async () => {
  const named = { TEST_DATABASE_URL: 'postgres://test', DATABASE_URL: 'postgres://other' };
  expect(await bringPostgres(named)).toMatchObject({ url: 'postgres://test', from: 'TEST_DATABASE_URL' });
  expect(await bringPostgres({ DATABASE_URL: 'postgres://other' })).toMatchObject({ url: 'postgres://other' });
});

test('a Docker that is absent, silent or hangs up is not waited for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trivet-docker-'));
  const silent = createServer(() => {}).listen(join(folder, 'silent.sock'));
  const curt = createServer((socket) => socket.destroy()).listen(join(folder, 'curt.sock'));
  await Promise.all([once(silent, 'listening'), once(curt, 'listening')]);
  const asked = ['absent', 'silent', 'curt'].map((name) => dockerAnswers(`unix://${folder}/${name}.sock`, 50));
  expect(await Promise.all(asked)).toEqual([false, false, false]);
  silent.close();
  curt.close();
  rmSync(folder, { recursive: true });
});

test('a Docker that answers is used', async () => {
  const docker = createServer((socket) => socket.end('HTTP/1.0 200 OK\r\n\r\nOK')).listen(0, '127.0.0.1');
  await once(docker, 'listening');
  const address = docker.address();
  expect(typeof address === 'object' && (await dockerAnswers(`tcp://127.0.0.1:${address?.port}`))).toBe(true);
  docker.close();
});

test('without a redis-server the address is empty, and the run says so', async () => {
  expect(await bringRedis({ PATH: '/nowhere' })).toMatchObject({ url: '', from: expect.stringContaining('skipped') });
});

test.skipIf(!inject('redisUrl'))('Redis keeps nothing on disk, evicts nothing and ends when told', async () => {
  const { url, stop } = await bringRedis();
  expect(await ask(url, 'CONFIG GET maxmemory-policy')).toContain('noeviction');
  expect(await ask(url, 'CONFIG GET save')).toContain('$0');
  await stop();
  await expect(ask(url, 'PING')).rejects.toThrow('ECONNREFUSED');
});

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url).on('error', () => {});
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function ask(url: string, command: string): Promise<string> {
  const { connect } = await import('node:net');
  const socket = connect(Number(new URL(url).port), new URL(url).hostname);
  await once(socket, 'connect');
  socket.end(`${command}\r\n`);
  const chunks: Buffer[] = await socket.toArray();
  return Buffer.concat(chunks).toString();
}

import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freshDatabase } from '../../../../tools/test/database.ts';
import { openPool, type Pool } from '../kernel/pool.ts';
import { roleUrls } from '../kernel/roles.ts';
import { exclusively } from './exclusively.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let here: Pool;
let there: Pool;
beforeAll(async () => {
  database = await freshDatabase();
  const { worker } = roleUrls(database.url, inject('rolePassword'));
  // Two processes: each has connections of its own.
  [here, there] = [openPool(worker, { max: 2 }), openPool(worker, { max: 2 })];
});
afterAll(async () => {
  await Promise.all([here.end(), there.end()]);
  await database.drop();
});

/** Whether the name was free there. */
async function isFree(pool: Pool, name: string): Promise<boolean> {
  let free = false;
  await exclusively(pool, name, async () => void (free = true));
  return free;
}

test('what goes by one name is done by one process at a time; other names do not wait', async () => {
  const seen: boolean[] = [];
  await exclusively(here, 'remind', async () => {
    seen.push(await isFree(there, 'remind'), await isFree(here, 'remind'), await isFree(there, 'purge'));
  });
  expect(seen).toEqual([false, false, true]);
  expect(await isFree(there, 'remind')).toBe(true);
});

test('work that fails lets go of its name', async () => {
  const failing = exclusively(here, 'remind', () => Promise.reject(new Error('No such table')));
  await expect(failing).rejects.toThrow('No such table');
  await expect.poll(() => isFree(there, 'remind')).toBe(true);
});

test('a process that is cut off lets go of its name', async () => {
  const cut = 'select pg_terminate_backend(pid) from pg_locks where locktype = $1 and granted';
  const killed = exclusively(here, 'remind', async () => void (await there.query(cut, ['advisory'])));
  // In the words of whichever notices first: the server, the socket or the driver.
  await expect(killed).rejects.toThrow(/terminat|connection|EPIPE/i);
  await expect.poll(() => isFree(there, 'remind')).toBe(true);
});

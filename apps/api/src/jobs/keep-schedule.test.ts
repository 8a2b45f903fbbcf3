import { openPool, type Pool } from '@trivet/db';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freshDatabase } from '../../../../tools/test/database.ts';
import { createWorkerMetrics } from '../metrics/worker-metrics.ts';
import { type Kept, keepSchedule } from './keep-schedule.ts';
import type { WorkerParts } from './parts.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url, { max: 6 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const log = pino({ level: 'silent' });
const patiently = { timeout: 15_000, interval: 10 };
const hour = 3_600_000;

/** The parts a schedule itself needs: the jobs here need none. */
const parts = () =>
  ({ pool, log, metrics: createWorkerMetrics({ worker: pool, auth: pool }) }) as unknown as WorkerParts;
const stopAll = (kept: readonly Kept[]) => Promise.all(kept.map(({ stop }) => stop()));

test('what recurs is never done twice at a time, however many processes keep the schedule', async () => {
  let [running, most, done] = [0, 0, 0];
  const run = async () => {
    running += 1;
    most = Math.max(most, running);
    await pool.query('select 1');
    running -= 1;
    done += 1;
  };
  const kept = Array.from({ length: 4 }, () => keepSchedule(parts(), [{ name: 'count', everyMs: 1, run }]));
  await vi.waitFor(() => expect(done).toBeGreaterThan(30), patiently);
  await stopAll(kept);
  expect(most).toBe(1);
});

test('a job that fails is tried again at its next turn, and holds up no other', async () => {
  const tries = { failing: 0, other: 0 };
  const failing = () => Promise.reject(new Error(`Failed ${(tries.failing += 1)} times`));
  const other = async () => void (tries.other += 1);
  const kept = keepSchedule(parts(), [
    { name: 'failing', everyMs: 1, run: failing },
    { name: 'other', everyMs: 1, run: other },
  ]);
  await vi.waitFor(() => expect(Math.min(tries.failing, tries.other)).toBeGreaterThan(3), patiently);
  await kept.stop();
});

test('what is hurried is done now, once more if it was under way; stopping waits for it', async () => {
  const started: (() => void)[] = [];
  let done = 0;
  const run = async () => {
    await new Promise<void>((resolve) => started.push(resolve));
    done += 1;
  };
  const kept = keepSchedule(parts(), [{ name: 'slow', everyMs: hour, run }]);
  await vi.waitFor(() => expect(started).toHaveLength(1), patiently);
  kept.hurry(['slow']);
  started[0]?.();
  await vi.waitFor(() => expect(started).toHaveLength(2), patiently);
  const stopping = kept.stop();
  started[1]?.();
  await stopping;
  expect(done).toBe(2);
});

test('more jobs than connections never wait for each other', async () => {
  const schedule = Array.from({ length: 12 }, (_, n) => ({
    name: `busy ${n}`,
    everyMs: hour,
    run: async () => void (await pool.query('select pg_sleep(0.05)').then(() => (done += 1))),
  }));
  let done = 0;
  const kept = keepSchedule(parts(), schedule);
  await vi.waitFor(() => expect(done).toBe(12), patiently);
  await kept.stop();
});

import { openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createWorkerMetrics, type WorkerMetrics } from '../metrics/worker-metrics.ts';
import { look } from '../testing/look.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { checkRollups } from './check-rollups.ts';
import type { WorkerParts } from './parts.ts';
import { schedule } from './schedule.ts';

let it: TestApp;
let pool: Pool;
let metrics: WorkerMetrics;
const error = vi.fn();
const parts = () => ({ pool, metrics, log: { error } as unknown as WorkerParts['log'] });
beforeAll(async () => {
  it = await startTestApp();
  pool = openPool(it.databases.worker, { max: 2 });
});
beforeEach(() => {
  metrics = createWorkerMetrics({ worker: pool, auth: it.authPool });
  error.mockClear();
});
afterAll(async () => {
  await pool.end();
  await it.stop();
});

const gauge = async () => (await metrics.rollupDifferences.get()).values[0]?.value;
const miscount = (by: number) =>
  look(it, 'update partnership_rollups set risks_red = risks_red + $2 where partnership_id = $1', [
    it.here.partnershipIds[0],
    by,
  ]);

test('a count that is not what its records say is an error in the log and a figure, until it is put right', async () => {
  await checkRollups(parts());
  expect(await gauge()).toBe(0);
  expect(error).not.toHaveBeenCalled();

  await miscount(3);
  await checkRollups(parts());
  expect(await gauge()).toBe(1);
  const { workspaceId, partnershipIds } = it.here;
  const difference = { partnershipId: partnershipIds[0], tally: 'risks_red', kept: expect.any(Number), live: 0 };
  expect(error.mock.calls).toEqual([[{ workspaceId, found: 1, some: [difference] }, expect.any(String)]]);

  await miscount(-3);
  await checkRollups(parts());
  expect(await gauge()).toBe(0);
});

test('every worker looks once a day', () => {
  expect(schedule).toContainEqual({ name: 'check_rollups', everyMs: 86_400_000, run: checkRollups });
});

test('a workspace that cannot be checked is logged and counted, and the others are checked', async () => {
  await look(it, 'alter table partnership_rollups rename to away');
  await checkRollups(parts());
  await look(it, 'alter table away rename to partnership_rollups');
  expect(error).toHaveBeenCalledTimes(2);
  const { values } = await metrics.jobs.get();
  expect(values).toMatchObject([{ labels: { job: 'check_rollups', outcome: 'failed' }, value: 2 }]);
});

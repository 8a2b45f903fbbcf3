import { openPool, type Pool } from '@trivet/db';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { WorkerParts } from '../jobs/parts.ts';
import { openQueues, type Queues } from '../jobs/queue/queues.ts';
import { prepareJobStore } from '../jobs/store/postgres.ts';
import { look } from '../testing/look.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { makeReportFile } from './make-report-file.ts';
import { reportFilesQueue, wakeReportFiles } from './wake-report-files.ts';

let it: TestApp;
let pool: Pool;
let queues: Queues;
const log = pino({ level: 'silent' });
beforeAll(async () => {
  it = await startTestApp();
  await prepareJobStore(it.databaseUrl);
  pool = openPool(it.databases.worker, { max: 4 });
  queues = await openQueues({ databaseUrl: it.databases.worker, redisUrl: undefined, log });
});
afterAll(async () => {
  await queues.close();
  await pool.end();
  await it.stop();
});

test('a file that is asked for is made once, however often and by however many it is woken, and after a worker was killed', async () => {
  const parts = { pool, requestPool: it.pool, queues, log } as unknown as WorkerParts;
  const params = { workspaceId: it.here.workspaceId };
  const { deviations, reportFiles } = it.as(it.here.people.auditor);
  const { id: fileId } = await deviations.askForFile({ params });
  const { id: left } = await deviations.askForFile({ params });
  await look(
    it,
    `update report_files set status = 'making', attempts = 1, updated_at = updated_at - interval '11 seconds' where id = $1`,
    [left],
  );
  for (const _worker of [1, 2])
    queues.worker(reportFilesQueue, ({ data }) =>
      makeReportFile(parts, data as { workspaceId: string; fileId: string }),
    );
  for (const _time of [1, 2, 3]) await wakeReportFiles(parts);
  await vi.waitFor(
    async () => {
      const { items } = await reportFiles.list({ params });
      expect(items.map(({ id, status, attempts }) => [id, status, attempts])).toEqual([
        [left, 'ready', 2],
        [fileId, 'ready', 1],
      ]);
    },
    { timeout: 15_000, interval: 50 },
  );
  await wakeReportFiles(parts);
  const made = await look<{ n: number }>(
    it,
    `select count(*)::int as n from events where type = 'report_file.made' and subject_id = any ($1)`,
    [[fileId, left]],
  );
  expect(made).toEqual([{ n: 2 }]);
});

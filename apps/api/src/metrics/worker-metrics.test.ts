import { openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { counted, createWorkerMetrics } from './worker-metrics.ts';

let it: TestApp;
let pool: Pool;
beforeAll(async () => {
  it = await startTestApp();
  pool = openPool(it.databases.worker, { max: 1 });
});
afterAll(() => it.stop());

const figure = async (name: string) => {
  const { registry } = createWorkerMetrics({ worker: pool, auth: it.authPool });
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await registry.metrics())?.[1]);
};

test('what waits in the outbox is counted, and the age of the oldest; with the database away neither is a number', async () => {
  await look(it, 'delete from outbox');
  expect(await figure('trivet_outbox_events')).toBe(0);
  expect(await figure('trivet_outbox_lag_seconds')).toBe(0);
  const partnership = { params: { partnershipId: it.here.partnershipIds[0] } };
  for (const title of ['Book the hall', 'Print the plan'])
    await it.as(it.here.people.chair).actions.raise({ ...partnership, body: { title } });
  expect(await figure('trivet_outbox_events')).toBe(2);
  const [oldest] = await look<{ age: number }>(
    it,
    `select extract(epoch from clock_timestamp() - min(at))::float8 as age from events e join outbox o on o.event_id = e.id`,
  );
  expect(Math.abs((await figure('trivet_outbox_lag_seconds')) - (oldest?.age ?? 0))).toBeLessThan(2);
  await pool.end();
  expect(await figure('trivet_outbox_events')).toBeNaN();
  expect(await figure('trivet_outbox_lag_seconds')).toBeNaN();
});

test('a job counts as processed or failed, and what it threw is thrown on', async () => {
  const metrics = createWorkerMetrics({ worker: it.pool, auth: it.authPool });
  expect(await counted(metrics, 'greet', async () => 'done')).toBe('done');
  const broken = counted(metrics, 'greet', () => Promise.reject(new Error('No words')));
  await expect(broken).rejects.toThrow('No words');
  expect((await metrics.jobs.get()).values).toMatchObject([
    { labels: { job: 'greet', outcome: 'processed' }, value: 1 },
    { labels: { job: 'greet', outcome: 'failed' }, value: 1 },
  ]);
});

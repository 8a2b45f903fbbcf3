import { createClient, demo } from '@trivet/contract';
import { admitDemoClock } from '@trivet/db';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { RunningWorker } from '../processes/run-worker.ts';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { startTestWorker } from '../testing/worker-kit.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';

let it: TestApp;
let see: TestReminders;
let mailbox: Mailbox;
let worker: RunningWorker;
beforeAll(async () => {
  it = await startTestApp({ demo: true });
  see = await openReminders(it);
  mailbox = await openMailbox(it.databases.worker);
  worker = await startTestWorker(it, mailbox.smtpUrl);
});
afterAll(async () => {
  await worker.stop();
  await Promise.all([mailbox.stop(), see.close()]);
  await it.stop();
});

const visitor = () =>
  createClient(
    { demo },
    {
      baseUrl: '/api/v1',
      parse: true,
      send: async (url, { method, headers, body }) => {
        const answer = await it.app.inject({ url, method: method as 'GET', headers, ...(body && { payload: body }) });
        return new Response(answer.body, { status: answer.statusCode });
      },
    },
  ).demo;

const move = (body: { now?: string; offsetSeconds?: number }) => visitor().moveClock({ params: {}, body });

test('the database refuses to move its clock until the demo’s start has admitted it', async () => {
  await expect(move({ offsetSeconds: 60 })).rejects.toMatchObject({ problem: { status: 500 } });
  expect(await visitor().readClock({ params: {} })).toMatchObject({ offsetSeconds: 0 });
  await admitDemoClock(it.databaseUrl);
});

test('moving the day on sends the letters of that day at once, and the mailbox shows them', async () => {
  const { member } = it.here.people;
  await move({ now: '2026-12-01T10:00:00.000Z' });
  await see.addAction('2026-12-09', member, { title: 'Agree the venue rota', number: 31 });
  const { now } = await move({ now: '2026-12-07T09:00:00.000Z' });
  expect(now).toMatch(/^2026-12-07T09:00:0/);
  const query = { to: member.email };
  const [line] = await vi.waitFor(
    async () => {
      const { items } = await visitor().listMail({ params: {}, query });
      expect(items).toMatchObject([{ subject: 'Action FIRST-A-031 is due Wednesday 9 December' }]);
      return items;
    },
    { timeout: 10_000, interval: 50 },
  );
  const letter = await visitor().readLetter({ params: { letterId: line?.id ?? '' } });
  expect(letter.text).toContain('/w/here/p/FIRST/actions/FIRST-A-031');
  expect((await visitor().listMail({ params: {}, query: { to: 'nobody@example.org' } })).items).toEqual([]);
});

test('the clock takes an instant or an offset, not both and not neither', async () => {
  for (const body of [{}, { now: '2026-12-01T10:00:00.000Z', offsetSeconds: 1 }]) {
    await expect(move(body)).rejects.toMatchObject({ problem: { status: 400 } });
  }
});

test('where there is no demo there is no clock to move and no mailbox', async () => {
  const real = await startTestApp();
  for (const url of ['/api/v1/demo/clock', '/api/v1/demo/mail']) {
    expect((await real.app.inject({ url })).statusCode).toBe(404);
  }
  await real.stop();
});

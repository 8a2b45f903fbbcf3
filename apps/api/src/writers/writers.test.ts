import type { FastifyInstance } from 'fastify';
import { openPool, type Pool } from '@trivet/db';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { buildApp } from '../app.ts';
import { openDueReports } from '../reports/open-reports.ts';
import { listenTo } from '../testing/listen.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let other: FastifyInstance;
let owner: pg.Client;
let worker: Pool;
let reportId: string;
beforeAll(async () => {
  it = await startTestApp();
  other = await buildApp({ config: it.app.config, pool: it.pool, authPool: it.authPool });
  await Promise.all([it.app.listen({ port: 0 }), other.listen({ port: 0 })]);
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
  worker = openPool(it.databases.worker, { max: 2 });
  await owner.query(`insert into app.demo_clock ("offset") values ($1::timestamptz - now())`, ['2026-10-12T10:00:00Z']);
  const chair = it.as(it.here.people.chair);
  const body = { cadence: 'quarterly', firstPeriodStartsOn: '2026-07-01', dueAfterWorkingDays: 20 } as const;
  await chair.reports.setSchedule({ params: place(), body }, { ifMatch: 0 });
  await openDueReports(worker, it.here.workspaceId);
  const { items } = await chair.reports.list({ params: place(), query: { periodStartsOn: '2026-07-01' } });
  reportId = items[0]?.id ?? '';
});
beforeEach(() => owner.query('truncate writers'));
afterAll(async () => {
  await Promise.all([owner.end(), worker.end(), other.close()]);
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
type Field = 'headline' | 'achievements' | null;
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const params = () => ({ ...place(), reportId });
const theirs = () => ({ ...params(), partnerId: it.here.partnerIds[1] });
const refused = (status: number) => expect.objectContaining({ problem: expect.objectContaining({ status }) });

/** Says where somebody is in the report, and answers who they see in which field: `coordinator headline`. */
const enter = async (role: Role, field: Field, takeOver = false) => {
  const { items } = await it.as(it.here.people[role]).writers.report({ params: params(), body: { field, takeOver } });
  const names = new Map(Object.entries(it.here.people).map(([name, { personId }]) => [personId, name]));
  return items.map(({ personId, field: where }) => `${names.get(personId)} ${where ?? 'there'}`).toSorted();
};

test('who writes in a field is named to whoever else has the text open', async () => {
  expect(await enter('coordinator', 'headline')).toEqual(['coordinator headline']);
  expect(await enter('chair', null)).toEqual(['chair there', 'coordinator headline']);
  expect(await enter('chair', 'achievements')).toEqual(['chair achievements', 'coordinator headline']);
  const { items } = await it.as(it.here.people.chair).writers.report({ params: params(), body: { field: null } });
  expect(items.map(({ personName, isMe }) => `${personName} ${isMe}`).toSorted()).toEqual([
    'chair of here true',
    'coordinator of here false',
  ]);
});

test('a field has one writer, until they leave it or somebody takes it over', async () => {
  await enter('coordinator', 'headline');
  expect(await enter('chair', 'headline')).toEqual(['chair there', 'coordinator headline']);
  expect(await enter('chair', 'headline', true)).toEqual(['chair headline', 'coordinator there']);
  expect(await enter('coordinator', 'headline')).toEqual(['chair headline', 'coordinator there']);
  await enter('chair', null);
  expect(await enter('coordinator', 'headline')).toEqual(['chair there', 'coordinator headline']);
});

test('whoever has not been heard of for 30 seconds is gone, and their field is free', async () => {
  await enter('coordinator', 'headline');
  await owner.query(`update writers set seen_at = seen_at - interval '31 seconds'`);
  expect(await enter('chair', 'headline')).toEqual(['chair headline']);
});

test('of two who enter a field ten times at once, one is there', async () => {
  const entering = Array.from({ length: 10 }, (_, n) => enter(n % 2 ? 'chair' : 'coordinator', 'headline'));
  await Promise.all(entering);
  const { rows } = await owner.query('select field from writers order by field');
  expect(rows).toEqual([{ field: 'headline' }, { field: null }]);
});

test('it keeps nobody from writing: words that arrive are saved', async () => {
  await enter('chair', 'headline');
  const coordinator = it.as(it.here.people.coordinator);
  const { version } = await coordinator.reports.get({ params: params() });
  const written = await coordinator.reports.write(
    { params: params(), body: { headline: 'On course' } },
    { ifMatch: version },
  );
  expect(written.headline).toBe('On course');
});

test('it is told at once in every process, once, to whoever may see the partnership; being heard of again is no news', async () => {
  const [near, far, outside] = await Promise.all([
    listenTo(it, { app: it.app, person: it.here.people.chair, workspaceId: it.here.workspaceId }),
    listenTo(it, { app: other, person: it.here.people.coordinator, workspaceId: it.here.workspaceId }),
    listenTo(it, { app: other, person: it.here.people.outsider, workspaceId: it.here.workspaceId }),
  ]);
  const told = ({ heard }: typeof near) => heard.filter(({ event }) => event === 'writers').map(({ data }) => data);
  await enter('coordinator', 'headline');
  await enter('coordinator', 'headline');
  await enter('coordinator', null);
  const twice = [{ subjectId: reportId }, { subjectId: reportId }];
  await vi.waitFor(() => expect([told(near), told(far)]).toEqual([twice, twice]), { timeout: 10_000, interval: 20 });
  expect(told(outside)).toEqual([]);
  [near, far, outside].forEach((ear) => ear.close());
});

test('only who may write a text learns who writes in it', async () => {
  for (const role of ['observer', 'sro', 'member', 'auditor'] as const)
    await expect(enter(role, null)).rejects.toEqual(refused(403));
  const part = (role: Role) =>
    it.as(it.here.people[role]).writers.reportContribution({ params: theirs(), body: { field: 'nextPeriod' } });
  expect((await part('member')).items).toMatchObject([{ field: 'nextPeriod', isMe: true }]);
  expect((await part('partner_lead')).items).toHaveLength(2);
  await expect(part('chair')).rejects.toEqual(refused(403));
  const stranger = it.as(it.elsewhere.people.chair).writers.report({ params: params(), body: { field: null } });
  await expect(stranger).rejects.toEqual(refused(404));
  const nowhere = it
    .as(it.here.people.chair)
    .writers.report({ params: { ...params(), reportId: crypto.randomUUID() }, body: { field: null } });
  await expect(nowhere).rejects.toEqual(refused(404));
});

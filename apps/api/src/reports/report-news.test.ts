import { openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPost, type TestPost } from '../testing/post.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { openDueReports } from './open-reports.ts';

let it: TestApp;
let post: TestPost;
let worker: Pool;
let reportId: string;
beforeAll(async () => {
  it = await startTestApp();
  post = await openPost(it);
  worker = openPool(it.databases.worker, { max: 2 });
  await post.startAfresh('2026-10-12T10:00:00Z');
  const body = { cadence: 'quarterly', firstPeriodStartsOn: '2026-07-01', dueAfterWorkingDays: 20 } as const;
  await as('chair').reports.setSchedule({ params: place(), body }, { ifMatch: 0 });
  await openDueReports(worker, it.here.workspaceId);
  const { items } = await as('chair').reports.list({ params: place(), query: { periodStartsOn: '2026-07-01' } });
  reportId = items[0]?.id ?? '';
});
afterAll(async () => {
  await Promise.all([worker.end(), post.close()]);
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const params = () => ({ ...place(), reportId });
const version = async () => ({ ifMatch: (await as('chair').reports.get({ params: params() })).version });

/** What stands in somebody's bell of this report, the newest first. */
const told = async (role: Role) => {
  const { items } = await as(role).notifications.list({ params: { workspaceId: it.here.workspaceId }, query: {} });
  return items.filter(({ kind }) => kind !== 'reminder').map(({ words }) => words);
};
const report = 'July to September 2026 report of';

test('a partner hears that its part came back, until it sends it again', async () => {
  const of = { ...params(), partnerId: it.here.partnerIds[1] };
  const part = async () => ({ ifMatch: (await as('partner_lead').reportContributions.get({ params: of })).version });
  const { reportContributions } = as('partner_lead');
  await reportContributions.write({ params: of, body: { headline: '40 visits', light: 'green' } }, await part());
  await reportContributions.send({ params: of }, await part());
  const comments = [{ section: 'headline' as const, words: 'Where?' }];
  const body = { comments, dueOn: '2026-11-18' };
  const { id } = await as('chair').reportContributions.return({ params: of, body }, await part());
  await post.follow(id);
  expect(await told('partner_lead')).toEqual([expect.stringMatching(`^Your part of the ${report} .+ came back`)]);
  await reportContributions.send({ params: of }, await part());
  await post.follow(id);
  expect(await told('partner_lead')).toEqual([]);
});

test('the chair is asked to sign off, and the SRO, once it is submitted, to accept', async () => {
  const body = { headline: 'On course', light: 'green' } as const;
  await as('coordinator').reports.write({ params: params(), body }, await version());
  await as('coordinator').reports.askSignOff({ params: params() }, await version());
  await post.follow(reportId);
  expect(await told('chair')).toEqual([expect.stringMatching(`^The ${report} .+ waits for you to sign it off$`)]);
  expect(await told('coordinator')).toEqual([]);
  await as('chair').reports.submit({ params: params() }, await version());
  await post.follow(reportId);
  expect(await told('chair')).toEqual([]);
  expect(await told('sro')).toEqual([
    expect.stringMatching(`^The ${report} .+ is submitted. Accept it, or give it back$`),
  ]);
  expect(await told('sponsor')).toEqual([]);
});

test('what comes back is told to who wrote and signed it, and stands no longer with who gave it back', async () => {
  const body = { comments: [{ part: 'headline' as const, words: 'Which course?' }], dueOn: '2026-11-20' };
  await as('sro').reports.return({ params: params(), body }, await version());
  await post.follow(reportId);
  for (const role of ['chair', 'coordinator'] as const)
    expect(await told(role)).toEqual([expect.stringMatching(`^The ${report} .+ came back, something must change$`)]);
  expect(await told('sro')).toEqual([]);
  expect(await told('member')).toEqual([]);
});

test('who answers for it hears that it is accepted', async () => {
  await as('chair').reports.submit({ params: params() }, await version());
  await as('sro').reports.accept({ params: params() }, await version());
  await post.follow(reportId);
  for (const role of ['chair', 'coordinator'] as const)
    expect(await told(role)).toEqual([expect.stringMatching(`^The ${report} .+ is accepted$`)]);
});

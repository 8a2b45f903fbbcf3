import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDueReports } from '../reports/open-reports.ts';
import { openPost, type TestPost } from '../testing/post.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let post: TestPost;
beforeAll(async () => {
  it = await startTestApp();
  post = await openPost(it);
});
beforeEach(() => post.startAfresh('2026-11-11T09:00:00Z'));
afterAll(async () => {
  await post.close();
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const here = () => ({ params: { workspaceId: it.here.workspaceId } });
const mentions = async (role: Role) => {
  const { notifications } = it.as(it.here.people[role]);
  return (await notifications.list({ ...here(), query: { kind: 'mention' } })).items;
};
/** The member notes how an action of theirs goes. */
async function note(words: string) {
  const actionId = await post.see.addAction('2026-12-11', it.here.people.member);
  const progress = { status: 'in_progress', percent: 60, worse: null, note: words } as const;
  await it
    .as(it.here.people.member)
    .actions.progress({ params: { ...place(), actionId }, body: progress }, { ifMatch: 1 });
  await post.follow(actionId);
  return actionId;
}

test('whoever a note names hears of it in the bell and by a letter at once, whoever else does not', async () => {
  const actionId = await note('The hall is full. @chair of here, can you ask? cc @BROKER OF HERE.');
  for (const role of ['chair', 'broker'] as const)
    expect(await mentions(role)).toMatchObject([
      { subjectId: actionId, words: expect.stringMatching(/^Action FIRST-A-\d+ names you: Agree the venue rota$/) },
    ]);
  expect(await mentions('observer')).toEqual([]);
  await post.sendAll();
  expect(post.mail.letters.map(({ to }) => to).toSorted()).toEqual(
    [it.here.people.broker.email, it.here.people.chair.email].toSorted(),
  );
  expect(post.mail.letters[0]?.subject).toMatch(/^Action FIRST-A-\d+ names you$/);
});

test('a review of a risk names people, too', async () => {
  const params = place();
  const draft = {
    title: 'The hall is sold',
    category: 'delivery',
    leadPartnerId: it.here.partnerIds[1],
    likelihood: 2,
    impact: 2,
  } as const;
  const { id: riskId } = await it.as(it.here.people.coordinator).risks.raise({ params, body: draft });
  const body = { likelihood: 2, impact: 3, reason: 'Ask @member of here' };
  await it.as(it.here.people.chair).risks.review({ params: { ...params, riskId }, body }, { ifMatch: 1 });
  await post.follow(riskId);
  expect(await mentions('member')).toMatchObject([{ subject: 'risk', subjectId: riskId }]);
});

test('a partner’s part of a report names people once it is sent, each once for all its life', async () => {
  await post.see.setClock('2026-10-12T10:00:00Z');
  const [chair, lead] = [it.as(it.here.people.chair), it.as(it.here.people.partner_lead).reportContributions];
  const quarterly = { cadence: 'quarterly', firstPeriodStartsOn: '2026-07-01', dueAfterWorkingDays: 20 } as const;
  await chair.reports.setSchedule({ params: place(), body: quarterly }, { ifMatch: 0 });
  await openDueReports(post.pool, it.here.workspaceId);
  const { items } = await chair.reports.list({ params: place(), query: { periodStartsOn: '2026-07-01' } });
  const params = { ...place(), reportId: items[0]?.id ?? '', partnerId: it.here.partnerIds[1] };
  const words = { headline: 'As @broker of here says', light: 'green', helpNeeded: '@chair of here, a hall' } as const;
  const { id } = await lead.write({ params, body: words }, { ifMatch: 1 });
  await post.follow(id);
  expect(await mentions('chair')).toEqual([]);
  await lead.send({ params }, { ifMatch: 2 });
  await post.follow(id);
  for (const role of ['chair', 'broker'] as const)
    expect(await mentions(role)).toMatchObject([
      { words: 'A partner’s part of the July to September 2026 report of Partnership FIRST names you' },
    ]);
  const comments = [{ section: 'headline' as const, words: 'Who else?' }];
  const returned = { comments, dueOn: '2026-10-23' };
  await chair.reportContributions.return({ params, body: returned }, { ifMatch: 3 });
  await lead.write({ params, body: { headline: '@broker of here and @observer of here' } }, { ifMatch: 4 });
  await lead.send({ params }, { ifMatch: 5 });
  await post.follow(id);
  expect(await mentions('observer')).toHaveLength(1);
  for (const role of ['chair', 'broker'] as const) expect(await mentions(role)).toHaveLength(1);
});

test('names nobody: part of a longer name, one’s own, somebody outside, an address', async () => {
  await note('@member of here @chair of hereford @outsider of here @ex_member of here chair@chair.example.org');
  for (const role of ['member', 'chair', 'outsider', 'ex_member'] as const) expect(await mentions(role)).toEqual([]);
});

test('what is read can be put back among the unread, by its reader alone', async () => {
  await note('@chair of here');
  const [mention] = await mentions('chair');
  const chair = it.as(it.here.people.chair).notifications;
  const one = { params: { ...here().params, notificationId: mention?.id ?? '' } };
  expect(await chair.read(one)).toEqual({ unread: 0 });
  expect(await chair.unread(one)).toEqual({ unread: 1 });
  const other = it.as(it.here.people.broker).notifications.unread(one);
  await expect(other).rejects.toMatchObject({ problem: { status: 404 } });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDueReports } from '../reports/open-reports.ts';
import { openPost, type TestPost } from '../testing/post.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let post: TestPost;
let reportId: string;
beforeAll(async () => {
  it = await startTestApp();
  post = await openPost(it);
  await post.startAfresh('2026-10-12T10:00:00Z');
  const body = { cadence: 'quarterly', firstPeriodStartsOn: '2026-07-01', dueAfterWorkingDays: 20 } as const;
  await as('chair').reports.setSchedule({ params: place(), body }, { ifMatch: 0 });
  await openDueReports(post.pool, it.here.workspaceId);
  const { items } = await as('chair').reports.list({ params: place(), query: { periodStartsOn: '2026-07-01' } });
  reportId = items[0]?.id ?? '';
});
afterAll(async () => {
  await post.close();
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const params = () => ({ ...place(), reportId });
const version = async () => ({ ifMatch: (await as('chair').reports.get({ params: params() })).version });
const add = (who: Role, by: Role = 'coordinator') =>
  as(by).reportRecipients.add({ params: place(), body: { personId: it.here.people[who].personId } });
const names = async () =>
  (await as('observer').reportRecipients.list({ params: place() })).items.map(({ personName }) => personName);
const lettersTo = (who: Role) =>
  post.mail.letters.filter(({ to }) => to === it.here.people[who].email).map(({ subject }) => subject);
const dispatches = async () =>
  (await as('member').reportRecipients.dispatches({ params: params() })).items.map(
    ({ personName, edition, state }) => `${edition} ${personName} ${state}`,
  );

async function submit(): Promise<void> {
  const body = { headline: 'On course', light: 'green' } as const;
  const { version: ifMatch } = await as('chair').reports.write({ params: params(), body }, await version());
  await as('chair').reports.submit({ params: params() }, { ifMatch });
  await post.follow(reportId);
  await post.sendAll();
}

test('only who sees the partnership can receive its reports, once, and the refusal names the field', async () => {
  await add('observer');
  await add('member');
  await add('sro');
  expect(await names()).toEqual(['member of here', 'observer of here', 'sro of here']);
  const refused = (code: string) => ({ problem: { status: 422, errors: [{ pointer: '/personId', code }] } });
  await expect(add('outsider')).rejects.toMatchObject(refused('not_here'));
  await expect(add('member')).rejects.toMatchObject({ problem: { errors: [{ pointer: '/personId' }] } });
  const foreign = { params: place(), body: { personId: it.elsewhere.people.chair.personId } };
  await expect(as('chair').reportRecipients.add(foreign)).rejects.toMatchObject(refused('not_here'));
});

test.each(['partner_lead', 'member', 'sponsor', 'sro', 'auditor'] as const)(
  'a %s does not change the list',
  async (role) => {
    await expect(add('broker', role)).rejects.toMatchObject({
      problem: { status: 403, title: expect.stringContaining('report_recipient.add') },
    });
  },
);

test('a report goes to everyone on the list when it is submitted, and its page says to whom', async () => {
  await submit();
  expect(lettersTo('observer')).toEqual([expect.stringMatching(/^You receive the July to September 2026 report of /)]);
  expect(lettersTo('member')).toHaveLength(1);
  // Asked to accept it, the SRO is not told that it is there as well.
  expect(lettersTo('sro')).toEqual([expect.stringContaining('Accept it, or give it back')]);
  expect(await dispatches()).toEqual(['1 member of here sent', '1 observer of here sent', '1 sro of here sent']);
  const { items } = await as('observer').notifications.list({
    params: { workspaceId: it.here.workspaceId },
    query: {},
  });
  expect(items[0]).toMatchObject({ kind: 'report_received', path: '/p/FIRST/reports/2026-07-01' });
});

test('followed twice, it goes once', async () => {
  await post.see.owner.query(
    `insert into outbox (event_id, workspace_id, partnership_id, type, subject_id)
     select id, workspace_id, partnership_id, type, subject_id from events where subject_id = $1 and type = 'report.submitted'`,
    [reportId],
  );
  await post.follow(reportId);
  await post.sendAll();
  expect(lettersTo('observer')).toHaveLength(1);
  expect(await dispatches()).toHaveLength(3);
});

test('a correction goes out again and says so, to who is still on the list and still here', async () => {
  const { reportRecipients } = as('coordinator');
  const { items } = await reportRecipients.list({ params: place() });
  const member = items.find(({ personName }) => personName === 'member of here');
  const one = { params: { ...place(), recipientId: member?.id ?? '' } };
  await expect(reportRecipients.remove(one, { ifMatch: 9 })).rejects.toMatchObject({ problem: { status: 412 } });
  await reportRecipients.remove(one, { ifMatch: 1 });
  await expect(reportRecipients.remove(one, { ifMatch: 2 })).rejects.toMatchObject({ problem: { status: 409 } });
  await add('broker');
  await post.see.owner.query(
    `update memberships set to_on = '2026-10-01' where person_id = $1 and partnership_id = $2`,
    [it.here.people.broker.personId, place().partnershipId],
  );
  const body = { because: 'A figure was wrong', dueOn: '2026-11-20' };
  await as('chair').reports.correct({ params: params(), body }, await version());
  await submit();
  expect(lettersTo('observer').at(-1)).toMatch(
    /^You receive the July to September 2026 report of .* again: it is corrected$/,
  );
  expect(lettersTo('member')).toHaveLength(1);
  expect(lettersTo('broker')).toEqual([]);
  expect((await dispatches()).filter((line) => line.startsWith('2 '))).toEqual([
    '2 observer of here sent',
    '2 sro of here sent',
  ]);
  const { items: left } = await as('chair').reportRecipients.list({ params: place() });
  expect(left.find(({ personName }) => personName === 'broker of here')).toMatchObject({ isHere: false });
});

test('each change of the list is on the trail', async () => {
  const { rows } = await post.see.owner.query<{ action: string }>(
    `select distinct action from audit_entries where action like 'report_recipient%' order by 1`,
  );
  expect(rows.map(({ action }) => action)).toEqual(['report_recipient.add', 'report_recipient.remove']);
});

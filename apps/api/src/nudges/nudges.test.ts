import { afterAll, beforeEach, beforeAll, expect, test } from 'vitest';
import { openDueReports } from '../reports/open-reports.ts';
import { openPost, type TestPost } from '../testing/post.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let post: TestPost;
let parts: { council: string; network: string };
beforeAll(async () => {
  it = await startTestApp();
  post = await openPost(it);
});
afterAll(async () => {
  await post.close();
  await it.stop();
});

// A Wednesday, eight days before the parts are due.
const wednesday = '2026-10-14T10:00:00Z';
beforeEach(async () => {
  await post.startAfresh(wednesday);
  await post.see.owner.query('truncate nudges cascade');
  const { reports, reportContributions } = it.as(it.here.people.chair);
  const { version } = await reports.getSchedule({ params: place() });
  const quarterly = { cadence: 'quarterly', firstPeriodStartsOn: '2026-07-01', dueAfterWorkingDays: 20 } as const;
  await reports.setSchedule({ params: place(), body: quarterly }, { ifMatch: version });
  await openDueReports(post.pool, it.here.workspaceId);
  const { items } = await reports.list({ params: place(), query: { periodStartsOn: '2026-07-01' } });
  const of = await reportContributions.list({ params: { ...place(), reportId: items[0]?.id ?? '' } });
  const [council = '', network = ''] = of.items.map(({ id }) => id);
  parts = { council, network };
});

const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const as = (person: keyof typeof it.here.people) => it.as(it.here.people[person]).nudges;
const give = (contributionIds: string[], words = '', person: keyof typeof it.here.people = 'coordinator') =>
  as(person).give({ params: place(), body: { contributionIds, words } });
async function follow(): Promise<void> {
  const { rows } = await post.see.owner.query<{ id: string }>('select id from nudges order by id');
  for (const { id } of rows) await post.follow(id);
  await post.sendAll();
}
const toLead = () => post.mail.letters.filter(({ to }) => to === it.here.people.partner_lead.email);

test('what is previewed is what arrives, word for word, with an answer to whoever asked', async () => {
  const words = 'We missed you on Friday. Ring me if it is stuck.';
  const { targets, letters } = await as('coordinator').preview({
    params: place(),
    query: { contributionIds: parts.network, words },
  });
  expect(targets).toMatchObject([{ personName: 'partner_lead of here', channel: 'email', held: null }]);
  await give([parts.network], words);
  await follow();
  const [letter] = toLead();
  expect(letters).toHaveLength(1);
  expect(letter?.subject).toBe(letters[0]?.subject);
  expect(letter?.text.replaceAll('\r\n', '\n')).toContain(letters[0]?.text ?? 'nothing');
  expect(letters[0]?.text).toContain(`coordinator of here writes:\n${words}`);
  expect(letter?.headers['reply-to']).toContain(it.here.people.coordinator.email);
  expect(toLead()).toHaveLength(1);
});

test('it stands in the ledger beside the steps of the rules, by whom', async () => {
  await give([parts.network]);
  await follow();
  await follow();
  const { reports, chasing } = it.as(it.here.people.observer);
  const { items } = await reports.list({ params: place(), query: { periodStartsOn: '2026-07-01' } });
  const told = await reports.reminders({ params: { ...place(), reportId: items[0]?.id ?? '' } });
  expect(told.items).toMatchObject([
    {
      personName: 'partner_lead of here',
      partnerShortName: 'Network',
      byName: 'coordinator of here',
      step: -7,
      state: 'sent',
    },
  ]);
  const { items: rows } = await chasing.board({ params: place() });
  expect(rows[1]?.parts[0]?.reminder).toMatchObject({ byName: 'coordinator of here', state: 'sent' });
});

test('nobody is reminded twice of one thing on a working day, whoever asks; the next day they may be', async () => {
  await give([parts.network]);
  await expect(give([parts.network], '', 'chair')).rejects.toMatchObject({
    problem: { status: 409, code: 'reminded_already', title: expect.stringContaining('by coordinator of here') },
  });
  await post.see.setClock('2026-10-15T10:00:00Z');
  await expect(give([parts.network], '', 'chair')).resolves.toBeDefined();
});

test('Saturday, Sunday and Monday are one working day', async () => {
  await post.see.setClock('2026-10-17T10:00:00Z');
  await give([parts.network]);
  await post.see.setClock('2026-10-19T10:00:00Z');
  await expect(give([parts.network])).rejects.toEqual(refused(409, 'reminded_already'));
});

test('whom a rule has reminded this morning is left alone, and a rule goes on after a nudge', async () => {
  await post.planAndSend('2026-10-14T10:00:00Z');
  await expect(give([parts.network])).rejects.toMatchObject({
    problem: { code: 'reminded_already', title: expect.stringContaining('by the reminder rules') },
  });
  await post.see.setClock('2026-10-15T10:00:00Z');
  await give([parts.network]);
  await follow();
  await post.planAndSend('2026-10-19T10:00:00Z');
  expect((await post.see.ledger()).filter((entry) => entry.startsWith('partner_lead'))).toEqual([
    'partner_lead -7',
    'partner_lead -6',
    'partner_lead -2',
  ]);
});

test('ten at once: one letter', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => give([parts.network])));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await follow();
  expect(toLead()).toHaveLength(1);
});

test('several at once: each who may be asked is, and the answer says why the others are not', async () => {
  const { targets } = await give([parts.network, parts.council]);
  expect(targets.map(({ partnerName, held }) => [partnerName, held?.code ?? null])).toEqual([
    [expect.stringContaining('Council'), 'nobody_there'],
    [expect.stringContaining('Network'), null],
  ]);
});

test('who has sent their part in the meantime hears nothing', async () => {
  await give([parts.network]);
  const { reports, reportContributions } = it.as(it.here.people.partner_lead);
  const { items } = await reports.list({ params: place(), query: { periodStartsOn: '2026-07-01' } });
  const params = { ...place(), reportId: items[0]?.id ?? '', partnerId: it.here.partnerIds[1] };
  await reportContributions.sendNil({ params, body: { reason: 'Nothing happened' } }, { ifMatch: 1 });
  await follow();
  expect(toLead()).toEqual([]);
  await expect(give([parts.network])).rejects.toEqual(refused(409, 'not_owed'));
});

test('it goes though the rules are off for this partnership', async () => {
  const steps = [{ step: 0, audience: ['writer' as const] }];
  const body = { rule: 'contribution_due', isOn: false, steps, atMost: 1, reason: 'We ring' } as const;
  const { partnershipReminders } = it.as(it.here.people.chair);
  const { items } = await partnershipReminders.list({ params: place() });
  const version = items.find(({ rule }) => rule === 'contribution_due')?.version ?? 0;
  await partnershipReminders.set({ params: place(), body }, { ifMatch: version });
  await give([parts.network]);
  await follow();
  expect(toLead()).toHaveLength(1);
});

test('who switched both ways off is not asked; who switched letters off reads it in the product', async () => {
  const choose = (email: string, inApp: string) =>
    post.see.owner.query(
      `update people set preferences = jsonb_build_object('notifications', jsonb_build_object('report_due', $2::jsonb)) where id = $1`,
      [it.here.people.partner_lead.personId, JSON.stringify({ email, inApp })],
    );
  await choose('off', 'off');
  await expect(give([parts.network])).rejects.toEqual(refused(409, 'switched_off'));
  await choose('off', 'now');
  await give([parts.network]);
  await follow();
  expect(toLead()).toEqual([]);
  const { items } = await it.as(it.here.people.partner_lead).notifications.list({
    params: { workspaceId: it.here.workspaceId },
    query: {},
  });
  expect(items[0]?.words).toMatch(
    /^coordinator of here asks for your part of the July to September 2026 report of .*, which is due/,
  );
});

test.each(['partner_lead', 'member', 'sponsor', 'observer', 'sro', 'auditor'] as const)(
  'a %s may not remind others, and the refusal names the right',
  async (person) => {
    await expect(give([parts.network], '', person)).rejects.toMatchObject({
      problem: { status: 403, title: expect.stringContaining('nudge.give') },
    });
  },
);

test('an outsider finds nothing; a part of elsewhere is no part of this partnership', async () => {
  await expect(give([parts.network], '', 'outsider')).rejects.toEqual(refused(403));
  const foreign = give([parts.network, '01900000-0000-7000-8000-000000000001']);
  await expect(foreign).rejects.toMatchObject({
    problem: { status: 422, errors: [{ pointer: '/contributionIds/1' }] },
  });
  await expect(give([])).rejects.toEqual(refused(400));
});

test('words cannot become another header or another letter', async () => {
  await give([parts.network], 'Soon\nBcc: everybody@example.org');
  await follow();
  const [letter] = toLead();
  expect(post.mail.letters).toHaveLength(1);
  expect(letter?.text).toContain('Bcc: everybody@example.org');
});

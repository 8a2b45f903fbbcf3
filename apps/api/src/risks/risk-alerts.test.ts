import { openPool, type Pool } from '@trivet/db';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createMailer } from '../mail/mailer.ts';
import { planWorkspace } from '../reminders/plan-workspace.ts';
import { sendMessages } from '../reminders/send-messages.ts';
import { look } from '../testing/look.ts';
import { followAll } from '../testing/post.ts';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { openTestMailbox, type TestMailbox } from '../testing/worker-kit.ts';

const log = pino({ level: 'silent' });
let it: TestApp;
let see: TestReminders;
let worker: Pool;
let mail: TestMailbox;
let mailer: ReturnType<typeof createMailer>;
beforeAll(async () => {
  [it, mail] = await Promise.all([startTestApp(), openTestMailbox()]);
  see = await openReminders(it);
  worker = openPool(it.databases.worker, { max: 4 });
  mailer = createMailer({ smtpUrl: mail.url, from: { name: 'Trivet', address: 'trivet@example.org' }, log });
});
beforeEach(async () => {
  await see.clear();
  await see.owner.query(`truncate risks, outbox cascade; update people set preferences = '${noNewsOfOwn}'`);
  await see.setClock('2026-11-11T09:00:00Z');
  mail.letters.length = 0;
});
afterAll(async () => {
  mailer.close();
  await Promise.all([see.close(), worker.end(), mail.close()]);
  await it.stop();
});
const noNewsOfOwn = JSON.stringify({ notifications: { assignment: { email: 'off' } } });
type Role = keyof TestApp['here']['people'];
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const risksOf = (role: Role) => it.as(it.here.people[role]).risks;
const council = () => it.here.partnerIds[0];
const network = () => it.here.partnerIds[1];

/** Led by the network, owned by its member, and raised by the coordinator */
async function raise(likelihood: number, more: object = {}) {
  const ownerPersonId = it.here.people.member.personId;
  const said = { title: 'The hall is sold', category: 'delivery', likelihood, impact: 4 } as const;
  const body = { ...said, leadPartnerId: network(), ownerPersonId, ...more };
  const risk = await risksOf('coordinator').raise({ params: params(), body });
  await follow();
  return { ...params(), riskId: risk.id };
}

const follow = () => followAll(worker, it);

async function send() {
  const { workspaceId } = it.here;
  const sending = { pool: worker, mailer, publicOrigin: 'https://trivet.test' };
  while ((await sendMessages(sending, workspaceId)).length > 0);
}

/** Whose bell says what of a kind, by what they are. */
async function told(kind: string): Promise<string[]> {
  const rows = await look<{ personId: string }>(
    it,
    'select person_id as "personId" from notifications where kind = $1 and withdrawn_at is null',
    [kind],
  );
  const byId = new Map(Object.entries(it.here.people).map(([name, { personId }]) => [personId, name]));
  return rows.map(({ personId }) => byId.get(personId) ?? '').toSorted();
}

const review = (
  riskId: Awaited<ReturnType<typeof raise>>,
  likelihood: number,
  { by = 'coordinator', v = 1 }: { by?: Role; v?: number } = {},
) =>
  risksOf(by).review(
    { params: riskId, body: { likelihood, impact: 4, reason: 'The buyer has signed' } },
    { ifMatch: v },
  );

describe('a light that changes', () => {
  test('is told to the leads of the partners it touches, its lead’s lead, its owner and the chair; red to the SRO', async () => {
    await see.owner.query(`update memberships set role = 'partner_lead' where person_id = $1`, [
      it.here.people.initiator.personId,
    ]);
    const risk = await raise(3, { affectedPartnerIds: [council()] });
    await review(risk, 4);
    await follow();
    expect(await told('variation')).toEqual(['chair', 'initiator', 'member', 'partner_lead', 'sro']);
    await follow();
    await review(risk, 3, { v: 2 });
    await follow();
    const amber = (await told('variation')).filter((role) => role === 'sro');
    expect(amber).toHaveLength(1);
    await see.owner.query(`update memberships set role = 'initiator' where person_id = $1`, [
      it.here.people.initiator.personId,
    ]);
  });

  test('is no news to who changed it, nor when it stays the same', async () => {
    const risk = await raise(4);
    await review(risk, 5, { by: 'chair' });
    await follow();
    expect(await told('variation')).toEqual([]);
    await review(risk, 3, { by: 'chair', v: 2 });
    await follow();
    expect(await told('variation')).toEqual(['member', 'partner_lead']);
  });

  test('goes out as a letter of its own at once: what, from what to what, why, and what is being done', async () => {
    const risk = await raise(3);
    await review(risk, 4);
    await follow();
    await send();
    const letter = mail.letters.find(({ to }) => to === it.here.people.member.email);
    expect(letter?.subject).toMatch(/^Risk FIRST-R-\d+ is now High$/);
    for (const words of [
      'Was: Medium (12)',
      'Is: High (16)',
      'Why: The buyer has signed',
      'What is being done: None yet.',
    ])
      expect(letter?.text).toContain(words);
    expect(letter?.text).toMatch(/https:\/\/trivet\.test\/w\/here\/p\/FIRST\/risks\/FIRST-R-\d+/);

    const action = { title: 'Look for a hall', riskId: risk.riskId, ownerPersonId: it.here.people.chair.personId };
    await it.as(it.here.people.chair).actions.raise({ params: params(), body: { ...action, dueOn: '2026-12-04' } });
    await follow();
    mail.letters.length = 0;
    await review(risk, 3, { v: 2 });
    await follow();
    await send();
    expect(mail.letters.map(({ text }) => text).join()).toMatch(
      /A-\d+ Look for a hall \(chair of here, due Friday 4 December\)/,
    );
  });

  test('is told in the workspace’s own words for its lights, in the bell and in the letter', async () => {
    const risk = await raise(3);
    const { riskMatrix } = it.as(it.here.people.administrator);
    const { cells, likelihoodLabels, impactLabels, bandLabels, reviewDays, version } = await riskMatrix.get({
      params: it.here,
    });
    const worded = { cells, likelihoodLabels, impactLabels, reviewDays, reason: 'Our words' };
    const call = (words: typeof bandLabels, ifMatch: number) =>
      riskMatrix.set({ params: it.here, body: { ...worded, bandLabels: words } }, { ifMatch });
    const ours = await call({ green: 'Calm', amber: 'Watch', red: 'Severe' }, version);
    await review(risk, 4);
    await follow();
    await send();
    const { items } = await it.as(it.here.people.member).notifications.list({ params: it.here });
    expect(items[0]?.words).toMatch(/^Risk FIRST-R-\d+ has changed from Watch to Severe: The hall is sold$/);
    const letter = mail.letters.find(({ subject }) => subject.endsWith(' is now Severe'));
    expect(letter?.text).toMatch(/Was: Watch \(12\)\s+Is: Severe \(16\)/);
    await call(bandLabels, ours.version);
  });

  test('waits for no reminder, nor a reminder for it', async () => {
    await see.addAction('2026-11-11', it.here.people.member);
    await planWorkspace(worker, it.here.workspaceId, 'example.org');
    await send();
    const risk = await raise(3);
    await review(risk, 4);
    await follow();
    await send();
    const toMember = mail.letters.filter(({ to }) => to === it.here.people.member.email);
    expect(toMember.map(({ subject }) => subject.split(' ')[0])).toEqual(['Action', 'Risk']);
  });

  test('brings no letter to who wants none of these, but rings', async () => {
    const { personId, email } = it.here.people.member;
    const off = { notifications: { risk_variation: { email: 'off' } } };
    await see.owner.query('update people set preferences = $2 where id = $1', [personId, JSON.stringify(off)]);
    const risk = await raise(3);
    await review(risk, 4);
    await follow();
    await send();
    expect(mail.letters.map(({ to }) => to)).not.toContain(email);
    expect(await told('variation')).toContain('member');
    await see.owner.query(`update people set preferences = '{}' where id = $1`, [personId]);
  });

  test('is told of a risk that is opened again, and of nobody’s any more once it is closed', async () => {
    const risk = await raise(4);
    await risksOf('coordinator').close({ params: risk, body: { reason: 'Over' } }, { ifMatch: 1 });
    await risksOf('coordinator').reopen({ params: risk, body: { reason: 'It came back' } }, { ifMatch: 2 });
    await follow();
    const { items } = await it.as(it.here.people.member).notifications.list({ params: it.here });
    expect(items.map(({ words }) => words)).toContainEqual(
      expect.stringMatching(/^Risk FIRST-R-\d+ is open again, at High: The hall is sold$/),
    );
    await risksOf('coordinator').close({ params: risk, body: { reason: 'Over again' } }, { ifMatch: 3 });
    await send();
    expect(mail.letters).toEqual([]);
  });
});

test('a partner that would newly be hit hard is everybody’s business', async () => {
  const risk = await raise(3);
  const score = (impact: number) =>
    risksOf('partner_lead').score({ params: { ...risk, partnerId: network() }, body: { impact, note: 'We close' } });
  await score(3);
  await follow();
  expect(await told('hard_hit')).toEqual([]);
  await score(5);
  await score(4);
  await follow();
  expect(await told('hard_hit')).toEqual(['chair', 'member']);
  const { items } = await it.as(it.here.people.chair).notifications.list({ params: it.here });
  expect(items[0]?.words).toMatch(/^here Network says that risk FIRST-R-\d+ would hit it hard: The hall is sold$/);
  await send();
  expect(mail.letters[0]?.text).toContain('Why: We close');
});

test('a lead that declines is the chair’s to hear of', async () => {
  const risk = await raise(2);
  const body = { answer: 'declined', reason: 'We have no hall' } as const;
  await risksOf('partner_lead').answerAllocation({ params: risk, body }, { ifMatch: 1 });
  await follow();
  expect(await told('allocation_declined')).toEqual(['chair']);
  await send();
  expect(mail.letters).toMatchObject([{ subject: expect.stringContaining('needs another lead') }]);
  expect(mail.letters[0]?.text).toContain('Why: We have no hall');
});

describe('through the ledger', () => {
  const planAt = async (instant: string) => {
    await see.setClock(instant);
    await planWorkspace(worker, it.here.workspaceId, 'example.org');
    const rows = await look<{ rule: string; personId: string; step: number }>(
      it,
      `select rule, person_id as "personId", step from reminders where withdrawn_at is null order by rule, step, person_id`,
    );
    const byId = new Map(Object.entries(it.here.people).map(([name, { personId }]) => [personId, name]));
    return rows.map(({ rule, personId, step }) => `${rule} ${step} ${byId.get(personId)}`).toSorted();
  };
  const accepted = async (risk: Awaited<ReturnType<typeof raise>>) =>
    risksOf('partner_lead').answerAllocation({ params: risk, body: { answer: 'accepted' } }, { ifMatch: 1 });

  test('a lead that has not answered for 14 days is the chair’s to settle, once it has is nobody’s', async () => {
    const risk = await raise(2);
    expect(await planAt('2026-11-11T10:00:00Z')).toEqual(['risk_allocation_due 0 partner_lead']);
    expect(await planAt('2026-11-25T10:00:00Z')).toContain('risk_allocation_due 14 chair');
    await accepted(risk);
    await follow();
    await send();
    expect(mail.letters).toEqual([]);
  });

  test('a red risk without an open action asks its owner and its lead’s lead, 14 days later the SRO', async () => {
    const risk = await raise(5);
    await accepted(risk);
    expect(await planAt('2026-11-12T10:00:00Z')).toEqual([
      'risk_action_due 0 member',
      'risk_action_due 0 partner_lead',
    ]);
    const late = await planAt('2026-11-25T10:00:00Z');
    expect(late).toContain('risk_action_due 14 sro');
    const body = { title: 'Look for a hall', riskId: risk.riskId };
    await it.as(it.here.people.chair).actions.raise({ params: params(), body });
    await follow();
    const { items } = await it.as(it.here.people.member).notifications.list({ params: it.here });
    expect(items.filter(({ words }) => words.includes('asks for an action'))).toEqual([]);
  });

  test('a red risk that somebody accepts as it stands asks for no action until that ends', async () => {
    const risk = await raise(5);
    await accepted(risk);
    const body = { until: '2026-11-20', reason: 'Nothing helps' };
    await risksOf('chair').tolerate({ params: risk, body }, { ifMatch: 2 });
    expect(await planAt('2026-11-12T10:00:00Z')).toEqual(['risk_acceptance_due -14 member']);
    const after = await planAt('2026-11-23T10:00:00Z');
    expect(after).toEqual(expect.arrayContaining(['risk_acceptance_due 1 chair', 'risk_acceptance_due 1 member']));
    expect(after).toContain('risk_action_due 0 member');
  });

  test('an overdue review reminds its owner, until it is done', async () => {
    const risk = await raise(2, { nextReviewOn: '2026-11-16' });
    await accepted(risk);
    expect(await planAt('2026-11-16T10:00:00Z')).toEqual(['risk_review_due 0 member']);
    await planAt('2026-11-23T10:00:00Z');
    await send();
    expect(mail.letters.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Review of risk FIRST-R-\d+ was due Monday 16 November$/),
    ]);
    await review(risk, 2, { by: 'member', v: 2 });
    await follow();
    const { items } = await it.as(it.here.people.member).notifications.list({ params: it.here });
    expect(items.filter(({ kind }) => kind === 'reminder')).toEqual([]);
  });
});

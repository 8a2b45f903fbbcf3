import type { MeetingDraft } from '@trivet/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPost, type TestPost } from '../testing/post.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let post: TestPost;
beforeAll(async () => {
  it = await startTestApp();
  post = await openPost(it);
});
beforeEach(() => post.startAfresh('2027-03-01T10:00:00Z'));
afterAll(async () => {
  await post.close();
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const idOf = (role: Role) => it.here.people[role].personId;
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const at = (meetingId: string) => ({ ...place(), meetingId });
const times = { fromTime: '10:00', toTime: '12:00' } as const;

const arrange = (heldOn: string, more: Partial<MeetingDraft> = {}) =>
  as('chair').meetings.arrange({ params: place(), body: { title: 'Board', heldOn, ...times, ...more } });

/** A meeting that was held, with these people there; the coordinator took its minutes. */
async function held(heldOn: string, there: readonly Role[] = []) {
  await post.see.setClock(`${heldOn}T10:00:00Z`);
  const { id, version } = await arrange(heldOn);
  await as('chair').meetings.begin({ params: at(id) }, { ifMatch: version });
  for (const role of there) await isThere(id, role);
  const begun = await as('chair').meetings.get({ params: at(id) });
  return as('chair').meetings.end({ params: at(id) }, { ifMatch: begun.version });
}
async function isThere(meetingId: string, role: Role) {
  const params = at(meetingId);
  const isTheirs = ({ personId }: { personId: string | null }) => personId === idOf(role);
  const { attendees } = await as('chair').attendance.get({ params });
  const body = { personId: idOf(role), partnerId: it.here.partnerIds[1] };
  const { attendees: all } = attendees.some(isTheirs)
    ? { attendees }
    : await as('chair').attendance.add({ params, body });
  const one = all.find(isTheirs);
  const place = { ...params, attendeeId: one?.id ?? '' };
  await as('chair').attendance.record({ params: place, body: { status: 'present' } }, { ifMatch: one?.version ?? 0 });
}

async function circulated(heldOn: string, there: readonly Role[] = []) {
  const { id, version } = await held(heldOn, there);
  const { correctionsBy } = await as('coordinator').minutes.circulate(
    { params: at(id), body: {} },
    { ifMatch: version },
  );
  await post.followAll();
  return { id, correctionsBy };
}

type Rule = Parameters<TestPost['see']['remindedBy']>[0];
async function remindedOf(id: string, rule: Rule, instant: string) {
  await post.planAndSend(instant);
  return (await post.see.remindedBy(rule, id)).toSorted();
}
const mine = async (role: Role, id: string) =>
  (await as(role).work.get({ params: {} })).items.filter((item) => item.id === id).map(({ kind }) => kind);
const lettersTo = (role: Role) => post.mail.letters.filter(({ to }) => to === it.here.people[role].email);

test('minutes that do not go out remind who took them, a week late the chair too, until they have gone out', async () => {
  const { id, version, reference } = await held('2027-03-30');
  expect(await mine('coordinator', id)).toEqual(['minutes_to_circulate']);
  expect(await mine('chair', id)).toEqual([]);
  const rule = 'minutes_circulation_due';
  expect(await remindedOf(id, rule, '2027-04-01T10:00:00Z')).toEqual([]);
  expect(await remindedOf(id, rule, '2027-04-06T10:00:00Z')).toEqual(['0 writer coordinator']);
  expect(lettersTo('coordinator')).toMatchObject([
    {
      subject: `Sending the minutes of ${reference} is due today`,
      text: expect.stringContaining(`/p/FIRST/meetings/${reference}/minutes`),
    },
  ]);
  expect(await remindedOf(id, rule, '2027-04-13T10:00:00Z')).toEqual([
    '0 writer coordinator',
    '7 chair chair',
    '7 writer coordinator',
  ]);
  const { items } = await as('chair').notifications.list({ params: { workspaceId: it.here.workspaceId } });
  expect(items[0]).toMatchObject({ path: `/p/FIRST/meetings/${reference}/minutes` });
  await as('coordinator').minutes.circulate({ params: at(id), body: {} }, { ifMatch: version });
  await post.followAll();
  expect(await mine('coordinator', id)).toEqual([]);
  const left = await as('chair').notifications.list({ params: { workspaceId: it.here.workspaceId } });
  expect(left.items.map(({ kind }) => kind)).toEqual(['minutes_circulated']);
});

test('before the last day for corrections, those who were there and have not looked hear of it once', async () => {
  const there: Role[] = ['partner_lead', 'member', 'chair'];
  const { id, correctionsBy } = await circulated('2027-03-30', there);
  expect(correctionsBy).toBe('2027-04-06');
  expect(await mine('member', id)).toEqual(['minutes_to_read']);
  const { workspaceId } = it.here;
  const { items } = await as('member').notifications.list({ params: { workspaceId } });
  await as('member').notifications.read({ params: { workspaceId, notificationId: items[0]?.id ?? '' } });
  expect(await mine('member', id)).toEqual([]);
  const body = { words: 'Alpha was there too' };
  await as('partner_lead').minutes.correct({ params: at(id), body });
  const rule = 'minutes_corrections_due';
  // Two days before is a Sunday: the Friday before it, once the minutes have been out for two days.
  expect(await remindedOf(id, rule, '2027-03-31T10:00:00Z')).toEqual([]);
  expect(await remindedOf(id, rule, '2027-04-02T10:00:00Z')).toEqual(['-2 level chair']);
  expect(await remindedOf(id, rule, '2027-04-06T10:00:00Z')).toEqual(['-2 level chair']);
  expect(lettersTo('chair').map(({ subject }) => subject)).toContainEqual(expect.stringContaining('Corrections of '));
});

test('a correction without an answer reminds who took the minutes, until it has one', async () => {
  const { id } = await circulated('2027-03-30');
  const asked = await as('partner_lead').minutes.correct({ params: at(id), body: { words: 'Alpha was there too' } });
  expect(await mine('coordinator', id)).toEqual(['correction_to_answer']);
  const rule = 'correction_answer_due';
  expect(await remindedOf(id, rule, '2027-03-31T10:00:00Z')).toEqual([]);
  expect(await remindedOf(id, rule, '2027-04-02T10:00:00Z')).toEqual(['0 writer coordinator']);
  const [correction] = asked.corrections;
  const params = { ...at(id), correctionId: correction?.id ?? '' };
  const answer = { answer: 'declined', words: 'It came later' } as const;
  await as('coordinator').minutes.answer({ params, body: answer }, { ifMatch: correction?.version ?? 0 });
  await post.followAll();
  expect(await mine('coordinator', id)).toEqual([]);
  expect(await remindedOf(id, rule, '2027-04-15T10:00:00Z')).toEqual(['0 writer coordinator']);
});

test('once the next meeting is over, the chair is asked to approve the minutes that stood on its agenda', async () => {
  const { id } = await circulated('2027-03-30');
  const rule = 'minutes_approval_due';
  expect(await remindedOf(id, rule, '2027-06-01T10:00:00Z')).toEqual([]);
  const next = await held('2027-06-29');
  expect(await mine('chair', id)).toEqual(['minutes_to_approve']);
  expect(await remindedOf(id, rule, '2027-06-30T10:00:00Z')).toEqual(['1 level chair']);
  const { version } = await as('chair').meetings.get({ params: at(id) });
  await as('chair').minutes.approve({ params: at(id), body: { meetingId: next.id } }, { ifMatch: version });
  await post.followAll();
  expect(await mine('chair', id)).toEqual([]);
  expect(await remindedOf(id, rule, '2027-07-07T10:00:00Z')).toEqual(['1 level chair']);
});

/** Called for the chair, the member and the partner's lead, whose calendars were told. */
async function called(heldOn: string) {
  const { id, version } = await arrange(heldOn);
  const personIds = (['chair', 'member', 'partner_lead'] as const).map(idOf);
  const meeting = await as('chair').meetingInvitations.call(
    { params: at(id), body: { personIds, guests: ['Siobhán Doyle'] } },
    { ifMatch: version },
  );
  await post.followAll();
  await post.sendAll();
  return meeting;
}
async function answer(meetingId: string, role: Role) {
  const { items } = await as('chair').meetingInvitations.list({ params: at(meetingId) });
  const one = items.find(({ personId }) => personId === idOf(role));
  const params = { ...at(meetingId), invitationId: one?.id ?? '' };
  await as(role).meetingInvitations.answer({ params, body: { answer: 'yes' } }, { ifMatch: one?.version ?? 0 });
  await post.followAll();
}
const rule = 'invitation_answer_due';

test('invitations are asked about a week and two days before, only of those who are silent', async () => {
  const { id, reference } = await called('2027-05-27');
  await answer(id, 'chair');
  expect(await mine('member', id)).toEqual(['invitation_to_answer']);
  expect(await remindedOf(id, rule, '2027-05-19T10:00:00Z')).toEqual([]);
  expect(await remindedOf(id, rule, '2027-05-20T10:00:00Z')).toEqual(['-7 level member', '-7 level partner_lead']);
  expect(post.toMember().at(-1)).toMatchObject({
    subject: `Do you come to ${reference} Thursday 27 May?`,
    text: expect.stringContaining(`/w/here/p/FIRST/meetings/${reference}\n`),
  });
  const { items } = await as('member').notifications.list({ params: { workspaceId: it.here.workspaceId } });
  expect(items[0]).toMatchObject({ path: `/p/FIRST/meetings/${reference}` });
  await answer(id, 'member');
  expect(await mine('member', id)).toEqual([]);
  expect(await remindedOf(id, rule, '2027-05-25T10:00:00Z')).toHaveLength(3);
  expect((await post.see.remindedBy(rule, id)).filter((words) => words.startsWith('-2'))).toEqual([
    '-2 level partner_lead',
  ]);
});

test('nobody is asked again within two days of being invited, nor of a meeting that is cancelled', async () => {
  const { id } = await called('2027-03-05');
  expect(await remindedOf(id, rule, '2027-03-02T10:00:00Z')).toEqual([]);
  expect(await remindedOf(id, rule, '2027-03-03T10:05:00Z')).toHaveLength(3);
  const other = await called('2027-03-30');
  await as('chair').meetings.cancel(
    { params: at(other.id), body: { reason: 'The hall is closed' } },
    { ifMatch: other.version },
  );
  await post.followAll();
  expect(await remindedOf(other.id, rule, '2027-03-23T10:00:00Z')).toEqual([]);
  expect(await mine('member', other.id)).toEqual([]);
});

test('a meeting that moves is asked about again, and what waited for the former day is withdrawn', async () => {
  const { id, version } = await called('2027-03-30');
  await answer(id, 'chair');
  await post.see.setClock('2027-03-23T10:00:00Z');
  await post.plan();
  expect(await post.see.remindedBy(rule, id)).toHaveLength(2);
  await as('chair').meetings.edit({ params: at(id), body: { heldOn: '2027-05-25' } }, { ifMatch: version });
  await post.followAll();
  expect(await post.see.remindedBy(rule, id)).toEqual([]);
  expect(await mine('chair', id)).toEqual(['invitation_to_answer']);
  expect(await remindedOf(id, rule, '2027-05-18T10:00:00Z')).toEqual([
    '-7 level chair',
    '-7 level member',
    '-7 level partner_lead',
  ]);
});

test('whoever wants no letters of meetings that are called has none of these either', async () => {
  await post.choose('meeting_called', { email: 'off', inApp: 'off' });
  const { id } = await called('2027-03-30');
  expect(await remindedOf(id, rule, '2027-03-23T10:00:00Z')).toEqual(['-7 level chair', '-7 level partner_lead']);
});

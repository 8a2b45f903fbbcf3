import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asJob, postCalendarLetters } from '@trivet/db';
import { openPost, type TestPost } from '../testing/post.ts';
import { names, refused } from '../testing/refusals.ts';
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
const as = (role: Role) => it.as(it.here.people[role]);
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const at = (meetingId: string) => ({ ...place(), meetingId });
const board = { title: 'Board', heldOn: '2027-03-30', fromTime: '10:00', toTime: '12:00', place: 'Town hall' } as const;
const arrange = (more: object = {}) => as('chair').meetings.arrange({ params: place(), body: { ...board, ...more } });
const idOf = (role: Role) => it.here.people[role].personId;

/** A meeting that is called for the member and others, its letters on their way. */
async function called({ more = [], ...other }: { more?: Role[]; heldOn?: string } = {}) {
  const meeting = await arrange(other);
  return { ...(await call(meeting, ['member', ...more])), before: meeting };
}
async function call({ id, version }: { id: string; version: number }, roles: Role[], guests: string[] = []) {
  const body = { personIds: roles.map(idOf), guests };
  const meeting = await as('chair').meetingInvitations.call({ params: at(id), body }, { ifMatch: version });
  await followAll(id);
  return meeting;
}
const listOf = (meetingId: string, role: Role = 'chair') => as(role).meetingInvitations.list({ params: at(meetingId) });
async function followAll(meetingId: string) {
  for (const { id } of (await listOf(meetingId)).items) await post.follow(id);
  await post.follow(meetingId);
  await post.sendAll();
}
/** What was changed ten minutes ago and more is told. */
async function later(instant: string) {
  await post.see.setClock(instant);
  const { workspaceId } = it.here;
  await asJob(post.pool, { name: 'test', workspaceId }, ({ tx }) =>
    postCalendarLetters(tx, { workspaceId, mailDomain: 'example.org' }),
  );
  await post.sendAll();
}

function calendarOf(letter: { calendar: string | null } | undefined) {
  const text = letter?.calendar ?? '';
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [zone] = calendar.getAllSubcomponents('vtimezone').map((one) => new ICAL.Timezone(one));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!zone || !component) throw new Error(`No event in a zone: ${text}`);
  const starts = component.getFirstPropertyValue('dtstart') as ICAL.Time;
  starts.zone = zone;
  const told = ['uid', 'sequence', 'summary', 'status', 'location', 'organizer', 'attendee', 'recurrence-id'];
  const [uid, sequence, summary, status, location, organiser, attendee, occurs] = told.map((name) =>
    String(component.getFirstPropertyValue(name)),
  );
  const method = calendar.getFirstPropertyValue('method');
  const startsAt = starts.toJSDate().toISOString();
  return { method, startsAt, uid, sequence, summary, status, location, organiser, attendee, occurs, text };
}

test('whoever is called has an invitation that a calendar program reads, and the guest is named', async () => {
  const { id, status } = await call(await arrange(), ['member', 'chair'], ['Siobhán Doyle']);
  expect(status).toBe('called');
  const { items, answers } = await listOf(id, 'observer');
  expect(items.map(({ name }) => name).toSorted()).toEqual(['Siobhán Doyle', 'chair of here', 'member of here']);
  expect(answers).toEqual({ invited: 3, yes: 0, perhaps: 0, no: 0, silent: 3 });
  const [letter, ...more] = post.toMember();
  expect(more).toEqual([]);
  expect(letter?.subject).toBe('Invitation: Tuesday 30 March, 10am');
  expect(letter?.text).toContain('chair of here invites you.');
  expect(letter?.text).toContain('10 items on the agenda, 2 for decision.');
  expect(letter?.text).toContain('?answer=yes');
  expect(letter?.headers['list-unsubscribe']).toBeUndefined();
  expect(calendarOf(letter)).toMatchObject({
    method: 'REQUEST',
    startsAt: '2027-03-30T09:00:00.000Z',
    sequence: '0',
    summary: 'Board',
    status: 'CONFIRMED',
    location: 'Town hall',
    organiser: `mailto:${it.here.people.chair.email}`,
    attendee: `MAILTO:${it.here.people.member.email}`,
    occurs: 'null',
  });
  expect(calendarOf(letter).text).toContain('\nDTSTAMP:20261111T090000Z');
  expect(calendarOf(letter).text).not.toContain(it.here.people.coordinator.email);
});

test.each([
  ['2027-03-27', '2027-03-27T10:00:00.000Z'],
  ['2027-03-28', '2027-03-28T09:00:00.000Z'],
  ['2027-10-30', '2027-10-30T09:00:00.000Z'],
  ['2027-10-31', '2027-10-31T10:00:00.000Z'],
])('10am on %s is %s for a calendar program, whatever the clocks do', async (heldOn, startsAt) => {
  await called({ heldOn });
  expect(calendarOf(post.toMember()[0]).startsAt).toBe(startsAt);
});

test('a meeting of a series keeps the series’ name and says which of it it is, also once it has moved', async () => {
  const rule = 'FREQ=MONTHLY;BYDAY=1TU;COUNT=3';
  const body = { title: 'Steering', rule, startsOn: '2027-03-01', fromTime: '10:00', toTime: '11:00' };
  const series = await as('chair').meetingSeries.begin({ params: place(), body });
  const { items } = await as('chair').meetings.list({ params: place(), query: { seriesId: series.id } });
  const meeting = items[0] ?? (await arrange());
  const sent = await call(meeting, ['member']);
  const first = calendarOf(post.toMember()[0]);
  expect(first).toMatchObject({ uid: `${series.id}@meetings.trivet`, occurs: '2027-03-02T10:00:00' });
  await as('chair').meetings.edit({ params: at(sent.id), body: { heldOn: '2027-03-09' } }, { ifMatch: sent.version });
  await post.follow(sent.id);
  await later('2026-11-11T09:11:00Z');
  const { uid, occurs, sequence, startsAt } = calendarOf(post.toMember()[1]);
  expect([uid, occurs, sequence, startsAt]).toEqual([first.uid, first.occurs, '1', '2027-03-09T10:00:00.000Z']);
});

test('several changes within ten minutes are told as one; what no calendar shows tells nobody', async () => {
  const { id, version } = await called();
  const { meetings } = as('chair');
  const moved = await meetings.edit({ params: at(id), body: { heldOn: '2027-04-06' } }, { ifMatch: version });
  await post.follow(id);
  await post.see.setClock('2026-11-11T09:05:00Z');
  const placed = await meetings.edit({ params: at(id), body: { place: 'Library' } }, { ifMatch: moved.version });
  await post.follow(id);
  await later('2026-11-11T09:09:00Z');
  expect(post.toMember()).toHaveLength(1);
  await later('2026-11-11T09:10:30Z');
  const [, letter, ...more] = post.toMember();
  expect(more).toEqual([]);
  expect(letter?.subject).toBe('Changed: Tuesday 6 April, 10am');
  expect(calendarOf(letter)).toMatchObject({
    sequence: '2',
    location: 'Library',
    startsAt: '2027-04-06T09:00:00.000Z',
  });
  await meetings.edit({ params: at(id), body: { purpose: 'Agree the budget' } }, { ifMatch: placed.version });
  await post.follow(id);
  await later('2026-11-11T10:00:00Z');
  expect(post.toMember()).toHaveLength(2);
});

test('a cancelled meeting leaves calendars at once, and a change that waited is not told any more', async () => {
  const { id, version } = await called();
  const { meetings } = as('chair');
  const moved = await meetings.edit({ params: at(id), body: { heldOn: '2027-04-06' } }, { ifMatch: version });
  await meetings.cancel({ params: at(id), body: { reason: 'The hall is shut' } }, { ifMatch: moved.version });
  await post.follow(id);
  await post.sendAll();
  await later('2026-11-11T10:00:00Z');
  const [invited, cancelled, ...more] = post.toMember();
  expect(more).toEqual([]);
  expect(cancelled?.text).toContain('The hall is shut');
  const { uid } = calendarOf(invited);
  expect(calendarOf(cancelled)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: '2', uid });
});

test('one who is added or taken off hears of it, nobody else; who is taken off before the letter left hears nothing', async () => {
  const { id } = await called();
  const to = (role: Role) => post.mail.letters.filter((letter) => letter.to === it.here.people[role].email);
  const { meetingInvitations } = as('coordinator');
  const lead = await meetingInvitations.invite({ params: at(id), body: { personId: idOf('partner_lead') } });
  const sponsor = await meetingInvitations.invite({ params: at(id), body: { personId: idOf('observer') } });
  await expect(
    meetingInvitations.invite({ params: at(id), body: { personId: idOf('observer') } }),
  ).rejects.toMatchObject({ problem: { title: expect.stringContaining('invited already') } });
  const off = { params: { ...at(id), invitationId: sponsor.id } };
  await meetingInvitations.withdraw(off, { ifMatch: sponsor.version });
  await post.follow(lead.id);
  await post.follow(sponsor.id);
  await post.sendAll();
  expect([to('partner_lead').length, to('observer').length, post.toMember().length]).toEqual([1, 0, 1]);
  const again = { params: { ...at(id), invitationId: lead.id } };
  await meetingInvitations.withdraw(again, { ifMatch: lead.version });
  await post.follow(lead.id);
  await post.sendAll();
  expect(to('partner_lead')[1]?.subject).toBe('No longer for you: Tuesday 30 March, 10am');
  expect(calendarOf(to('partner_lead')[1])).toMatchObject({ method: 'CANCEL' });
  expect((await listOf(id)).answers.invited).toBe(1);
});

test('answers are given by whoever is invited, or for them by who runs the partnership, and fall silent when the meeting moves', async () => {
  const { id, version } = await called({ more: ['partner_lead'] });
  const mine = async (role: Role) => {
    const found = (await listOf(id, role)).items.find(({ personId }) => personId === idOf(role));
    if (!found) throw new Error('Not invited');
    return { params: { ...at(id), invitationId: found.id }, version: found.version };
  };
  const member = await mine('member');
  const no = { answer: 'no', answerWords: 'On leave', deputyName: 'Ann Ross' } as const;
  const answered = await as('member').meetingInvitations.answer(
    { params: member.params, body: no },
    { ifMatch: member.version },
  );
  expect(answered).toMatchObject({ ...no, hasAnswered: true });
  const lead = await mine('partner_lead');
  const body = { answer: 'yes' } as const;
  await expect(
    as('member').meetingInvitations.answer({ params: lead.params, body }, { ifMatch: lead.version }),
  ).rejects.toEqual(refused(403));
  await expect(
    as('partner_lead').meetingInvitations.answer(
      { params: lead.params, body: { ...body, deputyName: 'Ann' } },
      { ifMatch: lead.version },
    ),
  ).rejects.toEqual(names('/deputyName'));
  await as('chair').meetingInvitations.answer({ params: lead.params, body }, { ifMatch: lead.version });
  expect((await listOf(id)).answers).toEqual({ invited: 2, yes: 1, perhaps: 0, no: 1, silent: 0 });
  await as('chair').meetings.edit({ params: at(id), body: { heldOn: '2027-04-06' } }, { ifMatch: version });
  expect((await listOf(id)).answers).toEqual({ invited: 2, yes: 0, perhaps: 0, no: 0, silent: 2 });
});

test('only who runs the partnership calls a meeting, only people of it are invited, and only once it is called', async () => {
  const meeting = await arrange();
  const body = { personIds: [idOf('member')] };
  const asked = { params: at(meeting.id), body };
  const { version } = meeting;
  await expect(as('member').meetingInvitations.call(asked, { ifMatch: version })).rejects.toEqual(refused(403));
  await expect(as('chair').meetingInvitations.call(asked, { ifMatch: 999 })).rejects.toEqual(refused(412));
  const stranger = { params: at(meeting.id), body: { personIds: [idOf('outsider')] } };
  await expect(as('chair').meetingInvitations.call(stranger, { ifMatch: version })).rejects.toEqual(
    refused(422, '/personIds'),
  );
  const one = { params: at(meeting.id), body: { personId: idOf('member') } };
  await expect(as('chair').meetingInvitations.invite(one)).rejects.toEqual(refused(409, 'meeting_not_called'));
  const empty = await arrange({ template: 'none' });
  await expect(
    as('chair').meetingInvitations.call({ params: at(empty.id), body }, { ifMatch: empty.version }),
  ).rejects.toEqual(refused(409, 'agenda_empty'));
});

test('who is usually invited is offered marked, with the partner they speak for', async () => {
  const { id } = await arrange();
  const { items } = await as('chair').meetingInvitations.invitees({ params: at(id) });
  const of = (role: Role) => items.find(({ personId }) => personId === idOf(role));
  expect(of('partner_lead')).toMatchObject({ isUsual: true, partners: ['Network'] });
  expect(of('observer')).toMatchObject({ isUsual: false });
  expect(of('outsider')).toBeUndefined();
});

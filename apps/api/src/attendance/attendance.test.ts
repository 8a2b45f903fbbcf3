import type { AttendanceView } from '@trivet/contract';
import type { QuorumRule } from '@trivet/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  const { version } = await as('chair').partnerships.get({ params: place() });
  await as('chair').partnerships.edit({ params: place(), body: { quorum: everyPartner } }, { ifMatch: version });
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const everyPartner: QuorumRule = { least: 100, by: 'percent', mustBe: ['chair'], deputies: 'with_authority' };
const place = () => ({ partnershipId: it.here.partnershipIds[0] });

async function arranged() {
  const body = { title: 'Board', heldOn: '2027-03-30', fromTime: '10:00', toTime: '12:00' };
  const { id, version } = await as('chair').meetings.arrange({ params: place(), body });
  return { params: { ...place(), meetingId: id }, version };
}

async function begun() {
  const { params, version } = await arranged();
  const meeting = await as('chair').meetings.begin({ params }, { ifMatch: version });
  return { params, meeting, list: await as('chair').attendance.get({ params }) };
}

function record(params: { partnershipId: string; meetingId: string }, role: Role = 'coordinator') {
  return (one: AttendanceView['attendees'][number] | undefined, body: object) =>
    as(role).attendance.record(
      { params: { ...params, attendeeId: one?.id ?? '' }, body: body as { status: 'present' } },
      { ifMatch: one?.version ?? 0 },
    );
}
const leadOf = ({ attendees }: AttendanceView) =>
  attendees.find(({ personId }) => personId === it.here.people.partner_lead.personId);
const chairOf = ({ attendees }: AttendanceView) => attendees.find(({ part }) => part === 'chair');

test('who is expected is on the list when it begins; all are there by one tap, and quorum counts partners', async () => {
  const { params, list } = await begun();
  expect(chairOf(list)).toMatchObject({ personId: it.here.people.chair.personId, status: 'expected' });
  expect(list.attendees.some(({ personId }) => personId === it.here.people.partner_lead.personId)).toBe(true);
  expect(list.quorum).toMatchObject({ isQuorate: false, here: 0 });
  const all = await as('coordinator').attendance.allPresent({ params });
  expect(new Set(all.attendees.map(({ status }) => status))).toEqual(new Set(['present']));
  expect(all.quorum).toMatchObject({ isQuorate: true, missing: [] });
  expect((await as('observer').attendance.get({ params })).permissions.may).toEqual([]);
});

test('quorum is lost when a partner leaves and found when it is back, and both are known afterwards', async () => {
  const { params, meeting } = await begun();
  const mark = record(params);
  const all = await as('chair').attendance.allPresent({ params });
  const lost = await mark(leadOf(all), { status: 'left' });
  expect(lost.quorum).toMatchObject({ isQuorate: false, missing: ['1 more partner is needed'] });
  const found = await mark(leadOf(lost), { status: 'present' });
  expect(found.quorum.isQuorate).toBe(true);
  expect(leadOf(found)?.stays).toHaveLength(2);
  await as('chair').meetings.end({ params }, { ifMatch: meeting.version });
  const { quorum } = await as('member').attendance.get({ params });
  expect(quorum.course.map(({ isQuorate }) => isQuorate)).toEqual([true, false, true]);
});

test('the rule is the partnership’s own: whoever may edit it changes it', async () => {
  const { params, list } = await begun();
  const one = { params: place() };
  const { version, quorum } = await as('coordinator').partnerships.get(one);
  expect(list.quorum.rule).toEqual(quorum);
  const stricter = { ...quorum, least: 5, by: 'partners' as const, mustBe: ['lead_partner' as const] };
  const change = (role: Role) =>
    as(role).partnerships.edit({ ...one, body: { quorum: stricter } }, { ifMatch: version });
  await expect(change('member')).rejects.toEqual(refused(403));
  const changed = await change('coordinator');
  const now = await as('chair').attendance.get({ params });
  expect(now.quorum).toMatchObject({ rule: stricter, needed: 5, isQuorate: false });
  await as('coordinator').partnerships.edit({ ...one, body: { quorum } }, { ifMatch: changed.version });
  const bad = { ...quorum, least: 0 };
  await expect(
    as('coordinator').partnerships.edit({ ...one, body: { quorum: bad } }, { ifMatch: changed.version + 1 }),
  ).rejects.toEqual(names('/quorum/least'));
});

test('a deputy is named and may decide or not; a deputy without a name is none', async () => {
  const { params, list } = await begun();
  const lead = leadOf(list);
  const mark = record(params);
  await expect(mark(lead, { status: 'deputy' })).rejects.toEqual(names('/deputyName'));
  const before = list.quorum.here;
  const asked = { status: 'deputy', deputyName: 'Dana Deputy' };
  const may = await mark(lead, { ...asked, deputyMayDecide: true });
  expect(may.quorum.here).toBe(before + 1);
  const lead2 = may.attendees.find(({ id }) => id === lead?.id);
  expect(lead2).toMatchObject({ status: 'deputy', deputyName: 'Dana Deputy' });
  expect((await mark(lead2, asked)).quorum.here).toBe(before);
});

test('two who mark the same person do not overwrite each other; guests come by name, nobody twice', async () => {
  const { params, list } = await begun();
  const one = chairOf(list);
  await record(params)(one, { status: 'present' });
  await expect(record(params, 'chair')(one, { status: 'absent' })).rejects.toEqual(refused(412));
  const add = (body: object) => as('chair').attendance.add({ params, body });
  const { attendees } = await add({ name: 'Gita Guest' });
  expect(attendees.find(({ guestName }) => guestName === 'Gita Guest')).toMatchObject({
    part: 'guest',
    status: 'expected',
  });
  await expect(add({})).rejects.toEqual(names('/name'));
  await expect(add({ personId: it.here.people.chair.personId })).rejects.toEqual(refused(409));
});

test('a time is within the meeting; nobody is there before it begins, but may send apologies', async () => {
  const { params } = await arranged();
  const list = await as('chair').attendance.expect({ params });
  expect(await as('chair').attendance.expect({ params })).toEqual(list);
  const mark = record(params);
  await expect(mark(chairOf(list), { status: 'present' })).rejects.toEqual(names('/status'));
  const sorry = await mark(leadOf(list), { status: 'apologies' });
  expect(sorry.quorum.missing).toEqual(['1 more partner is needed']);
  const running = await begun();
  const late = { status: 'present', at: '10:75' };
  await expect(record(running.params)(chairOf(running.list), late)).rejects.toEqual(names('/at'));
  await expect(record(running.params)(chairOf(running.list), { status: 'left' })).rejects.toEqual(names('/status'));
});

test('who only takes part records nothing, nor does anybody in another meeting or once it is cancelled', async () => {
  const { params, list } = await begun();
  for (const role of ['partner_lead', 'member', 'observer', 'sro'] as const)
    await expect(record(params, role)(chairOf(list), { status: 'present' })).rejects.toEqual(refused(403));
  const other = await arranged();
  await expect(record(other.params)(chairOf(list), { status: 'absent' })).rejects.toEqual(refused(404));
  await as('chair').meetings.cancel({ params: other.params, body: { reason: 'Snow' } }, { ifMatch: other.version });
  await expect(as('chair').attendance.expect({ params: other.params })).rejects.toEqual(
    refused(409, 'attendance_closed'),
  );
});

test('a partner’s last four meetings show how it was there', async () => {
  const { params, meeting } = await begun();
  const all = await as('chair').attendance.allPresent({ params });
  await as('chair').meetings.end({ params }, { ifMatch: meeting.version });
  const partnerId = all.attendees.find(({ partnerId: id }) => id !== null)?.partnerId ?? '';
  const { items } = await as('member').attendance.ofPartner({ params: { ...place(), partnerId } });
  expect(items.length).toBeLessThanOrEqual(4);
  expect(items[0]).toMatchObject({ status: 'present', heldOn: '2027-03-30' });
  const none = { ...place(), partnerId: it.here.people.chair.personId };
  await expect(as('member').attendance.ofPartner({ params: none })).rejects.toEqual(refused(404));
});

test('answers to invitations are on the list when it begins: apologies, or who comes instead', async () => {
  const { params } = await arranged();
  const { partner_lead: lead, member } = it.here.people;
  const personIds = [lead.personId, member.personId];
  const called = await as('chair').meetingInvitations.call(
    { params, body: { personIds, guests: ['Gita Guest'] } },
    { ifMatch: (await as('chair').meetings.get({ params })).version },
  );
  const expected = async () => (await as('chair').attendance.get({ params })).quorum;
  expect(await expected()).toMatchObject({ here: 2, partners: 2, isQuorate: true, course: [] });
  const { items } = await as('chair').meetingInvitations.list({ params });
  const refuse = (role: 'partner_lead' | 'member', deputyName = '') => {
    const mine = items.find(({ personId }) => personId === it.here.people[role].personId);
    const place = { ...params, invitationId: mine?.id ?? '' };
    const body = { answer: 'no', deputyName } as const;
    return as(role).meetingInvitations.answer({ params: place, body }, { ifMatch: mine?.version ?? 0 });
  };
  await refuse('partner_lead', 'Dana Deputy');
  await refuse('member');
  expect(await expected()).toMatchObject({ here: 1, partners: 2, isQuorate: false, course: [] });
  await as('chair').meetings.begin({ params }, { ifMatch: called.version });
  const list = await as('chair').attendance.get({ params });
  expect(leadOf(list)).toMatchObject({ status: 'deputy', deputyName: 'Dana Deputy', stays: [] });
  expect(list.attendees.map(({ name }) => name)).toContain('Gita Guest');
});

test('a decision that is taken while the quorum is known to be lost is indicative', async () => {
  const { params, meeting } = await begun();
  const { decisions } = as('coordinator');
  const itemId = meeting.items[0]?.id ?? '';
  const take = (title: string) => decisions.record({ params, body: { title, itemId } });
  expect(await take('Nobody has looked who is here')).toMatchObject({ isIndicative: false });
  const all = await as('chair').attendance.allPresent({ params });
  expect(await take('All are here')).toMatchObject({ isIndicative: false });
  await record(params)(leadOf(all), { status: 'left' });
  expect(await take('Too few are here')).toMatchObject({ isIndicative: true });
});

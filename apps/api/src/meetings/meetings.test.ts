import { afterAll, beforeAll, expect, test } from 'vitest';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const at = (meetingId: string) => ({ ...place(), meetingId });
const board = { title: 'Board', heldOn: '2027-03-30', fromTime: '10:00', toTime: '12:00' } as const;
const arrange = (more: object = {}) => as('chair').meetings.arrange({ params: place(), body: { ...board, ...more } });

test('a meeting is arranged with the standing agenda, for whoever chairs and coordinates, by the clock on the wall', async () => {
  const meeting = await arrange();
  expect(meeting).toMatchObject({
    status: 'draft',
    // British Summer Time began on 28 March.
    startsAt: '2027-03-30T09:00:00.000Z',
    chairPersonId: it.here.people.chair.personId,
    minuteTakerPersonId: it.here.people.coordinator.personId,
    time: { planned: 70, available: 120, over: 0 },
  });
  expect(meeting.items.map(({ fill }) => fill).slice(-2)).toEqual(['any_other_business', 'working_together']);
  expect(meeting.items.every(({ isStanding }) => isStanding)).toBe(true);
});

test('items are added before the end, changed, put in order, removed and skipped; too long an agenda is said, not refused', async () => {
  const { id } = await arrange();
  const { meetings } = as('chair');
  const params = at(id);
  const body = { title: 'Evening venues', minutes: 90, purpose: 'decision' } as const;
  const added = await meetings.addItem({ params, body });
  const item = added.items.at(-3);
  expect(item).toMatchObject({ title: 'Evening venues', isStanding: false });
  expect(added.time).toEqual({ planned: 160, available: 120, over: 40 });
  const one = { ...params, agendaItemId: item?.id ?? '' };
  const edited = await meetings.editItem({ params: one, body: { minutes: 20 } }, { ifMatch: 1 });
  expect(edited.time.over).toBe(0);
  await expect(meetings.editItem({ params: one, body: { minutes: 10 } }, { ifMatch: 1 })).rejects.toEqual(refused(412));
  const turned = edited.items.map((each) => each.id).toReversed();
  const ordered = await meetings.order({ params, body: { itemIds: turned } }, { ifMatch: edited.version });
  expect(ordered.items.map((each) => each.id)).toEqual(turned);
  const [first] = ordered.items;
  const standing = { ...params, agendaItemId: first?.id ?? '' };
  await expect(meetings.removeItem({ params: standing }, { ifMatch: 1 })).rejects.toEqual(refused(409, 'item_stands'));
  const skip = { status: 'skipped', reason: 'No time today' } as const;
  const skipped = await meetings.settleItem({ params: standing, body: skip }, { ifMatch: 1 });
  expect(skipped.items[0]).toMatchObject(skip);
  const reopened = await meetings.reopenItem({ params: standing }, { ifMatch: 2 });
  expect(reopened.items[0]?.status).toBe('planned');
  const removed = await meetings.removeItem({ params: one }, { ifMatch: 2 });
  expect(removed.items.map((each) => each.id)).not.toContain(item?.id);
});

test('what fills itself shows the actions due by then, the red risks and the partners', async () => {
  const owner = { ownerPartnerId: it.here.partnerIds[1], ownerPersonId: it.here.people.partner_lead.personId };
  const action = { title: 'Find a hall', dueOn: '2027-03-01', ...owner };
  await as('chair').actions.raise({ params: place(), body: action });
  await as('chair').actions.raise({ params: place(), body: { ...action, title: 'Later', dueOn: '2027-05-01' } });
  const meeting = await arrange();
  const { items } = await as('member').meetings.fillings({ params: at(meeting.id) });
  const linesOf = (fill: string) =>
    items.find(({ itemId }) => itemId === meeting.items.find((item) => item.fill === fill)?.id)?.lines;
  expect(linesOf('actions')).toMatchObject([{ title: 'Find a hall', kind: 'action', dueOn: '2027-03-01' }]);
  expect(linesOf('updates')).toHaveLength(2);
});

test.each([
  [{ toTime: '09:00' }, '/toTime'],
  [{ fromTime: '25:00' }, '/fromTime'],
  [{ heldOn: '2027-02-30' }, '/heldOn'],
  [{ link: 'javascript:alert(1)' }, '/link'],
  [{ chairPersonId: '01900000-0000-7000-8000-000000000999' }, '/chairPersonId'],
] as const)('%j is refused by its field', async (wrong, pointer) => {
  await expect(arrange(wrong)).rejects.toEqual(names(pointer));
});

test('a moved meeting that was called tells calendars; a cancelled one says why and takes no agenda', async () => {
  const { id, version } = await arrange();
  const { meetings } = as('coordinator');
  const params = at(id);
  const moved = await meetings.edit({ params, body: { heldOn: '2027-04-06' } }, { ifMatch: version });
  expect(moved).toMatchObject({ heldOn: '2027-04-06', startsAt: '2027-04-06T09:00:00.000Z', sequence: 0 });
  const over = await meetings.cancel({ params, body: { reason: 'Snow' } }, { ifMatch: moved.version });
  expect(over).toMatchObject({ status: 'cancelled', cancelledBecause: 'Snow' });
  await expect(meetings.addItem({ params, body: { title: 'More' } })).rejects.toEqual(refused(409, 'agenda_closed'));
});

test('whoever takes the minutes prepares that meeting; other members read it', async () => {
  const { member, partner_lead: lead } = it.here.people;
  const { id } = await arrange({ minuteTakerPersonId: member.personId });
  const added = await as('member').meetings.addItem({ params: at(id), body: { title: 'Crèche' } });
  expect(added.permissions.may).toEqual(expect.arrayContaining(['meeting.see', 'meeting.prepare', 'meeting.begin']));
  expect(added.permissions.may).not.toContain('meeting.cancel');
  await expect(it.as(lead).meetings.addItem({ params: at(id), body: { title: 'Mine' } })).rejects.toEqual(refused(403));
  for (const role of ['observer', 'sro', 'auditor'] as const)
    expect((await as(role).meetings.get({ params: at(id) })).permissions.may).toEqual(['meeting.see']);
});

test('a member suggests what to talk about; it waits until it is taken up, once, and they present it', async () => {
  const { agendaSuggestions } = as('member');
  const made = await agendaSuggestions.make({
    params: place(),
    body: { title: 'Summer scheme', background: 'Early this year' },
  });
  const { items } = await as('chair').agendaSuggestions.list({ params: place() });
  expect(items).toMatchObject([{ title: 'Summer scheme', suggestedByName: 'member of here' }]);
  const { id: meetingId } = await arrange();
  const params = { ...place(), suggestionId: made.id };
  const take = () => as('chair').agendaSuggestions.takeUp({ params, body: { meetingId } }, { ifMatch: 1 });
  const answers = await Promise.allSettled(Array.from({ length: 10 }, take));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const meeting = await as('chair').meetings.get({ params: at(meetingId) });
  expect(meeting.items.filter(({ title }) => title === 'Summer scheme')).toMatchObject([
    { presenterPersonId: it.here.people.member.personId },
  ]);
  const mine = await agendaSuggestions.make({ params: place(), body: { title: 'Never mind' } });
  const withdrawal = { params: { ...place(), suggestionId: mine.id } };
  await expect(as('partner_lead').agendaSuggestions.withdraw(withdrawal, { ifMatch: 1 })).rejects.toEqual(refused(403));
  expect((await agendaSuggestions.withdraw(withdrawal, { ifMatch: 1 })).isWithdrawn).toBe(true);
  expect((await agendaSuggestions.list({ params: place() })).items).toEqual([]);
});

test('meetings are listed by their time, to come and past', async () => {
  await arrange({ heldOn: '2027-09-07', title: 'Autumn' });
  const { items } = await as('observer').meetings.list({ params: place(), query: { fromDay: '2027-09-01' } });
  expect(items).toMatchObject([{ title: 'Autumn', chairName: 'chair of here', plannedMinutes: 70 }]);
  const found = await as('observer').meetings.list({ params: place(), query: { q: 'autumn', count: 'true' } });
  expect(found.total).toBe(1);
});

test('another partnership’s and another workspace’s meetings are not found', async () => {
  const { id } = await arrange();
  const [, second] = it.here.partnershipIds;
  await expect(as('chair').meetings.get({ params: { partnershipId: second, meetingId: id } })).rejects.toEqual(
    refused(404),
  );
  await expect(it.as(it.elsewhere.people.chair).meetings.get({ params: at(id) })).rejects.toEqual(refused(404));
});

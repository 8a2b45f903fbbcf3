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
const times = { fromTime: '10:00', toTime: '12:00' } as const;

async function begun(more: object = {}) {
  const { meetings } = as('chair');
  const body = { title: 'Board', heldOn: '2027-03-30', ...times, ...more };
  const arranged = await meetings.arrange({ params: place(), body });
  return meetings.begin({ params: at(arranged.id) }, { ifMatch: arranged.version });
}

test('it goes through its items: what it leaves is done, unless it comes back to it', async () => {
  const meeting = await begun();
  const params = at(meeting.id);
  const [first, second] = meeting.items.map(({ id }) => id);
  expect(meeting).toMatchObject({ status: 'in_progress', currentItemId: first });
  const { meetings } = as('coordinator');
  const turn = (itemId: string | null | undefined, ifMatch: number, isDone = true) =>
    meetings.turnTo({ params, body: { itemId: itemId ?? null, isDone } }, { ifMatch });
  const turned = await turn(second, meeting.version);
  expect(turned.currentItemId).toBe(second);
  expect(turned.items.slice(0, 2).map(({ status }) => status)).toEqual(['done', 'planned']);
  const back = await turn(first, turned.version, false);
  expect(back.items[1]?.status).toBe('planned');
  await expect(turn(second, turned.version)).rejects.toEqual(refused(412));
  await expect(turn(crypto.randomUUID(), back.version)).rejects.toEqual(names('/itemId'));
  await expect(as('member').meetings.turnTo({ params, body: { itemId: null } }, { ifMatch: 1 })).rejects.toEqual(
    refused(403),
  );
});

test('however many write at once, every note that was taken is there; each can be put right or struck out', async () => {
  const meeting = await begun();
  const params = at(meeting.id);
  const itemId = meeting.items[0]?.id ?? '';
  const writers = ['chair', 'deputy_chair', 'coordinator'] as const;
  const taken = await Promise.all(
    Array.from({ length: 9 }, (_, n) =>
      as(writers[n % 3] ?? 'chair').meetings.takeNote({ params, body: { itemId, words: `Word ${n}` } }),
    ),
  );
  expect(taken).toHaveLength(9);
  const { notes } = await as('member').meetings.get({ params });
  expect(notes.map(({ words }) => words).toSorted()).toEqual(
    Array.from({ length: 9 }, (_, n) => `Word ${n}`).toSorted(),
  );
  const [note] = notes;
  const one = { ...params, noteId: note?.id ?? '' };
  const edited = await as('chair').meetings.editNote({ params: one, body: { words: 'Put right' } }, { ifMatch: 1 });
  expect(edited.notes.find(({ id }) => id === note?.id)?.words).toBe('Put right');
  const late = as('coordinator').meetings.editNote({ params: one, body: { words: 'Mine' } }, { ifMatch: 1 });
  await expect(late).rejects.toEqual(refused(412));
  const struck = await as('chair').meetings.strikeNote({ params: one }, { ifMatch: 2 });
  expect(struck.notes).toHaveLength(8);
});

test('who only takes part takes no note; nor is one taken to another meeting’s item, or before it begins', async () => {
  const meeting = await begun();
  const other = await begun();
  const words = 'Mine';
  const body = { itemId: meeting.items[0]?.id ?? '', words };
  for (const role of ['partner_lead', 'member', 'observer', 'sro'] as const)
    await expect(as(role).meetings.takeNote({ params: at(meeting.id), body })).rejects.toEqual(refused(403));
  await expect(as('chair').meetings.takeNote({ params: at(other.id), body })).rejects.toEqual(names('/itemId'));
  const arranged = await as('chair').meetings.arrange({
    params: place(),
    body: { title: 'Later', heldOn: '2027-04-30', ...times },
  });
  const early = { itemId: arranged.items[0]?.id ?? '', words };
  await expect(as('chair').meetings.takeNote({ params: at(arranged.id), body: early })).rejects.toEqual(
    refused(409, 'minutes_closed'),
  );
});

test('in a series, what was moved or not reached is on the next agenda, before what every meeting ends with', async () => {
  const { meetingSeries, meetings } = as('chair');
  const body = { title: 'Board', rule: 'FREQ=MONTHLY;COUNT=2', startsOn: '2097-01-15', ...times };
  const series = await meetingSeries.begin({ params: place(), body });
  const planned = await meetings.list({ params: place(), query: { seriesId: series.id } });
  const [first, second] = planned.items.map(({ id }) => id);
  const params = at(first ?? '');
  await meetings.addItem({ params, body: { title: 'Not reached' } });
  const added = await meetings.addItem({ params, body: { title: 'Moved' } });
  const moved = { ...params, agendaItemId: added.items.find(({ title }) => title === 'Moved')?.id ?? '' };
  await meetings.settleItem({ params: moved, body: { status: 'moved', reason: 'No figures yet' } }, { ifMatch: 1 });
  const meeting = await meetings.begin({ params }, { ifMatch: added.version });
  const over = await meetings.end({ params }, { ifMatch: meeting.version });
  expect(over).toMatchObject({ status: 'minuted', currentItemId: null });
  const next = await meetings.get({ params: at(second ?? '') });
  expect(next.items).toHaveLength(12);
  expect(next.items.slice(-4).map(({ title, carriedFrom }) => [title, carriedFrom])).toEqual([
    ['Not reached', over.reference],
    ['Moved', over.reference],
    ['Any other business', null],
    ['How well did we work together today?', null],
  ]);
  expect(next.last).toMatchObject({ id: first, status: 'minuted' });
});

test('where no meeting follows, it waits among the suggestions', async () => {
  const meeting = await begun({ template: 'none' }).catch(() => null);
  expect(meeting).toBeNull();
  const { agendaSuggestions, meetings } = as('chair');
  const arranged = await meetings.arrange({ params: place(), body: { title: 'Once', heldOn: '2027-05-04', ...times } });
  const params = at(arranged.id);
  const added = await meetings.addItem({ params, body: { title: 'Left over' } });
  const running = await meetings.begin({ params }, { ifMatch: added.version });
  await meetings.end({ params }, { ifMatch: running.version });
  const { items } = await agendaSuggestions.list({ params: place() });
  expect(items.map(({ title, carriedFrom }) => [title, carriedFrom])).toContainEqual(['Left over', arranged.reference]);
});

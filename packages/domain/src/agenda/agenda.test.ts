import { expect, test } from 'vitest';
import type { Decision } from '../kernel/change.ts';
import { MeetingDraft } from '../meetings/meeting.ts';
import {
  arrangeMeeting,
  beginMeeting,
  callMeeting,
  endMeeting,
  orderAgenda,
  putOnAgenda,
  turnToItem,
} from '../meetings/meeting-verbs.ts';
import { AgendaItemDraft } from './agenda-item.ts';
import { agendaMinutes, builtInItems, closingItems } from './built-in-agendas.ts';
import {
  addItem,
  isCarriedOver,
  removeItem,
  reopenItem,
  settleItem,
  suggestItem,
  takeUpSuggestion,
} from './agenda-verbs.ts';

const [id, workspaceId, partnershipId, one, two] = Array.from(
  { length: 5 },
  (_, n) => `01900000-0000-7000-8000-00000000000${n}`,
) as [string, string, string, string, string];
const decision: Decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: one };
const place = { id, workspaceId, partnershipId, number: 1, seriesId: null, occursOn: null };
const times = { startsAt: '2026-12-01T10:00:00.000Z', endsAt: '2026-12-01T12:00:00.000Z' };
const draft = MeetingDraft.parse({ title: 'Board', heldOn: '2026-12-01', fromTime: '10:00', toTime: '12:00' });
const meeting = arrangeMeeting(draft, { ...place, ...times }, decision).after;
const withItems = putOnAgenda(meeting, [one, two]).after;
const item = (more = {}) =>
  addItem(meeting, AgendaItemDraft.parse({ title: 'Venues' }), { id: one, at: decision.at, ...more }).after;

test('a meeting is called with an agenda, begins at its first item, goes through them and ends', () => {
  expect(() => callMeeting(meeting, decision)).toThrow('Put something on the agenda');
  const called = callMeeting(withItems, decision).after;
  expect(() => turnToItem(called, two, decision)).toThrow('Begin it first');
  const begun = beginMeeting(called, decision).after;
  expect(begun).toMatchObject({ status: 'in_progress', currentItemId: one, currentSince: decision.at });
  expect(turnToItem(begun, two, decision).after.currentItemId).toBe(two);
  expect(() => turnToItem(begun, id, decision)).toThrow('an item of this agenda');
  const over = endMeeting(begun, decision).after;
  expect(over).toMatchObject({ status: 'minuted', currentItemId: null });
  expect(() => putOnAgenda(over, [id])).toThrow('stays as it was');
});

test('an end before the start is refused by its field', () => {
  const late = { ...draft, fromTime: '12:00', toTime: '11:00' };
  expect(() => arrangeMeeting(late, { ...place, ...times }, decision)).toThrow(
    expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/toTime' })] }),
  );
});

test('an order names each item once', () => {
  expect(orderAgenda(withItems, [two, one]).after.itemIds).toEqual([two, one]);
  for (const wrong of [[one], [one, one], [one, id]])
    expect(() => orderAgenda(withItems, wrong)).toThrow('put it in order');
});

test('what is added comes before what every meeting ends with', () => {
  const standing = builtInItems('standing');
  expect(closingItems(standing)).toBe(2);
  expect(closingItems(builtInItems('initial'))).toBe(0);
  expect(putOnAgenda(withItems, [id], 1).after.itemIds).toEqual([one, id, two]);
});

test('the first meeting has eight points; every other ends with how well we worked together', () => {
  expect(builtInItems('initial')).toHaveLength(8);
  expect(builtInItems('standing').at(-1)?.fill).toBe('working_together');
  expect(builtInItems('none')).toEqual([]);
});

test.each([
  ['planned', {}, true],
  ['moved', {}, true],
  ['done', {}, false],
  ['dropped', {}, false],
  ['skipped', {}, false],
  ['planned', { isStanding: true }, false],
] as const)('an item that is %s %j goes to the next agenda: %s', (status, more, goes) => {
  expect(isCarriedOver({ ...item(more), status })).toBe(goes);
});

test('what every agenda has is skipped with a reason, never removed', () => {
  const standing = item({ isStanding: true });
  expect(() => removeItem(meeting, standing)).toThrow('Skip it');
  expect(() => settleItem(meeting, standing, { status: 'skipped', reason: '' })).toThrow('Say why');
  const skipped = settleItem(meeting, standing, { status: 'skipped', reason: 'No news' }).after;
  expect(reopenItem(meeting, skipped).after).toMatchObject({ status: 'planned', reason: '' });
  expect(removeItem(meeting, item()).after.isWithdrawn).toBe(true);
});

test('a suggestion waits, and whoever made it presents it', () => {
  const suggestion = suggestItem(
    { title: 'Summer', background: '', minutes: 10 },
    { id, workspaceId, partnershipId },
    decision,
  ).after;
  expect(suggestion.meetingId).toBeNull();
  const taken = takeUpSuggestion(suggestion, meeting).after;
  expect(taken).toMatchObject({ meetingId: meeting.id, presenterPersonId: one });
  expect(() => takeUpSuggestion(taken, meeting)).toThrow('on an agenda already');
});

test('an agenda says by how much it is too long; what is skipped takes no time', () => {
  const items = [
    { minutes: 100, status: 'planned' },
    { minutes: 30, status: 'planned' },
    { minutes: 60, status: 'skipped' },
  ];
  expect(agendaMinutes(items, draft)).toEqual({ planned: 130, available: 120, over: 10 });
});

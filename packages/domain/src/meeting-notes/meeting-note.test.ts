import { expect, test } from 'vitest';
import type { Decision } from '../kernel/change.ts';
import { type Meeting, MeetingDraft } from '../meetings/meeting.ts';
import { arrangeMeeting } from '../meetings/meeting-verbs.ts';
import { editNote, MeetingNoteDraft, strikeNote, takeNote } from './meeting-note.ts';

const [id, workspaceId, partnershipId, itemId] = Array.from(
  { length: 4 },
  (_, n) => `01900000-0000-7000-8000-00000000000${n}`,
) as [string, string, string, string];
const decision: Decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: id };
const arranged = arrangeMeeting(
  MeetingDraft.parse({ title: 'Board', heldOn: '2026-12-01', fromTime: '10:00', toTime: '12:00' }),
  {
    id,
    workspaceId,
    partnershipId,
    number: 1,
    seriesId: null,
    occursOn: null,
    startsAt: '2026-12-01T10:00:00.000Z',
    endsAt: '2026-12-01T12:00:00.000Z',
  },
  decision,
).after;
const is = (status: Meeting['status']): Meeting => ({ ...arranged, status });
const draft = { itemId, words: 'Ruth opens on Tuesdays' };

test.each(['in_progress', 'minuted'] as const)('a note to a meeting that is %s is taken', (status) => {
  const { after } = takeNote(is(status), draft, { ...decision, id });
  expect(after).toMatchObject({ ...draft, authorPersonId: id, isStruck: false });
});

test.each(['draft', 'called', 'approved', 'cancelled'] as const)('none is taken to a meeting that is %s', (status) => {
  expect(() => takeNote(is(status), draft, { ...decision, id })).toThrow('under way');
});

test('a note is put right or struck out while the minutes are not approved', () => {
  const note = takeNote(is('in_progress'), draft, { ...decision, id }).after;
  expect(editNote(is('minuted'), note, { words: 'Ruth opens on Mondays' }).after.words).toContain('Mondays');
  const struck = strikeNote(is('minuted'), note).after;
  expect(() => editNote(is('minuted'), struck, { words: 'Again' })).toThrow('struck out already');
  expect(() => strikeNote(is('approved'), note)).toThrow('under way');
});

test('an empty note is none', () => {
  expect(MeetingNoteDraft.safeParse({ itemId, words: '   ' }).success).toBe(false);
});

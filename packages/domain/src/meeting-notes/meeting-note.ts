import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Id, partnershipRecord, text } from '../kernel/fields.ts';
import { assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, patchOf } from '../kernel/kind.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { meetingGuards } from '../meetings/meeting-verbs.ts';

const MeetingNoteFields = z.strictObject({
  words: text(4000).min(1, 'Write something first'),
});

export const MeetingNoteDraft = MeetingNoteFields.extend({ itemId: Id }).meta({ id: 'MeetingNoteDraft' });
export type MeetingNoteDraft = z.output<typeof MeetingNoteDraft>;

export const MeetingNotePatch = patchOf(MeetingNoteFields).meta({ id: 'MeetingNotePatch' });
export type MeetingNotePatch = z.output<typeof MeetingNotePatch>;

/**
 * Something that was said, under the item it was said to. Each is a record of its own: however many write at once, no
 * word that was taken is lost (decisions.md 43).
 */
export const MeetingNote = z
  .strictObject({
    ...partnershipRecord,
    meetingId: Id,
    itemId: Id,
    ...MeetingNoteFields.shape,
    authorPersonId: Id.nullable(),
    isStruck: z.boolean(),
  })
  .meta({ id: 'MeetingNote' });
export type MeetingNote = z.output<typeof MeetingNote>;

type Payload = { meetingId: string; itemId: string };
export type MeetingNoteEvent =
  | { type: 'meeting_note.taken'; payload: Payload }
  | { type: 'meeting_note.edited'; payload: Payload }
  | { type: 'meeting_note.struck'; payload: Payload };
type NoteChange = Change<MeetingNote, MeetingNoteEvent>;

const standing = ({ isStruck }: MeetingNote) =>
  isStruck ? (['note_struck', 'This note was struck out already.'] as const) : null;

export const meetingNoteGuards = { 'meeting.minute': standing } satisfies Guards<MeetingNote>;

export const meetingNoteKind: Kind<MeetingNote> = {
  subject: 'meeting_note',
  schema: MeetingNote,
  guards: meetingNoteGuards,
  edit: { action: 'meeting.minute', fields: MeetingNoteFields },
  heldBy: () => ({}),
  tracks: [],
};

export function takeNote(
  meeting: Meeting,
  draft: MeetingNoteDraft,
  { id, at, by }: Decision & { id: string },
): NoteChange {
  assertAllows(meetingGuards, 'meeting.minute', meeting);
  const { workspaceId, partnershipId, id: meetingId } = meeting;
  const place = { id, workspaceId, partnershipId, meetingId };
  const note = { ...draft, ...place, authorPersonId: by, isStruck: false, version: 1, createdAt: at, updatedAt: at };
  return decide(MeetingNote, null, note, { type: 'meeting_note.taken', payload: about(note) });
}

export function editNote(meeting: Meeting, note: MeetingNote, patch: MeetingNotePatch): NoteChange {
  assertMinutes(meeting, note);
  return decide(MeetingNote, note, merged(note, patch), { type: 'meeting_note.edited', payload: about(note) });
}

/** Takes it off; the trail keeps it. */
export function strikeNote(meeting: Meeting, note: MeetingNote): NoteChange {
  assertMinutes(meeting, note);
  return decide(MeetingNote, note, { ...note, isStruck: true }, { type: 'meeting_note.struck', payload: about(note) });
}

function assertMinutes(meeting: Meeting, note: MeetingNote): void {
  assertAllows(meetingGuards, 'meeting.minute', meeting);
  assertAllows(meetingNoteGuards, 'meeting.minute', note);
}

const about = ({ meetingId, itemId }: Payload): Payload => ({ meetingId, itemId });

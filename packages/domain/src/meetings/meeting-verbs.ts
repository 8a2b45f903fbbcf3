import { type Change, type Decision, decide } from '../kernel/change.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged } from '../kernel/kind.ts';
import { cannotBe, ruleBroken } from '../kernel/refusal.ts';
import {
  Meeting,
  type MeetingCancellation,
  type MeetingDraft,
  type MeetingEvent,
  MeetingFields,
  type MeetingPatch,
  type MeetingStatus,
} from './meeting.ts';

type MeetingChange = Change<Meeting, MeetingEvent>;

const whenItIs = (words: readonly [code: string, message: string], ...open: readonly MeetingStatus[]) => {
  return ({ status }: Meeting) => (open.includes(status) ? null : words);
};
const ahead = whenItIs(
  ['meeting_over', 'This meeting is under way or over. Change what is to come.'],
  'draft',
  'called',
);
const before = whenItIs(
  ['agenda_closed', 'This meeting is over: its agenda stays as it was.'],
  'draft',
  'called',
  'in_progress',
);
const uncalled = whenItIs(['meeting_called', 'This meeting is called already, or over.'], 'draft');
const running = whenItIs(['meeting_not_running', 'This meeting is not under way. Begin it first.'], 'in_progress');

const minuted = whenItIs(
  ['minutes_closed', 'Minutes are taken while the meeting is under way, and until they are approved.'],
  'in_progress',
  'minuted',
);

const open = whenItIs(
  ['attendance_closed', 'Who was there stays as it is once minutes are approved, or a meeting is cancelled.'],
  'draft',
  'called',
  'in_progress',
  'minuted',
);
const over = whenItIs(
  ['minutes_closed', 'This meeting is not over yet, or its minutes are approved: nobody changes those.'],
  'minuted',
);
const circulated = ['minutes_circulated', 'These minutes have gone out already.'] as const;
const notCirculated = ['minutes_not_circulated', 'These minutes have not gone out yet.'] as const;

/** What is agreed is taken until the minutes go out. */
export function assertTakes(meeting: Meeting): void {
  assertAllows(meetingGuards, 'meeting.minute', meeting);
  if (meeting.circulatedAt !== null) throw ruleBroken(...circulated);
}

export const meetingGuards = {
  'meeting.see': always,
  'meeting.edit': ahead,
  'meeting.prepare': before,
  'meeting.call': uncalled,
  'meeting.cancel': ahead,
  'meeting.begin': ahead,
  'meeting.run': running,
  'meeting.end': running,
  'meeting.minute': minuted,
  'attendance.record': open,
  'minutes.circulate': (meeting) => over(meeting) ?? (meeting.circulatedAt === null ? null : circulated),
  'minutes.correct': (meeting) => over(meeting) ?? (meeting.circulatedAt === null ? notCirculated : null),
  'minutes.approve': (meeting) => over(meeting) ?? (meeting.circulatedAt === null ? notCirculated : null),
  'minutes.amend': whenItIs(['minutes_open', 'These minutes are not approved yet: change them.'], 'approved'),
} satisfies Guards<Meeting>;

export const meetingKind: Kind<Meeting> = {
  subject: 'meeting',
  schema: Meeting,
  guards: meetingGuards,
  edit: { action: 'meeting.edit', fields: MeetingFields },
  heldBy: ({ minuteTakerPersonId }) => ({ ownerPersonId: minuteTakerPersonId }),
  tracks: ['status', 'heldOn'],
};

/** When a meeting is, as instants. */
export type MeetingTimes = Pick<Meeting, 'startsAt' | 'endsAt'>;
export type MeetingPlace = Pick<Meeting, 'id' | 'workspaceId' | 'partnershipId' | 'number' | 'seriesId' | 'occursOn'>;

/** The agenda of a meeting that is arranged is empty until its items are added. */
export function arrangeMeeting(
  { template: _template, agendaTemplateId: _templateId, ...draft }: MeetingDraft,
  place: MeetingPlace & MeetingTimes,
  { at }: Decision,
): MeetingChange {
  const meeting: Meeting = {
    ...draft,
    ...place,
    status: 'draft',
    itemIds: [],
    sequence: 0,
    calledAt: null,
    begunAt: null,
    endedAt: null,
    currentItemId: null,
    currentSince: null,
    cancelledBecause: '',
    circulatedAt: null,
    correctionsBy: null,
    approvedAt: null,
    approvedInMeetingId: null,
    pulseClosedAt: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { seriesId: place.seriesId, heldOn: draft.heldOn };
  return decide(Meeting, null, meeting, { type: 'meeting.arranged', payload });
}

/**
 * Changes what it says of itself. A called meeting that moves tells the calendars of those invited.
 * @throws Refusal `rule_broken` once it is under way; `unprocessable` an end before the start
 */
export function editMeeting(meeting: Meeting, patch: MeetingPatch, times: MeetingTimes): MeetingChange {
  assertAllows(meetingGuards, 'meeting.edit', meeting);
  const edited = { ...merged(meeting, patch), ...times };
  const isOther = inCalendars.some((field) => edited[field] !== meeting[field]);
  const sequence = isOther && meeting.status === 'called' ? meeting.sequence + 1 : meeting.sequence;
  const event: MeetingEvent =
    edited.startsAt === meeting.startsAt
      ? { type: 'meeting.edited', payload: { fields: Object.keys(patch) } }
      : { type: 'meeting.moved', payload: { from: meeting.startsAt, to: edited.startsAt } };
  return decide(Meeting, meeting, { ...edited, sequence }, event);
}

/** What an invitation says that a calendar shows. */
const inCalendars = ['startsAt', 'endsAt', 'title', 'place', 'link'] as const;

/** @throws Refusal `unprocessable` unless each item of the agenda is named, once */
export function orderAgenda(meeting: Meeting, itemIds: readonly string[]): MeetingChange {
  assertAllows(meetingGuards, 'meeting.prepare', meeting);
  const known = new Set(meeting.itemIds);
  const isWhole = itemIds.length === known.size && new Set(itemIds).size === known.size;
  if (!isWhole || !itemIds.every((id) => known.has(id)))
    throw cannotBe('/itemIds', 'other_items', 'The agenda has changed. Read it again and put it in order');
  return withAgenda(meeting, itemIds);
}

/** New items come before the last ones that a template always ends with, which the caller decides by `before`. */
export function putOnAgenda(meeting: Meeting, added: readonly string[], last: number = 0): MeetingChange {
  assertAllows(meetingGuards, 'meeting.prepare', meeting);
  const at = meeting.itemIds.length - last;
  return withAgenda(meeting, [...meeting.itemIds.slice(0, at), ...added, ...meeting.itemIds.slice(at)]);
}

export function takeOffAgenda(meeting: Meeting, itemId: string): MeetingChange {
  assertAllows(meetingGuards, 'meeting.prepare', meeting);
  return withAgenda(
    meeting,
    meeting.itemIds.filter((id) => id !== itemId),
  );
}

function withAgenda(meeting: Meeting, itemIds: readonly string[]): MeetingChange {
  const event = { type: 'meeting.agenda_ordered' as const, payload: { items: itemIds.length } };
  return decide(Meeting, meeting, { ...meeting, itemIds: [...itemIds] }, event);
}

/** @throws Refusal `rule_broken` with nothing on the agenda: nobody comes for nothing */
export function callMeeting(meeting: Meeting, { at }: Decision): MeetingChange {
  assertAllows(meetingGuards, 'meeting.call', meeting);
  const items = meeting.itemIds.length;
  if (items === 0) throw ruleBroken('agenda_empty', 'Put something on the agenda before you invite people.');
  const after = { ...meeting, status: 'called' as const, calledAt: at };
  return decide(Meeting, meeting, after, { type: 'meeting.called', payload: { items } });
}

export function cancelMeeting(meeting: Meeting, { reason }: MeetingCancellation): MeetingChange {
  assertAllows(meetingGuards, 'meeting.cancel', meeting);
  const sequence = meeting.status === 'called' ? meeting.sequence + 1 : meeting.sequence;
  const after = { ...meeting, status: 'cancelled' as const, cancelledBecause: reason, sequence };
  return decide(Meeting, meeting, after, { type: 'meeting.cancelled', payload: {} });
}

/** Begins at the first item; one that was never called may begin too, when all are there. */
export function beginMeeting(meeting: Meeting, { at }: Decision): MeetingChange {
  assertAllows(meetingGuards, 'meeting.begin', meeting);
  const [first] = meeting.itemIds;
  if (first === undefined) throw ruleBroken('agenda_empty', 'Put something on the agenda before you begin.');
  const after = { ...meeting, status: 'in_progress' as const, begunAt: at, currentItemId: first, currentSince: at };
  return decide(Meeting, meeting, after, { type: 'meeting.begun', payload: {} });
}

/** @throws Refusal `unprocessable` for an item that is not on the agenda */
export function turnToItem(meeting: Meeting, itemId: string | null, { at }: Decision): MeetingChange {
  assertAllows(meetingGuards, 'meeting.run', meeting);
  if (itemId !== null && !meeting.itemIds.includes(itemId))
    throw cannotBe('/itemId', 'not_on_agenda', 'Choose an item of this agenda');
  const after = { ...meeting, currentItemId: itemId, currentSince: itemId === null ? null : at };
  return decide(Meeting, meeting, after, { type: 'meeting.turned_to', payload: { itemId } });
}

export function endMeeting(meeting: Meeting, { at }: Decision): MeetingChange {
  assertAllows(meetingGuards, 'meeting.end', meeting);
  const over = { status: 'minuted' as const, endedAt: at, currentItemId: null, currentSince: null };
  const event = { type: 'meeting.ended' as const, payload: { items: meeting.itemIds.length } };
  return decide(Meeting, meeting, { ...meeting, ...over }, event);
}

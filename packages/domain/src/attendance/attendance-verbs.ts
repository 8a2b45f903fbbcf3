import { type Change, type Decision, decide } from '../kernel/change.ts';
import { minutesBetween } from '../kernel/days.ts';
import { assertAllows } from '../kernel/guards.ts';
import { cannotBe } from '../kernel/refusal.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { meetingGuards } from '../meetings/meeting-verbs.ts';
import { Attendee, type AttendeeDraft, type AttendeeEvent, type PresenceAt, type Stay } from './attendee.ts';

type AttendeeChange = Change<Attendee, AttendeeEvent>;

/** Who is expected of himself or herself: by role in the partnership, or by the meeting. */
export type Expected = Pick<Attendee, 'personId' | 'guestName' | 'partnerId' | 'part'>;

/** Somebody the meeting counts on, until it is seen whether they are there. */
export function expectAttendee(
  meeting: Meeting,
  expected: Expected,
  { id, at }: Decision & { id: string },
): AttendeeChange {
  const { workspaceId, partnershipId, id: meetingId } = meeting;
  const place = { id, workspaceId, partnershipId, meetingId };
  const unseen = { status: 'expected' as const, deputyName: '', deputyMayDecide: false, stays: [] };
  const attendee = { ...expected, ...place, ...unseen, version: 1, createdAt: at, updatedAt: at };
  return decide(Attendee, null, attendee, { type: 'meeting_attendee.expected', payload: { meetingId } });
}

/**
 * Adds somebody who was not expected.
 * @throws Refusal `rule_broken` once the minutes are approved; `unprocessable` unless it is one person, or one name
 */
export function addAttendee(
  meeting: Meeting,
  { personId, name, partnerId }: AttendeeDraft,
  decision: Decision & { id: string },
): AttendeeChange {
  assertAllows(meetingGuards, 'attendance.record', meeting);
  if ((personId === null) === (name === null))
    throw cannotBe('/name', 'person_or_name', 'Choose somebody, or enter the name of a guest');
  const part = partnerId === null ? ('guest' as const) : ('representative' as const);
  return expectAttendee(meeting, { personId, partnerId, part, guestName: name ?? '' }, decision);
}

/**
 * Records who is there, who stands in, who sent apologies, and who left. Whoever is there before the meeting's first
 * 15 minutes are over was there from its beginning.
 * @throws Refusal `rule_broken` once the minutes are approved; `unprocessable` there before the meeting began, or
 * outside its time, or a deputy without a name
 */
export function recordPresence(
  meeting: Meeting,
  attendee: Attendee,
  presence: PresenceAt,
  { at: now }: Pick<Decision, 'at'>,
): AttendeeChange {
  assertAllows(meetingGuards, 'attendance.record', meeting);
  const after = { ...attendee, ...seen(meeting, attendee, presence, now) };
  const payload = { meetingId: meeting.id, status: presence.status };
  return decide(Attendee, attendee, after, { type: 'meeting_attendee.recorded', payload });
}

/** Somebody said beforehand that they do not come, and perhaps who comes instead: seen it is not yet. */
export function noteRefusal(meeting: Meeting, attendee: Attendee, deputyName: string): AttendeeChange {
  const status = deputyName === '' ? ('apologies' as const) : ('deputy' as const);
  const payload = { meetingId: meeting.id, status };
  return decide(
    Attendee,
    attendee,
    { ...attendee, status, deputyName },
    { type: 'meeting_attendee.recorded', payload },
  );
}

type Seen = Pick<Attendee, 'status' | 'deputyName' | 'deputyMayDecide' | 'stays'>;

function seen(meeting: Meeting, attendee: Attendee, { status, at, ...deputy }: PresenceAt, now: string): Seen {
  if (status === 'left') return { ...pickSeen(attendee), stays: leave(meeting, attendee, at, now) };
  const nobody = { deputyName: '', deputyMayDecide: false };
  if (status !== 'present' && status !== 'deputy') return { status, ...nobody, stays: [] };
  if (status === 'deputy' && deputy.deputyName === '')
    throw cannotBe('/deputyName', 'no_deputy', 'Say who stands in for them');
  const who = status === 'deputy' ? deputy : nobody;
  // Who stands in may be known beforehand.
  if (status === 'deputy' && meeting.begunAt === null) return { status, ...who, stays: [] };
  return { status, ...who, stays: come(meeting, attendee, at, now) };
}

const pickSeen = ({ status, deputyName, deputyMayDecide, stays }: Attendee): Seen => ({
  status,
  deputyName,
  deputyMayDecide,
  stays,
});

/** Minutes in which whoever comes counts as there from the beginning. */
const fromTheStart = 15;

function come(meeting: Meeting, { stays }: Attendee, at: string | null, now: string): Stay[] {
  const begunAt = begun(meeting);
  const last = stays.at(-1);
  const isThere = last !== undefined && last.until === null;
  if (at !== null) {
    assertWithin(meeting, at, now);
    // Whoever is there already came at another time than was thought: the latest coming is put right.
    const earlier = isThere ? stays.slice(0, -1) : stays;
    assertAfter(earlier.at(-1)?.until, at);
    return [...earlier, { from: at, until: null }];
  }
  if (isThere) return stays;
  const isEarly = stays.length === 0 && (meeting.endedAt !== null || minutesBetween(begunAt, now) <= fromTheStart);
  // One that is over was attended from its beginning, unless another time is named.
  const from = isEarly ? begunAt : lastOf(meeting, now);
  return [...stays, { from, until: null }];
}

function leave(meeting: Meeting, { stays }: Attendee, named: string | null, now: string): Stay[] {
  const last = stays.at(-1);
  const at = named ?? lastOf(meeting, now);
  if (last === undefined) throw cannotBe('/status', 'not_there', 'Say first that they are there');
  assertWithin(meeting, at, now);
  assertAfter(last.from, at);
  return [...stays.slice(0, -1), { from: last.from, until: at }];
}

function begun({ begunAt }: Meeting): string {
  if (begunAt === null) throw cannotBe('/status', 'not_begun', 'Nobody is there before the meeting begins');
  return begunAt;
}

const lastOf = ({ endedAt }: Meeting, now: string) => endedAt ?? now;

function assertWithin(meeting: Meeting, at: string, now: string): void {
  const isWithin = at >= begun(meeting) && at <= lastOf(meeting, now);
  if (!isWithin) throw cannotBe('/at', 'not_then', 'Enter a time within the meeting, and not to come');
}

function assertAfter(before: string | null | undefined, at: string): void {
  if (before && at < before) throw cannotBe('/at', 'too_early', 'Enter a time after the one before it');
}

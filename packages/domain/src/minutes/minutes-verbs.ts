import { type Change, type Decision, decide } from '../kernel/change.ts';
import { addDays } from '../kernel/days.ts';
import { assertAllows } from '../kernel/guards.ts';
import { cannotBe, ruleBroken } from '../kernel/refusal.ts';
import { Meeting, type MeetingEvent } from '../meetings/meeting.ts';
import { meetingGuards } from '../meetings/meeting-verbs.ts';
import { daysForCorrections, type MinutesCirculation } from './minutes.ts';

type MeetingChange = Change<Meeting, MeetingEvent>;

/** @throws Refusal `rule_broken` while the meeting goes on, or once they have gone out; `unprocessable` for a day that is over */
export function circulateMinutes(
  meeting: Meeting,
  { correctionsBy }: MinutesCirculation,
  { at, today }: Decision,
): MeetingChange {
  assertAllows(meetingGuards, 'minutes.circulate', meeting);
  const last = correctionsBy ?? addDays(today, daysForCorrections);
  if (last < today) throw cannotBe('/correctionsBy', 'in_the_past', 'Enter today or a later day');
  const after = { ...meeting, circulatedAt: at, correctionsBy: last };
  return decide(Meeting, meeting, after, { type: 'meeting.minutes_circulated', payload: { correctionsBy: last } });
}

/**
 * Another meeting of the partnership says that they are right: from then on nobody changes them.
 * @throws Refusal `rule_broken` before they have gone out or while a correction waits for its answer; `unprocessable`
 * for a meeting that has not begun, or came first
 */
export function approveMinutes(
  meeting: Meeting,
  approving: Meeting,
  { at, openCorrections }: Decision & { openCorrections: number },
): MeetingChange {
  assertAllows(meetingGuards, 'minutes.approve', meeting);
  assertSpeaks(meeting, approving);
  if (openCorrections > 0)
    throw ruleBroken('corrections_open', 'Settle the corrections that partners asked for first, each with an answer.');
  const after = { ...meeting, status: 'approved' as const, approvedAt: at, approvedInMeetingId: approving.id };
  const payload = { inMeetingId: approving.id };
  return decide(Meeting, meeting, after, { type: 'meeting.minutes_approved', payload });
}

/** What was approved stays as it is: a later meeting adds what is to be put right (domain.md 7). */
export function amendMinutes(meeting: Meeting, amending: Meeting): MeetingChange {
  assertAllows(meetingGuards, 'minutes.amend', meeting);
  assertSpeaks(meeting, amending);
  const payload = { inMeetingId: amending.id };
  return decide(Meeting, meeting, meeting, { type: 'meeting.minutes_amended', payload });
}

function assertSpeaks(meeting: Meeting, other: Meeting): void {
  const hasBegun = ['in_progress', 'minuted', 'approved'].includes(other.status);
  if (other.id === meeting.id || !hasBegun || other.startsAt <= meeting.startsAt)
    throw cannotBe('/meetingId', 'not_later', 'Choose a later meeting that has begun');
}

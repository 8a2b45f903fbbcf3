import { Attendee, AttendeeDraft, AttendanceStatus, Day, Id, Presence, QuorumRule } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { represented } from './kernel/lists.ts';

const oneMeeting = z.strictObject({ partnershipId: Id, meetingId: Id });
const oneAttendee = oneMeeting.extend({ attendeeId: Id });

export const AttendeeView = Attendee.extend({
  name: z.string(),
  partnerName: z.string().nullable(),
  /** Who is named to stand in for them, in this partnership */
  namedDeputy: z.string().nullable(),
}).meta({ id: 'AttendeeView' });
export type AttendeeView = z.output<typeof AttendeeView>;

export const QuorumView = z
  .strictObject({
    rule: QuorumRule,
    isQuorate: z.boolean(),
    /** Partners that count as there; before the meeting begins, those of whom nobody said that they do not come */
    here: z.int(),
    partners: z.int(),
    needed: z.int(),
    /** What is missing, in words */
    missing: z.array(z.string()),
    /** From when it was quorate or not: empty before it begins */
    course: z.array(z.strictObject({ from: z.string(), isQuorate: z.boolean() })),
  })
  .meta({ id: 'QuorumView' });
export type QuorumView = z.output<typeof QuorumView>;

export const AttendanceView = represented(
  z.strictObject({ attendees: z.array(AttendeeView), quorum: QuorumView }),
).meta({ id: 'AttendanceView' });
export type AttendanceView = z.output<typeof AttendanceView>;

const Attended = z
  .strictObject({ meetingId: Id, reference: z.string(), heldOn: Day, status: AttendanceStatus })
  .meta({ id: 'Attended' });
export type Attended = z.output<typeof Attended>;

const one = '/partnerships/:partnershipId/meetings/:meetingId/attendance';

export const attendance = {
  get: endpoint({
    method: 'GET',
    path: one,
    summary: 'Read who is expected at a meeting, who is there, and whether it is quorate',
    action: 'meeting.see',
    params: oneMeeting,
    result: AttendanceView,
  }),
  expect: endpoint({
    method: 'PUT',
    path: `${one}/expected`,
    summary: 'Put on the list whoever represents the partners now; those on it stay',
    action: 'attendance.record',
    params: oneMeeting,
    // It only adds whom nobody has added yet: made twice, it changes nothing.
    ifMatch: false,
    result: AttendanceView,
  }),
  add: endpoint({
    method: 'POST',
    path: `${one}/attendees`,
    summary: 'Add somebody who was not expected, or a guest',
    action: 'attendance.record',
    params: oneMeeting,
    body: AttendeeDraft,
    result: AttendanceView,
  }),
  record: endpoint({
    method: 'PUT',
    path: `${one}/attendees/:attendeeId/presence`,
    summary: 'Record that somebody is there, sends a deputy or apologies, is absent, or left',
    action: 'attendance.record',
    params: oneAttendee,
    body: Presence,
    result: AttendanceView,
  }),
  allPresent: endpoint({
    method: 'PUT',
    path: `${one}/everybody`,
    summary: 'Record that everybody is there of whom nothing else was said',
    action: 'attendance.record',
    params: oneMeeting,
    // It is about those that nobody has seen yet, whoever they are by now.
    ifMatch: false,
    result: AttendanceView,
  }),
  ofPartner: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/partners/:partnerId/attendance',
    summary: 'Read how a partner was there at its last four meetings',
    action: 'meeting.see',
    params: z.strictObject({ partnershipId: Id, partnerId: Id }),
    result: z.strictObject({ items: z.array(Attended) }).meta({ id: 'PartnerAttendance' }),
  }),
} as const satisfies Contract;

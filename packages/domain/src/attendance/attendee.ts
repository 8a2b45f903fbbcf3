import { z } from 'zod';
import { Id, Instant, line, partnershipRecord, text } from '../kernel/fields.ts';
import { always, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { WallTime } from '../meetings/meeting.ts';

/** As what somebody is expected; a deputy chair takes the chair where the chair is not there. */
export const AttendeePart = z.enum(['chair', 'deputy_chair', 'minute_taker', 'representative', 'guest']);
export type AttendeePart = z.output<typeof AttendeePart>;

/** `deputy`: somebody else is there for them. */
export const AttendanceStatus = z.enum(['expected', 'present', 'deputy', 'apologies', 'absent']);
export type AttendanceStatus = z.output<typeof AttendanceStatus>;

/** A time somebody was there; with no `until`, to the end. */
export const Stay = z.strictObject({ from: Instant, until: Instant.nullable() }).meta({ id: 'Stay' });
export type Stay = z.output<typeof Stay>;

const deputyName = text(200);

/** What is seen of an attendee; `left`: they were there, and go before the end. */
export const Presence = z
  .strictObject({
    status: z.enum([...AttendanceStatus.options, 'left']),
    /** When they came or left, by the clock on the wall; now, where none is named, and the beginning in its first 15 minutes */
    at: WallTime.optional(),
    /** Who stands in for them */
    deputyName: deputyName.default(''),
    /** Whether the deputy may decide for their partner */
    deputyMayDecide: z.boolean().default(false),
  })
  .meta({ id: 'Presence' });
export type Presence = z.output<typeof Presence>;
/** The same with its time as an instant. */
export type PresenceAt = Omit<Presence, 'at'> & { at: string | null };

/** Somebody who was not expected: a person of the workspace, or a guest by name. */
export const AttendeeDraft = z
  .strictObject({
    personId: Id.nullable().default(null),
    name: line(200, 'Enter their name').nullable().default(null),
    /** The partner they speak for; null for a guest */
    partnerId: Id.nullable().default(null),
  })
  .meta({ id: 'AttendeeDraft' });
export type AttendeeDraft = z.output<typeof AttendeeDraft>;

/** Somebody expected at a meeting, and when they were there. */
export const Attendee = z
  .strictObject({
    ...partnershipRecord,
    meetingId: Id,
    personId: Id.nullable(),
    /** A guest who is nobody of the workspace */
    guestName: text(200),
    partnerId: Id.nullable(),
    part: AttendeePart,
    status: AttendanceStatus,
    deputyName,
    deputyMayDecide: z.boolean(),
    /** In their order; none overlaps another */
    stays: z.array(Stay).max(50, 'Somebody comes and leaves 50 times at most'),
  })
  .meta({ id: 'Attendee' });
export type Attendee = z.output<typeof Attendee>;

type Payload = { meetingId: string };
export type AttendeeEvent =
  | { type: 'meeting_attendee.expected'; payload: Payload }
  | { type: 'meeting_attendee.recorded'; payload: Payload & { status: string } };

export const attendeeGuards = { 'attendance.record': always } satisfies Guards<Attendee>;

export const attendeeKind: Kind<Attendee> = {
  subject: 'meeting_attendee',
  schema: Attendee,
  guards: attendeeGuards,
  edit: { action: 'attendance.record', fields: Presence },
  heldBy: () => ({}),
  tracks: [],
};

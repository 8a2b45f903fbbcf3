import { z } from 'zod';
import { Day, Id, Instant, line, partnershipRecord, text, WebAddress } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';

export const MeetingKind = z.enum(['regular', 'initial', 'review', 'learning', 'extraordinary']);
export type MeetingKind = z.output<typeof MeetingKind>;

export const MeetingStatus = z.enum(['draft', 'called', 'in_progress', 'minuted', 'approved', 'cancelled']);
export type MeetingStatus = z.output<typeof MeetingStatus>;

/** The time that a clock on the wall shows, where the workspace is. */
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time from 00:00 to 23:59, like 14:30');
export type WallTime = z.output<typeof WallTime>;

/** The agendas that every workspace has; `none` is empty. */
export const BuiltInAgenda = z.enum(['none', 'standing', 'initial']);
export type BuiltInAgenda = z.output<typeof BuiltInAgenda>;

/** What an agenda begins with. */
export const agendaStart = {
  template: BuiltInAgenda,
  /** One of the partnership’s or the workspace’s own templates, which takes the place of the built-in one */
  agendaTemplateId: Id.nullable(),
};

export const agendaStartDefaults = {
  template: BuiltInAgenda.default('standing'),
  agendaTemplateId: Id.nullable().default(null),
};

/** A meeting ends on the day on which it begins. */
export function endsAfterItBegins({
  value: { fromTime, toTime },
  issues,
}: z.core.ParsePayload<{ fromTime: WallTime; toTime: WallTime }>): void {
  if (toTime > fromTime) return;
  const message = 'Enter a time after it begins, on the same day';
  issues.push({ code: 'custom', path: ['toTime'], message, input: toTime });
}

/** What a meeting says of itself, and what each meeting of a series takes from it. */
export const meetingFields = {
  title: line(200, 'Say what the meeting is called'),
  kind: MeetingKind,
  fromTime: WallTime,
  /** The same day, later */
  toTime: WallTime,
  place: text(300),
  /** Where to join from afar */
  link: WebAddress.nullable(),
  chairPersonId: Id.nullable(),
  minuteTakerPersonId: Id.nullable(),
};

export const meetingDefaults = {
  kind: MeetingKind.default('regular'),
  place: text(300).default(''),
  link: WebAddress.nullable().default(null),
  /** Whoever chairs the partnership, where nobody is named */
  chairPersonId: Id.nullable().default(null),
  /** The coordinator, where nobody is named */
  minuteTakerPersonId: Id.nullable().default(null),
};

export const MeetingFields = z.strictObject({
  ...meetingFields,
  heldOn: Day,
  /** What is to be different after it */
  purpose: text(1000),
});

export const MeetingDraft = MeetingFields.extend({
  ...meetingDefaults,
  purpose: text(1000).default(''),
  ...agendaStartDefaults,
}).meta({ id: 'MeetingDraft' });
export type MeetingDraft = z.output<typeof MeetingDraft>;

export const MeetingPatch = patchOf(MeetingFields).meta({ id: 'MeetingPatch' });
export type MeetingPatch = z.output<typeof MeetingPatch>;

export const MeetingCancellation = z
  .strictObject({ reason: line(500, 'Say why it does not take place') })
  .meta({ id: 'MeetingCancellation' });
export type MeetingCancellation = z.output<typeof MeetingCancellation>;

/** The items of an agenda in the order they come up: each of them, once. */
export const AgendaOrder = z
  .strictObject({ itemIds: z.array(Id).max(100, 'An agenda has 100 items at most') })
  .meta({ id: 'AgendaOrder' });
export type AgendaOrder = z.output<typeof AgendaOrder>;

/** The item that a meeting turns to; null: none. */
export const CurrentItem = z
  .strictObject({
    itemId: Id.nullable(),
    /** Whether the item that it leaves is done; if not, it is still to come */
    isDone: z.boolean().default(true),
  })
  .meta({ id: 'CurrentItem' });
export type CurrentItem = z.output<typeof CurrentItem>;

/** The partners come together: once, or as one of a series (domain.md 7). */
export const Meeting = z
  .strictObject({
    ...partnershipRecord,
    number: z.int().min(1),
    seriesId: Id.nullable(),
    /** The day the series’ rule gave it, which stays when it moves: the calendar’s RECURRENCE-ID (RFC 5545, 3.8.4.4) */
    occursOn: Day.nullable(),
    ...MeetingFields.shape,
    /** Its times as instants, by the workspace’s time zone */
    startsAt: Instant,
    endsAt: Instant,
    status: MeetingStatus,
    /** The agenda’s items in their order */
    itemIds: z.array(Id).max(100, 'An agenda has 100 items at most'),
    /** Counts what its invitations said of when and where it is: the calendar’s SEQUENCE (RFC 5545, 3.8.7.4) */
    sequence: z.int().min(0),
    calledAt: Instant.nullable(),
    begunAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    /** The item the meeting is at, and since when */
    currentItemId: Id.nullable(),
    currentSince: Instant.nullable(),
    cancelledBecause: text(500),
    /** When its minutes went out, and the last day on which partners may ask for corrections */
    circulatedAt: Instant.nullable(),
    correctionsBy: Day.nullable(),
    /** When a later meeting said that its minutes are right, and which */
    approvedAt: Instant.nullable(),
    approvedInMeetingId: Id.nullable(),
    /** When whoever runs it stopped asking how well we worked together */
    pulseClosedAt: Instant.nullable(),
  })
  .check(endsAfterItBegins)
  .meta({ id: 'Meeting' });
export type Meeting = z.output<typeof Meeting>;

export type MeetingEvent =
  | { type: 'meeting.arranged'; payload: { seriesId: string | null; heldOn: string } }
  | { type: 'meeting.edited'; payload: { fields: string[] } }
  | { type: 'meeting.moved'; payload: { from: string; to: string } }
  | { type: 'meeting.agenda_ordered'; payload: { items: number } }
  | { type: 'meeting.called'; payload: { items: number } }
  | { type: 'meeting.cancelled'; payload: Record<never, never> }
  | { type: 'meeting.begun'; payload: Record<never, never> }
  | { type: 'meeting.turned_to'; payload: { itemId: string | null } }
  | { type: 'meeting.ended'; payload: { items: number } }
  | { type: 'meeting.pulse_closed'; payload: { answered: number } }
  | { type: 'meeting.minutes_circulated'; payload: { correctionsBy: string } }
  | { type: 'meeting.minutes_approved'; payload: { inMeetingId: string } }
  | { type: 'meeting.minutes_amended'; payload: { inMeetingId: string } };

import { createRequire } from 'node:module';
import type { ICalAttendeeStatus, ICalCalendarMethod, ICalEventData, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';

/** One thing in a calendar: at a time on the clock of its zone, or on a whole day. */
export type CalendarEntry = {
  uid: string;
  sequence: number;
  summary: string;
  description: string;
  /** `startsAt` and `endsAt` are instants */
  when: { startsAt: string; endsAt: string } | { day: string };
  timeZone: string;
  /** When its series first had it take place */
  occursAt: string | null;
  isCancelled: boolean;
  location: string;
  url: string;
  /** Instants: when it was written down as it is, and when this was said */
  changedAt: string;
  stampedAt: string;
  organiser?: { name: string; email: string };
  attendee?: { name: string; email: string; answer: 'yes' | 'perhaps' | 'no' | null };
};

export type CalendarFile = {
  entries: readonly CalendarEntry[];
  /** What mail does with it (RFC 5546); a calendar that is subscribed to says `PUBLISH` */
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  timeZone: string;
  /** Of a calendar that is subscribed to */
  name?: string;
};

// What only calendars need is loaded by who writes one.
const load = createRequire(import.meta.url);

/** A calendar as RFC 5545 writes it, with the rules of its time zone, as text with CRLF. */
export function calendarFile({ entries, method, timeZone, name }: CalendarFile): string {
  const { ICalCalendar }: typeof import('ical-generator') = load('ical-generator');
  const calendar = new ICalCalendar({
    prodId: { company: 'Trivet', product: 'Partnerships', language: 'EN' },
    method: method as ICalCalendarMethod,
    // Each entry names its zone. One for the whole would have its stamps written as local times, which are UTC (3.8.7).
    timezone: { name: null, generator: rulesOf },
    ...(name !== undefined && { name, ttl: 60 * 60, x: { 'X-WR-TIMEZONE': timeZone } }),
    events: entries.map(asEvent),
  });
  return `${calendar.toString()}\r\n`;
}

/** The clock changes of a zone: the library has the same database as every operating system. */
function rulesOf(timeZone: string): string | null {
  const { tzlib_get_ical_block: blockOf }: typeof import('timezones-ical-library') = load('timezones-ical-library');
  const [block] = blockOf(timeZone);
  return block ?? null;
}

const answers = { yes: 'ACCEPTED', perhaps: 'TENTATIVE', no: 'DECLINED' } as const;

function asEvent(entry: CalendarEntry): ICalEventData {
  const { uid, sequence, summary, description, location, url, organiser, attendee } = entry;
  return {
    id: uid,
    sequence,
    summary,
    ...timesOf(entry),
    ...(description !== '' && { description }),
    ...(location !== '' && { location }),
    url,
    stamp: Temporal.Instant.from(entry.stampedAt),
    lastModified: Temporal.Instant.from(entry.changedAt),
    status: (entry.isCancelled ? 'CANCELLED' : 'CONFIRMED') as ICalEventStatus,
    ...(organiser && { organizer: organiser }),
    ...(attendee && { attendees: [asAttendee(attendee)] }),
  };
}

// The answer is asked for by the links of the letter; RSVP would have mail programs send theirs to a person’s mailbox.
const asAttendee = ({ name, email, answer }: NonNullable<CalendarEntry['attendee']>) => ({
  name,
  email,
  rsvp: false,
  status: (answer ? answers[answer] : 'NEEDS-ACTION') as ICalAttendeeStatus,
});

function timesOf({ when, timeZone, occursAt }: CalendarEntry): Pick<ICalEventData, 'start'> & Partial<ICalEventData> {
  if ('day' in when) return { start: Temporal.PlainDate.from(when.day), allDay: true };
  const wall = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return {
    start: wall(when.startsAt),
    end: wall(when.endsAt),
    timezone: timeZone,
    ...(occursAt !== null && { recurrenceId: wall(occursAt) }),
  };
}

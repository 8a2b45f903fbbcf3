import { Temporal } from 'temporal-polyfill';

/**
 * The instant, as RFC 3339 in UTC with milliseconds as records hold it, at which a clock on the wall of the zone shows the time on the day.
 * A time the clocks skip in spring means the same time counted from before the change (01:30 becomes 02:30);
 * a time they show twice in autumn is the first of the two. Throws RangeError for a day, time or zone that
 * does not exist.
 */
export function instantOf(day: string, time: string, timeZone: string): string {
  if (!wallTime.test(time)) throw new RangeError(`A time is hh:mm, not ${JSON.stringify(time)}`);
  return plainDate(day)
    .toZonedDateTime({ timeZone, plainTime: time })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
}

/** The calendar day, 'YYYY-MM-DD', that it is in the zone at the instant (RFC 3339 with an offset or Z). */
export function dayIn(timeZone: string, instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** Reads 'YYYY-MM-DD' and nothing else; throws RangeError for a day that does not exist. */
export function plainDate(day: string): Temporal.PlainDate {
  const date = Temporal.PlainDate.from(day, { overflow: 'reject' });
  // Temporal also reads '20261123' and '2026-11-23T10:00'; one spelling keeps days comparable as text.
  if (date.toString() !== day) throw new RangeError(`A day is YYYY-MM-DD, not ${JSON.stringify(day)}`);
  return date;
}

const wallTime = /^([01]\d|2[0-3]):[0-5]\d$/;

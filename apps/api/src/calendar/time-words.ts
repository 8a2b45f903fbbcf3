import { Temporal } from 'temporal-polyfill';
import { dayWords } from '../reminders/day-words.ts';

/** By the clock on the wall of the zone, as people say it: `10am`, `2:30pm`, `12 noon`. */
export function clockWords(instant: string, timeZone: string): string {
  const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  if (minute === 0 && hour === 12) return '12 noon';
  if (minute === 0 && hour === 0) return '12 midnight';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** `Tuesday 1 December, 10am`, short enough for the subject of a letter. */
export function whenWords(instant: string, timeZone: string): string {
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return `${dayWords(day, { year: false })}, ${clockWords(instant, timeZone)}`;
}

/** `Tuesday 1 December 2026, 10am to 12 noon` */
export function spanWords({ startsAt, endsAt }: { startsAt: string; endsAt: string }, timeZone: string): string {
  const day = Temporal.Instant.from(startsAt).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return `${dayWords(day)}, ${clockWords(startsAt, timeZone)} to ${clockWords(endsAt, timeZone)}`;
}

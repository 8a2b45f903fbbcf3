import { Temporal } from 'temporal-polyfill';
import { dayWords } from '../reminders/day-words.ts';

/** An instant as people say it, by the clock on their wall: `Friday 2 October 2026, 09:30`. */
export function momentWords(at: string, timeZone: string): string {
  const wall = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${dayWords(wall.toPlainDate().toString())}, ${time}`;
}

import { createRequire } from 'node:module';
import type { OnHoliday } from '@trivet/domain';
import type { Nation } from './bank-holidays.ts';
import { bankHolidays } from './bank-holidays.ts';
import { workingDays } from './working-days.ts';

/** When a rule meets, and which bank holidays it leaves out or moves for. */
export type Recurring = { days: string[]; holidays: string[] };

type Series = { rule: string; startsOn: string; onHoliday: OnHoliday };

/** More than any series may have, holidays left out: whoever asks sees that it is too many. */
const most = 100;

// The library brings its own calendar arithmetic (300 kB), so only who plans a series loads it.
const load = createRequire(import.meta.url);

/**
 * The days on which a rule (RFC 5545, 3.3.10) meets, the first 100 at most. Days are days: at which instant a meeting begins
 * is its own zone's business, whatever the clocks do in between.
 * @throws RangeError for a rule that means nothing, such as one until 99 December
 */
export function daysOf({ rule, startsOn, onHoliday }: Series, nation: Nation): Recurring {
  const { RRuleTemporal }: typeof import('rrule-temporal') = load('rrule-temporal');
  const rruleString = `DTSTART:${startsOn.replaceAll('-', '')}T120000Z\nRRULE:${rule}`;
  const all = readRule(() => new RRuleTemporal({ rruleString, strict: true }).all((_, n) => n < most));
  const met = all.map((moment) => moment.toString().slice(0, 10));
  const holidays = met.filter((day) => bankHolidays(nation, Number(day.slice(0, 4))).includes(day));
  if (onHoliday === 'keep') return { days: met, holidays: [] };
  const { addWorkingDays } = workingDays(nation);
  const days = met.flatMap((day) =>
    !holidays.includes(day) ? [day] : onHoliday === 'skip' ? [] : [addWorkingDays(day, 0)],
  );
  return { days: [...new Set(days)], holidays };
}

function readRule<Days>(read: () => Days): Days {
  try {
    return read();
  } catch (thrown) {
    throw new RangeError('No such recurrence', { cause: thrown });
  }
}

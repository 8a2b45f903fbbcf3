import { monthIndex, monthsLater, monthsOf } from '../reports/period.ts';
import { addDays } from '../kernel/days.ts';
import type { AccountCadence } from './accountability-line.ts';

/** What of a line says when its accounts are due. */
export type AccountRhythm = { cadence: AccountCadence; firstDueOn: string; endsOn: string | null };

/** The nth day on which an account is due, counted from 0; null after the last. */
export function dueDayAt({ cadence, firstDueOn, endsOn }: AccountRhythm, n: number): string | null {
  if (cadence === 'once') return n === 0 ? firstDueOn : null;
  const day = monthsLater(firstDueOn, n * monthsOf[cadence]);
  return n > 0 && endsOn !== null && day > endsOn ? null : day;
}

/** The first due day after this one; null where none follows. */
export function dueDayAfter(rhythm: AccountRhythm, day: string): string | null {
  for (let n = 0; ; n += 1) {
    const due = dueDayAt(rhythm, n);
    if (due === null || due > day) return due;
  }
}

/**
 * For which of its days an account given on a day stands, counted from the one that is owed next: the last that has come,
 * or where none has, the one ahead once the day before it has passed. Null when nothing is owed yet, or any more.
 */
export function dueDayCovered(rhythm: AccountRhythm & { nextDueOn: string | null }, on: string): string | null {
  const { nextDueOn } = rhythm;
  if (nextDueOn === null) return null;
  if (nextDueOn > on) return hasBegun(rhythm, nextDueOn, on) ? nextDueOn : null;
  let covered = nextDueOn;
  for (let due = dueDayAfter(rhythm, covered); due !== null && due <= on; due = dueDayAfter(rhythm, due)) covered = due;
  return covered;
}

/** Whether the time that a due day closes has begun: nobody accounts for a quarter that lies ahead. */
function hasBegun({ cadence, firstDueOn }: AccountRhythm, due: string, on: string): boolean {
  if (due === firstDueOn || cadence === 'once') return true;
  return monthsLater(due, -monthsOf[cadence]) <= on;
}

/**
 * For which day a report on a period stands, submitted on a day: as any account, but never for a day that the next period's
 * report is there for.
 */
export function dueDayCoveredByReport(
  rhythm: AccountRhythm & { nextDueOn: string | null },
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  on: string,
): string | null {
  const next = addDays(endsOn, 1);
  const following = monthsLater(next, Math.max(1, monthIndex(next) - monthIndex(startsOn)));
  const latest = addDays(following, -2);
  const day = dueDayCovered(rhythm, on < latest ? on : latest);
  return day !== null && day <= latest ? day : null;
}

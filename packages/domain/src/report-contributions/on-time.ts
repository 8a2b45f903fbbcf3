import { daysBetween } from '../kernel/days.ts';

/** When a partner's part was due and when it came, as days in the workspace. */
export type PartTiming = {
  /** The day it was due when it was first sent; the day it is due while it was not */
  dueOn: string;
  /** The first time it was sent, or there was said to be nothing to report; what happens after a return is not lateness */
  sentOn: string | null;
  /** The day its report was submitted without it */
  closedOn: string | null;
};

/** How a partner keeps to its days. */
export type OnTimeRecord = {
  /** How many parts were sent, or should have been by now */
  due: number;
  onTime: number;
  /** Of those that were late: the middle one, in whole days; null where none was */
  medianDaysLate: number | null;
};

/** How many calendar days late it came, or is; 0 when it is not. */
export const daysLateOf = ({ dueOn, sentOn, closedOn }: PartTiming, today: string): number =>
  Math.max(0, daysBetween(dueOn, sentOn ?? closedOn ?? today));

/** How a partner kept to its days over these parts. What is not due yet and not sent says nothing. */
export function onTimeRecord(timings: readonly PartTiming[], today: string): OnTimeRecord {
  const fellDue = timings.filter((timing) => timing.sentOn !== null || daysLateOf(timing, today) > 0);
  const late = fellDue.map((timing) => daysLateOf(timing, today)).filter((days) => days > 0);
  return { due: fellDue.length, onTime: fellDue.length - late.length, medianDaysLate: median(late) };
}

function median(days: readonly number[]): number | null {
  const sorted = days.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : Math.round((upper + lower) / 2);
}

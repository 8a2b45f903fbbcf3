import { daysBetween } from '../kernel/days.ts';
import type { Light } from '../lights/light.ts';
import { monthsLater } from '../reports/period.ts';
import type { Pledge, PledgeRhythm } from './pledge.ts';

/** In what a pledge is counted: its own units where it has some, else money. */
export type Counted = Pick<Pledge, 'quantity' | 'value'>;
export const countOf = ({ quantity, value }: Counted): number => quantity ?? value ?? 0;

type Due = Pick<Pledge, 'quantity' | 'value' | 'startsOn' | 'endsOn' | 'rhythm'>;

const monthsBetween: Record<Exclude<PledgeRhythm, 'by_end'>, number> = { monthly: 1, quarterly: 3 };

/** The days by which a pledge falls due, and how much of it by each, in what it is counted in: the last is all of it. */
export function instalmentsOf(pledge: Due): { on: string; sum: number }[] {
  const days = daysOf(pledge);
  const whole = countOf(pledge);
  return days.map((on, at) => ({ on, sum: Math.floor((whole * (at + 1)) / days.length) }));
}

function daysOf({ startsOn, endsOn, rhythm }: Due): string[] {
  if (rhythm === 'by_end') return [endsOn];
  const days: string[] = [];
  for (let n = monthsBetween[rhythm]; ; n += monthsBetween[rhythm]) {
    const day = monthsLater(startsOn, n);
    if (day >= endsOn) return [...days, endsOn];
    days.push(day);
  }
}

/** By when something is due that has not been delivered; null once all is. */
export const nextDue = (pledge: Due, delivered: number): string | null =>
  instalmentsOf(pledge).find(({ sum }) => sum > delivered)?.on ?? null;

/** How much ought to have been delivered before a day. */
export const dueBefore = (pledge: Due, today: string): number =>
  instalmentsOf(pledge).findLast(({ on }) => on < today)?.sum ?? 0;

export type PledgeState = 'kept' | 'on_track' | 'behind' | 'far_behind' | 'withdrawn';

/** Days after which what is late is red: as for an account that was not given (domain.md 3). */
const farBehind = 14;

/** Amber from the day after something was due and is not delivered, red 14 days later; no light once it is withdrawn. */
export function pledgeState(
  { withdrawnOn, nextDueOn }: Pick<Pledge, 'withdrawnOn' | 'nextDueOn'>,
  today: string,
): { state: PledgeState; light: Light | null } {
  if (withdrawnOn !== null) return { state: 'withdrawn', light: null };
  if (nextDueOn === null) return { state: 'kept', light: 'green' };
  if (nextDueOn >= today) return { state: 'on_track', light: 'green' };
  return daysBetween(nextDueOn, today) > farBehind
    ? { state: 'far_behind', light: 'red' }
    : { state: 'behind', light: 'amber' };
}

import { z } from 'zod';
import { Light } from '../lights/light.ts';

/** What partners on this island are paid in. */
export const Currency = z.enum(['GBP', 'EUR']);
export type Currency = z.output<typeof Currency>;

/** Whole pence or cents, never a fraction. */
export const Amount = z
  .int('Enter an amount')
  .min(1, 'Enter more than nothing')
  .max(1_000_000_000_000, 'Enter a smaller amount');

/** How spending stands against its budget, and what of it says so. */
export const SpendLight = z.strictObject({
  light: Light,
  reason: z.enum(['over', 'far_over', 'unspent']).nullable(),
});
export type SpendLight = z.output<typeof SpendLight>;

type SpendFacts = {
  budget: number;
  spent: number;
  /** What somebody expects it to come to; null: what was budgeted */
  forecast: number | null;
  /** The last day on which it may be spent */
  endsOn: string | null;
};

/** What it will come to: never less than what is spent already. */
export const expectedSpend = ({ budget, spent, forecast }: Pick<SpendFacts, 'budget' | 'spent' | 'forecast'>): number =>
  Math.max(spent, forecast ?? budget);

/**
 * Amber where more will be spent than was budgeted by over the tolerance in per cent, or where by the end as much is left
 * over; red beyond twice the tolerance, as for a measure (decisions.md 7). Whole numbers throughout.
 */
export function spendLight(facts: SpendFacts, { tolerance, today }: { tolerance: number; today: string }): SpendLight {
  const { budget, spent, endsOn } = facts;
  const over = expectedSpend(facts) - budget;
  if (over * 100 > budget * tolerance * 2) return { light: 'red', reason: 'far_over' };
  if (over * 100 > budget * tolerance) return { light: 'amber', reason: 'over' };
  const isPast = endsOn !== null && endsOn < today;
  if (isPast && (budget - spent) * 100 > budget * tolerance) return { light: 'amber', reason: 'unspent' };
  return { light: 'green', reason: null };
}

import { budgetLinesOf, sumMoney } from '@trivet/db';
import type { SectionProvider } from './sections.ts';

/** Spend against budget: the sums, and the lines beyond their tolerance. */
export const moneySection: SectionProvider<'money'> = async (tx, place) => {
  const lines = await budgetLinesOf(tx, place);
  const offTrack = lines.filter(({ light }) => light !== 'green');
  return {
    key: 'money',
    sums: await sumMoney(tx, place),
    offTrack: offTrack.map(({ id: lineId, reference, title, currency, amount, spent, expected, light }) => ({
      lineId,
      reference,
      title,
      currency,
      amount,
      spent,
      expected,
      light,
    })),
  };
};

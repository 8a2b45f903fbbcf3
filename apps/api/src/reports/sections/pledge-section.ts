import { latePledges, sumPledges } from '@trivet/db';
import type { SectionProvider } from './sections.ts';

/** What partners promised and delivered, and the pledges of which something is late. */
export const pledgeSection: SectionProvider<'pledges'> = async (tx, place) => {
  const { valued, unvalued } = await sumPledges(tx, place);
  const late = await latePledges(tx, place);
  return {
    key: 'pledges',
    valued,
    unvalued,
    late: late.map(({ id: pledgeId, nextDueOn, light, ...pledge }) => ({
      pledgeId,
      reference: pledge.reference,
      title: pledge.title,
      partnerName: pledge.partnerName,
      dueOn: nextDueOn ?? pledge.endsOn,
      light: light ?? 'amber',
      currency: pledge.currency,
      value: pledge.value,
      deliveredValue: pledge.deliveredValue,
      quantity: pledge.quantity,
      unit: pledge.unit,
      deliveredQuantity: pledge.deliveredQuantity,
    })),
  };
};

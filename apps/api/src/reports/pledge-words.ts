import type { SectionOf } from '@trivet/domain';
import type { Part } from '../documents/document.ts';
import { dayWords } from '../reminders/day-words.ts';
import { amountWords } from './money-words.ts';

type Section = SectionOf<'pledges'>;

/** Promised against delivered: money by currency, everything else in its own units, and what is late. */
export function pledgeParts({ valued, unvalued, late }: Section): Part[] {
  if (valued.length + unvalued.length === 0) return [];
  const sums = [
    ...valued.map(({ currency, promised, delivered }) => [
      'With a value',
      amountWords(promised, currency),
      amountWords(delivered, currency),
    ]),
    ...unvalued.map(({ kind, unit, promised, delivered }) => [
      `${kindWords[kind]}, without a value`,
      `${promised} ${unit}`,
      `${delivered} ${unit}`,
    ]),
  ];
  return [
    {
      kind: 'table',
      columns: [
        { title: 'What partners put in', width: 4 },
        { title: 'Promised', width: 2, number: true },
        { title: 'Delivered', width: 2, number: true },
      ],
      rows: sums,
    },
    ...(late.length > 0 ? [{ kind: 'list' as const, items: late.map(lateWords) }] : []),
  ];
}

const kindWords: Record<Section['unvalued'][number]['kind'], string> = {
  cash: 'Cash',
  staff_time: 'Staff time',
  premises: 'Premises',
  equipment: 'Equipment',
  travel: 'Travel',
  data: 'Data',
  expertise: 'Skills and expertise',
  other: 'Other',
};

function lateWords({ reference, title, partnerName, dueOn, ...pledge }: Section['late'][number]): string {
  const come =
    pledge.quantity === null
      ? `${amountWords(pledge.deliveredValue, pledge.currency)} of ${amountWords(pledge.value ?? 0, pledge.currency)}`
      : `${pledge.deliveredQuantity} of ${pledge.quantity} ${pledge.unit}`;
  return `${reference} ${title}, ${partnerName}: ${come} delivered, more was due ${dayWords(dueOn)}`;
}

import type { Currency, SectionOf } from '@trivet/domain';
import type { Part } from '../documents/document.ts';

/** Whole pence or cents as people read them: £1,250 or €12.50. Read as digits: no fraction is made of them. */
export function amountWords(amount: number, currency: Currency): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const [whole, part] = [digits.slice(0, -2), digits.slice(-2)];
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const sign = amount < 0 ? '−' : '';
  return `${sign}${currency === 'GBP' ? '£' : '€'}${grouped}${part === '00' ? '' : `.${part}`}`;
}

/** Spend against budget: one line for each currency, and the lines that are off track. */
export function moneyParts({ sums, offTrack }: SectionOf<'money'>): Part[] {
  if (sums.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Came in', width: 2, number: true },
        { title: 'Budgeted', width: 2, number: true },
        { title: 'Spent', width: 2, number: true },
        { title: 'Left', width: 2, number: true },
        { title: 'Expected', width: 2, number: true },
      ],
      rows: sums.map(({ currency, cameIn, budgeted, spent, left, expected }) =>
        [cameIn, budgeted, spent, left, expected].map((amount) => amountWords(amount, currency)),
      ),
    },
    ...(offTrack.length > 0
      ? [
          {
            kind: 'list' as const,
            items: offTrack.map(({ reference, title, currency, amount, spent, expected }) => {
              const [budget, paid, coming] = [amount, spent, expected].map((one) => amountWords(one, currency));
              return `${reference} ${title}: ${paid} spent of ${budget}, ${coming} expected`;
            }),
          },
        ]
      : []),
  ];
}

import type { AccountabilityOverview } from '@trivet/contract';

type Drawn = Pick<AccountabilityOverview, 'partners' | 'outcomes' | 'lines'>;

/** What of the map concerns one partner: its lines, the partners at their other ends, and what each of these answers to. */
export function mapOfOne({ partners, outcomes, lines }: Drawn, partnerId: string): Drawn {
  const own = lines.filter(({ fromPartnerId, toPartnerId }) => [fromPartnerId, toPartnerId].includes(partnerId));
  const near = new Set([partnerId, ...own.flatMap(({ fromPartnerId, toPartnerId }) => [fromPartnerId, toPartnerId])]);
  return {
    outcomes,
    partners: partners.filter((one) => near.has(one.partnerId)),
    lines: lines.filter(
      (line) =>
        line.dimension === 'collective' ||
        own.includes(line) ||
        (line.dimension === 'vertical' && near.has(line.fromPartnerId)),
    ),
  };
}

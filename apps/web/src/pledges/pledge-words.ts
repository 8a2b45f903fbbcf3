import type { PledgeRepresentation } from '@trivet/contract';
import { money } from '../lib/money.ts';
import { t } from './pledges.strings.ts';

type Pledge = PledgeRepresentation;
type Counted = Pick<Pledge, 'quantity' | 'unit' | 'value' | 'currency'>;

/** How much, in its units and in money, as far as it is counted in them: '12 days, £600'. */
export const amountOf = ({ quantity, unit, value, currency }: Counted): string =>
  [
    quantity === null ? null : `${quantity.toLocaleString('en-GB')} ${unit}`,
    value === null ? null : money(value, currency),
  ]
    .filter((part) => part !== null)
    .join(', ');

/** What has come, counted as its pledge is. */
export const deliveredOf = ({ quantity, value, ...pledge }: Pledge): string =>
  amountOf({
    ...pledge,
    quantity: quantity === null ? null : pledge.deliveredQuantity,
    value: value === null ? null : pledge.deliveredValue,
  });

export const kinds = [
  'cash',
  'staff_time',
  'premises',
  'equipment',
  'travel',
  'data',
  'expertise',
  'other',
] as const satisfies readonly Pledge['kind'][];

export const kindOptions = kinds.map((value) => ({ value, label: t(`pledge.kind.${value}`) }));

import { z } from 'zod';
import type { Change } from '../kernel/change.ts';
import { Day, Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { always, type Guards } from '../kernel/guards.ts';
import { type Kind, patchOf } from '../kernel/kind.ts';
import { Amount, Currency } from '../money/amount.ts';

/** What a partner puts in (domain.md 9): cash, or what costs it something else. */
export const PledgeKind = z.enum([
  'cash',
  'staff_time',
  'premises',
  'equipment',
  'travel',
  'data',
  'expertise',
  'other',
]);
export type PledgeKind = z.output<typeof PledgeKind>;

/** Whether it is given bit by bit, or all by the last day. */
export const PledgeRhythm = z.enum(['monthly', 'quarterly', 'by_end']);
export type PledgeRhythm = z.output<typeof PledgeRhythm>;

/** In whole units: hours, days, rooms. */
export const PledgeQuantity = z
  .int('Enter a whole number')
  .min(1, 'Enter 1 or more')
  .max(1_000_000, 'Enter a smaller number');

const PledgeFields = z.strictObject({
  title: line(200, 'Say what is promised'),
  kind: PledgeKind,
  /** How many, in `unit`, over the whole time; null for what is counted in money alone */
  quantity: PledgeQuantity.nullable(),
  unit: text(40),
  /** What it is worth over the whole time, in pence or cents; null for what nobody has put a value on */
  value: Amount.nullable(),
  startsOn: Day,
  endsOn: Day,
  rhythm: PledgeRhythm,
  /** On what it depends */
  condition: text(2000),
});

export const PledgeDraft = PledgeFields.extend({
  partnerId: Id,
  currency: Currency.default('GBP'),
  quantity: PledgeQuantity.nullable().default(null),
  unit: text(40).default(''),
  value: Amount.nullable().default(null),
  rhythm: PledgeRhythm.default('by_end'),
  condition: text(2000).default(''),
}).meta({ id: 'PledgeDraft' });
export type PledgeDraft = z.output<typeof PledgeDraft>;

export const PledgePatch = patchOf(PledgeFields).meta({ id: 'PledgePatch' });
export type PledgePatch = z.output<typeof PledgePatch>;

export const PledgeWithdrawal = z
  .strictObject({ reason: line(500, 'Say why it is withdrawn') })
  .meta({ id: 'PledgeWithdrawal' });
export type PledgeWithdrawal = z.output<typeof PledgeWithdrawal>;

/** What a partner has promised to put in, held against what it delivers (domain.md 9; N 2.13; C 3). */
export const Pledge = z
  .strictObject({
    ...partnershipRecord,
    ...PledgeFields.shape,
    partnerId: Id,
    currency: Currency,
    /** Counted per partnership, never used again: quoted as `CODE-W-004` */
    number: z.int().min(1),
    /** When the partner's lead stood by it as it is worded now, and who that was */
    confirmedOn: Day.nullable(),
    confirmedById: Id.nullable(),
    withdrawnOn: Day.nullable(),
    withdrawnReason: text(500),
    /** By when something is due that has not been delivered; null once all is delivered, or it is withdrawn */
    nextDueOn: Day.nullable(),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'Enter the first day or a later one',
  })
  .refine(({ quantity, value }) => quantity !== null || value !== null, {
    path: ['quantity'],
    message: 'Say how much, or what it is worth',
  })
  .refine(({ quantity, unit }) => quantity === null || unit !== '', {
    path: ['unit'],
    message: 'Say in what it is counted: hours, days, rooms',
  })
  .refine(({ kind, value, quantity }) => kind !== 'cash' || (value !== null && quantity === null), {
    path: ['value'],
    message: 'Cash is counted in money alone: enter an amount',
  })
  .meta({ id: 'Pledge' });
export type Pledge = z.output<typeof Pledge>;

export type PledgeEvent =
  | { type: 'pledge.added'; payload: { partnerId: string } }
  | { type: 'pledge.edited'; payload: { fields: string[]; asksAgain: boolean } }
  | { type: 'pledge.confirmed'; payload: { partnerId: string } }
  | { type: 'pledge.delivered_towards'; payload: { nextDueOn: string | null } }
  | { type: 'pledge.withdrawn'; payload: { partnerId: string } };

export type PledgeChange = Change<Pledge, PledgeEvent>;

const standing = ({ withdrawnOn }: Pledge) =>
  withdrawnOn === null ? null : (['pledge_withdrawn', 'This pledge was withdrawn. Add it anew to go on.'] as const);

export const pledgeGuards = {
  'pledge.see': always,
  'pledge.edit': standing,
  'pledge.confirm': (pledge) =>
    standing(pledge) ??
    (pledge.confirmedOn === null
      ? null
      : (['confirmed_already', 'This pledge is confirmed as it is worded.'] as const)),
  'pledge.deliver': standing,
  'pledge.withdraw': standing,
} satisfies Guards<Pledge>;

export const pledgeKind: Kind<Pledge> = {
  subject: 'pledge',
  schema: Pledge,
  guards: pledgeGuards,
  edit: { action: 'pledge.edit', fields: PledgeFields },
  heldBy: ({ partnerId }) => ({ partnerId }),
  tracks: ['quantity', 'value', 'endsOn', 'nextDueOn'],
};

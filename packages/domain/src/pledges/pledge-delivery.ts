import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { Amount, Currency } from '../money/amount.ts';
import { type Pledge, pledgeGuards, PledgeQuantity } from './pledge.ts';

const DeliveryFields = {
  deliveredOn: Day,
  quantity: PledgeQuantity.nullable(),
  value: Amount.nullable(),
  /** A link, or words that say where it can be seen: a timesheet, an invoice, minutes */
  evidence: text(2000).min(1, 'Say what shows it: a timesheet, an invoice, where to look'),
};

export const PledgeDeliveryDraft = z
  .strictObject({
    ...DeliveryFields,
    quantity: PledgeQuantity.nullable().default(null),
    value: Amount.nullable().default(null),
    currency: Currency.default('GBP'),
  })
  .meta({ id: 'PledgeDeliveryDraft' });
export type PledgeDeliveryDraft = z.output<typeof PledgeDeliveryDraft>;

export const PledgeDeliveryReturn = z
  .strictObject({ reason: line(500, 'Say what is wrong with it') })
  .meta({ id: 'PledgeDeliveryReturn' });
export type PledgeDeliveryReturn = z.output<typeof PledgeDeliveryReturn>;

/** What came of a pledge on a day. Never changed: one that is wrong is taken back, and stays with its reason. */
export const PledgeDelivery = z
  .strictObject({
    ...partnershipRecord,
    ...DeliveryFields,
    pledgeId: Id,
    partnerId: Id,
    enteredById: Id.nullable(),
    takenBackOn: Day.nullable(),
    takenBackReason: text(500),
  })
  .meta({ id: 'PledgeDelivery' });
export type PledgeDelivery = z.output<typeof PledgeDelivery>;

export type PledgeDeliveryEvent =
  | { type: 'pledge_delivery.entered'; payload: { pledgeId: string } }
  | { type: 'pledge_delivery.taken_back'; payload: { pledgeId: string } };

type DeliveryChange = Change<PledgeDelivery, PledgeDeliveryEvent>;

export const pledgeDeliveryGuards = {
  'pledge.see': always,
  'pledge.take_back': ({ takenBackOn }) =>
    takenBackOn === null ? null : (['taken_back_already', 'This delivery has been taken back already.'] as const),
} satisfies Guards<PledgeDelivery>;

export const pledgeDeliveryKind: Kind<PledgeDelivery> = {
  subject: 'pledge_delivery',
  schema: PledgeDelivery,
  guards: pledgeDeliveryGuards,
  edit: { action: 'pledge.deliver', fields: z.strictObject({}) },
  heldBy: ({ enteredById, partnerId }) => ({ ownerPersonId: enteredById, partnerId }),
  tracks: [],
};

/**
 * A delivery is counted in what its pledge is: in its units, in money, or in both.
 * @throws Refusal `unprocessable` counted otherwise, in another currency, before the pledge begins, or on a day ahead
 */
export function enterDelivery(
  { currency, ...draft }: PledgeDeliveryDraft,
  { id, pledge }: { id: string; pledge: Pledge },
  { at, today, by }: Decision,
): DeliveryChange {
  assertAllows(pledgeGuards, 'pledge.deliver', pledge);
  assertCounted(draft, pledge);
  if (draft.value !== null && currency !== pledge.currency)
    throw cannotBe('/currency', 'mixed_currencies', `This pledge is in ${pledge.currency}, and so is what comes of it`);
  if (draft.deliveredOn > today) throw cannotBe('/deliveredOn', 'in_the_future', 'Enter today or an earlier day');
  if (draft.deliveredOn < pledge.startsOn)
    throw cannotBe('/deliveredOn', 'before_pledge', 'Enter the first day of the pledge or a later one');
  const { workspaceId, partnershipId, partnerId, id: pledgeId } = pledge;
  const delivery: PledgeDelivery = {
    ...draft,
    id,
    workspaceId,
    partnershipId,
    partnerId,
    pledgeId,
    enteredById: by,
    takenBackOn: null,
    takenBackReason: '',
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return decide(PledgeDelivery, null, delivery, { type: 'pledge_delivery.entered', payload: { pledgeId } });
}

function assertCounted(draft: Pick<PledgeDelivery, 'quantity' | 'value'>, pledge: Pledge): void {
  if ((draft.quantity === null) !== (pledge.quantity === null))
    throw draft.quantity === null
      ? cannotBe('/quantity', 'needed', `Enter how many: ${pledge.unit}`)
      : cannotBe('/quantity', 'not_counted', 'This pledge is counted in money alone');
  if ((draft.value === null) !== (pledge.value === null))
    throw draft.value === null
      ? cannotBe('/value', 'needed', 'Enter what it was worth: the pledge has a value')
      : cannotBe('/value', 'not_valued', 'Nobody has put a value on this pledge. Leave it out');
}

export function takeBackDelivery(
  delivery: PledgeDelivery,
  { reason }: PledgeDeliveryReturn,
  { today }: Decision,
): DeliveryChange {
  assertAllows(pledgeDeliveryGuards, 'pledge.take_back', delivery);
  const after = { ...delivery, takenBackOn: today, takenBackReason: reason };
  const payload = { pledgeId: delivery.pledgeId };
  return decide(PledgeDelivery, delivery, after, { type: 'pledge_delivery.taken_back', payload });
}

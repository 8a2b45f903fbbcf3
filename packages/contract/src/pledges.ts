import {
  Currency,
  Id,
  Light,
  Pledge,
  PledgeDelivery,
  PledgeDeliveryDraft,
  PledgeDeliveryReturn,
  PledgeDraft,
  PledgeKind,
  PledgePatch,
  PledgeWithdrawal,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, csv, flag, listQuery, pageOf, represented, words } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const onePledge = inPartnership.extend({ pledgeId: Id });
const oneDelivery = onePledge.extend({ deliveryId: Id });

const Listed = Pledge.extend({
  /** As people quote it: `EARLY-W-004` */
  reference: z.string(),
  partnerName: z.string(),
  confirmedByName: z.string().nullable(),
  /** What has come, in its units; what was taken back does not count */
  deliveredQuantity: z.int(),
  /** What has come, in whole pence or cents */
  deliveredValue: z.int(),
  deliveries: z.int(),
  state: z.enum(['kept', 'on_track', 'behind', 'far_behind', 'withdrawn']),
  /** Amber once something is late, red 14 days later; null when it is withdrawn */
  light: Light.nullable(),
}).meta({ id: 'ListedPledge' });
const Represented = represented(Listed).meta({ id: 'PledgeRepresentation' });
export type PledgeRepresentation = z.output<typeof Represented>;

const Delivered = represented(PledgeDelivery.extend({ enteredByName: z.string().nullable() })).meta({
  id: 'PledgeDeliveryRepresentation',
});
export type PledgeDeliveryRepresentation = z.output<typeof Delivered>;

const Valued = z.strictObject({ currency: Currency, promised: z.int(), delivered: z.int() }).meta({ id: 'ValuedSum' });
const Unvalued = z
  .strictObject({ kind: PledgeKind, unit: z.string(), promised: z.int(), delivered: z.int() })
  .meta({ id: 'UnvaluedSum' });
const Sums = z
  .strictObject({
    id: Id,
    /** In whole pence or cents, one for each currency */
    valued: z.array(Valued),
    /** What nobody has put a value on, in its own units: never added to money */
    unvalued: z.array(Unvalued),
    partners: z.array(
      z.strictObject({
        partnerId: Id,
        partnerName: z.string(),
        pledges: z.int(),
        late: z.int(),
        valued: z.array(Valued),
        unvalued: z.array(Unvalued),
      }),
    ),
  })
  .meta({ id: 'PledgeSums' });
export type PledgeSums = z.output<typeof Sums>;

const at = '/partnerships/:partnershipId/pledges';

export const pledges = {
  list: endpoint({
    method: 'GET',
    path: at,
    summary: 'List what partners promised to put in, and what has come of it',
    action: 'pledge.see',
    params: inPartnership,
    query: listQuery(
      {
        q: words,
        pledgedByPartnerId: Id.optional(),
        kind: choices(PledgeKind),
        late: flag,
        /** Those that are neither delivered in full nor withdrawn */
        undelivered: flag,
        withdrawn: flag,
      },
      ['endsOn', 'reference', 'title'],
    ),
    result: pageOf(Represented),
  }),
  sums: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/pledge-sums',
    summary: 'What was promised and delivered in all and by each partner; what has no value is never added to what has',
    action: 'pledge.see',
    params: inPartnership,
    result: Sums,
  }),
  export: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/pledge-sums/export',
    summary: 'Take away every pledge as CSV, with what has come of it',
    action: 'pledge.see',
    params: inPartnership,
    query: z.strictObject({}),
    sends: [csv],
  }),
  add: endpoint({
    method: 'POST',
    path: at,
    summary: 'Write down what a partner promises to put in',
    action: 'pledge.add',
    params: inPartnership,
    body: PledgeDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: `${at}/:pledgeId`,
    summary: 'Read a pledge',
    action: 'pledge.see',
    params: onePledge,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: `${at}/:pledgeId`,
    summary: 'Change a pledge; its partner is asked again, unless its own lead changes it',
    action: 'pledge.edit',
    params: onePledge,
    body: PledgePatch,
    result: Represented,
  }),
  confirm: endpoint({
    method: 'PUT',
    path: `${at}/:pledgeId/confirmation`,
    summary: 'Stand by a pledge as it is worded, for the partner you lead for',
    action: 'pledge.confirm',
    params: onePledge,
    result: Represented,
  }),
  withdraw: endpoint({
    method: 'PUT',
    path: `${at}/:pledgeId/withdrawal`,
    summary: 'Withdraw a pledge with the reason; what has come of it stays',
    action: 'pledge.withdraw',
    params: onePledge,
    body: PledgeWithdrawal,
    result: Represented,
  }),
  listDeliveries: endpoint({
    method: 'GET',
    path: `${at}/:pledgeId/deliveries`,
    summary: 'List what has come of a pledge, what was taken back included',
    action: 'pledge.see',
    params: onePledge,
    query: listQuery({}, ['-deliveredOn']),
    result: pageOf(Delivered),
  }),
  deliver: endpoint({
    method: 'POST',
    path: `${at}/:pledgeId/deliveries`,
    summary: 'Enter what has come of a pledge, with what shows it. Answers the pledge',
    action: 'pledge.deliver',
    params: onePledge,
    body: PledgeDeliveryDraft,
    result: Represented,
  }),
  takeBack: endpoint({
    method: 'PUT',
    path: `${at}/:pledgeId/deliveries/:deliveryId/withdrawal`,
    summary: 'Take a wrong delivery back: it stays, with the reason, and counts no more. Answers the delivery',
    action: 'pledge.take_back',
    params: oneDelivery,
    body: PledgeDeliveryReturn,
    result: Delivered,
  }),
} as const satisfies Contract;

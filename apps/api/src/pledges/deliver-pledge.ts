import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { deliverySeenBy, representPledge } from './read-pledges.ts';

/** The pledge is locked first: of two deliveries at once each counts the other. */
export const deliverPledge = command(contract.pledges.deliver, async ({ params, body }, context) => {
  const { pledges, pledgeDeliveries, decision, newId, tx } = context;
  const pledge = await pledges.find(params.pledgeId);
  await pledgeDeliveries.save(domain.enterDelivery(body, { id: newId(), pledge }, decision));
  await pledges.save(domain.countDelivered(pledge, await db.deliveredOf(tx, pledge)));
  return representPledge(context, params);
});

export const takeBackDelivery = command(contract.pledges.takeBack, async ({ params, body }, context) => {
  const { pledges, pledgeDeliveries, actor, decision, tx } = context;
  const pledge = await pledges.load(params.pledgeId);
  const delivery = await pledgeDeliveries.find(params.deliveryId);
  if (delivery.pledgeId !== pledge.id) throw domain.notFound();
  await pledgeDeliveries.save(domain.takeBackDelivery(delivery, body, decision));
  await pledges.save(domain.countDelivered(pledge, await db.deliveredOf(tx, pledge)));
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const taken = await db.readPledgeDelivery(tx, within, delivery.id);
  if (!taken) throw domain.notFound();
  return deliverySeenBy(actor, taken);
});

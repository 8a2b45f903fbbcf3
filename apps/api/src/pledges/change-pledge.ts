import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { assertPartnerHere } from '../partners/read-partners.ts';
import { representPledge } from './read-pledges.ts';

export const addPledge = command(contract.pledges.add, async ({ params, body }, context) => {
  const { pledges, actor, decision, newId, tx } = context;
  const { partnerId } = body;
  await assertPartnerHere(context, { ...params, partnerId }, '/partnerId');
  if (!domain.can(actor, 'pledge.add', { partnerId })) throw db.mayNot('pledge.add');
  const within = { workspaceId: actor.workspaceId, ...params };
  const number = await db.nextNumber(tx, within, 'pledge');
  const isOwn = domain.can(actor, 'pledge.confirm', { partnerId });
  const pledge = await pledges.save(domain.addPledge(body, { id: newId(), ...within, number, isOwn }, decision));
  return representPledge(context, { ...params, pledgeId: pledge.id });
});

export const editPledge = command(contract.pledges.edit, async ({ params, body }, context) => {
  const { pledges, actor, decision, tx } = context;
  const pledge = await pledges.find(params.pledgeId);
  const isOwn = domain.can(actor, 'pledge.confirm', domain.pledgeKind.heldBy(pledge));
  const delivered = await db.deliveredOf(tx, { ...pledge, ...(body as Partial<domain.Pledge>) });
  await pledges.save(domain.editPledge(pledge, body, { delivered, isOwn, decision }));
  return representPledge(context, params);
});

export const confirmPledge = command(contract.pledges.confirm, async ({ params }, context) => {
  const { pledges, decision } = context;
  await pledges.save(domain.confirmPledge(await pledges.find(params.pledgeId), decision));
  return representPledge(context, params);
});

export const withdrawPledge = command(contract.pledges.withdraw, async ({ params, body }, context) => {
  const { pledges, decision } = context;
  await pledges.save(domain.withdrawPledge(await pledges.find(params.pledgeId), body, decision));
  return representPledge(context, params);
});

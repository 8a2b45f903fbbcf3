import { contract } from '@trivet/contract';
import { nextNumber } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { confirmOwner } from '../owners/confirm-owner.ts';
import { ownerFields } from './owner-fields.ts';
import { representAction } from './read-actions.ts';

export const raiseAction = command(contract.actions.raise, async ({ params, body }, context) => {
  const { actions, actor, decision, newId, tx } = context;
  const { partnershipId } = params;
  const asked = { partnershipId, partnerId: body.ownerPartnerId, personId: body.ownerPersonId };
  const owner = await confirmOwner(context, asked, ownerFields);
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const number = await nextNumber(tx, within, 'action');
  const { id } = await actions.save(domain.raiseAction(body, { id: newId(), ...within, number, owner }, decision));
  return representAction(context, { partnershipId, actionId: id });
});

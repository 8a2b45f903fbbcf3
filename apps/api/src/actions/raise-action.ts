import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { confirmOwner } from '../owners/confirm-owner.ts';
import { confirmDependencies, confirmHelpers } from './link-action.ts';
import { ownerFields } from './owner-fields.ts';
import { representAction } from './read-actions.ts';

export const raiseAction = command(contract.actions.raise, async ({ params, body }, context) => {
  const { actions, actor, decision, newId, tx } = context;
  const { partnershipId } = params;
  const asked = { partnershipId, partnerId: body.ownerPartnerId, personId: body.ownerPersonId };
  const owner = await confirmOwner(context, asked, ownerFields);
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const number = await db.nextNumber(tx, within, 'action');
  const change = domain.raiseAction(body, { id: newId(), ...within, number, owner }, decision);
  const action = await actions.save(change);
  await link(context, action, body);
  return representAction(context, { partnershipId, actionId: action.id });
});

/** A new action closes no circle: nothing can wait for it yet. */
async function link(context: CommandContext, action: domain.ActionRecord, draft: domain.ActionDraft): Promise<void> {
  const { helperPersonIds, waitsForIds } = draft;
  if (helperPersonIds.length > 0) {
    const added = [...new Set(helperPersonIds)];
    await confirmHelpers(context, action, { wanted: helperPersonIds, added, field: '/helperPersonIds' });
    await db.changeHelpers(context.tx, action, { added, removed: [] });
  }
  if (waitsForIds.length > 0) {
    await confirmDependencies(context, action, { wanted: waitsForIds, edges: [] });
    await db.changeDependencies(context.tx, action, { added: [...new Set(waitsForIds)], removed: [] });
  }
}

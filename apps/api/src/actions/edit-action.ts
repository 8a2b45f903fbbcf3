import { contract } from '@trivet/contract';
import { mayNot } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { confirmOwner } from '../owners/confirm-owner.ts';
import { ownerFields } from './owner-fields.ts';
import { representAction } from './read-actions.ts';
import { saveUpdate } from './save-update.ts';

export const editAction = command(contract.actions.edit, async ({ params, body }, context) => {
  const action = await context.actions.find(params.actionId);
  if (domain.movesDueAgain(action, body) && !domain.can(context.actor, 'action.move_due_again'))
    throw mayNot('action.move_due_again');
  const change = domain.editAction(action, body);
  await confirmNewOwner(context, change);
  return saveEdit(context, change);
});

/** A date that moves is told in the log. */
async function saveEdit(context: CommandContext, change: domain.Change<domain.ActionRecord>) {
  const { before, after } = change;
  if (after.dueMoves > (before?.dueMoves ?? 0))
    return saveUpdate(context, change, { kind: 'date_moved', note: '', dueOn: after.dueOn });
  const { id: actionId, partnershipId } = await context.actions.save(change);
  return representAction(context, { partnershipId, actionId });
}

/** Only an owner who is being put in is asked about: other edits go on when one has left. */
export async function confirmNewOwner(context: CommandContext, { before, after }: domain.Change<domain.ActionRecord>) {
  if (before?.ownerPartnerId === after.ownerPartnerId && before.ownerPersonId === after.ownerPersonId) return;
  const { partnershipId, ownerPartnerId: partnerId, ownerPersonId: personId } = after;
  await confirmOwner(context, { partnershipId, partnerId, personId }, ownerFields);
}

import { contract } from '@trivet/contract';
import { mayNot } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { confirmOwner } from '../owners/confirm-owner.ts';
import { ownerFields } from './owner-fields.ts';
import { representAction } from './read-actions.ts';
import { saveSaid } from './save-update.ts';

export const editAction = command(contract.actions.edit, async ({ params, body }, context) => {
  await editOneAction(context, await context.actions.find(params.actionId), body);
  return representAction(context, params);
});

/** An action that was found for editing. A date that moves is told in its log. */
export async function editOneAction(
  context: CommandContext,
  action: domain.ActionRecord,
  body: domain.ActionPatch,
): Promise<domain.ActionRecord> {
  if (domain.movesDueAgain(action, body) && !domain.can(context.actor, 'action.move_due_again'))
    throw mayNot('action.move_due_again');
  const change = domain.editAction(action, body);
  await confirmNewOwner(context, change);
  const { after } = change;
  if (after.dueMoves === action.dueMoves) return context.actions.save(change);
  return saveSaid(context, change, { kind: 'date_moved', note: '', dueOn: after.dueOn });
}

/** Only an owner who is being put in is asked about: other edits go on when one has left. */
export async function confirmNewOwner(context: CommandContext, { before, after }: domain.Change<domain.ActionRecord>) {
  if (before?.ownerPartnerId === after.ownerPartnerId && before.ownerPersonId === after.ownerPersonId) return;
  const { partnershipId, ownerPartnerId: partnerId, ownerPersonId: personId } = after;
  await confirmOwner(context, { partnershipId, partnerId, personId }, ownerFields);
}

import { logActionUpdate } from '@trivet/db';
import { type ActionRecord, type Change, updateOf } from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';
import { representAction } from './read-actions.ts';

/** What is said of an action stands on the action and, dated, in its log. */
export async function saveUpdate(context: CommandContext, change: Change<ActionRecord>) {
  const { actions, decision, newId, tx } = context;
  const action = await actions.save(change);
  await logActionUpdate(tx, action, updateOf(action, { id: newId(), ...decision }));
  return representAction(context, { partnershipId: action.partnershipId, actionId: action.id });
}

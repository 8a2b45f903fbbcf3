import { logActionUpdate } from '@trivet/db';
import { type ActionRecord, type Change, type Said, updateOf } from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';
import { representAction } from './read-actions.ts';

type Logging = Pick<CommandContext, 'actions' | 'tx' | 'decision' | 'newId'>;

/** What is said of an action stands on the action and, dated, in its log. */
export async function saveUpdate(context: CommandContext, change: Change<ActionRecord>, said: Said) {
  const { id: actionId, partnershipId } = await saveSaid(context, change, said);
  return representAction(context, { partnershipId, actionId });
}

/** The same, for those who read it later or not at all. */
export async function saveSaid({ actions, tx, decision, newId }: Logging, change: Change<ActionRecord>, said: Said) {
  const action = await actions.save(change);
  await logActionUpdate(tx, action, updateOf(action, said, { id: newId(), ...decision }));
  return action;
}

import { contract } from '@trivet/contract';
import { helperIds, mayNot } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { saveUpdate } from './save-update.ts';

/** Who helps stands beside the action, so the right is asked with their names. */
export const noteAction = command(contract.actions.note, async ({ params, body }, context) => {
  const { actions, actor, decision, tx } = context;
  const action = await actions.load(params.actionId);
  const held = domain.heldWith(action, await helperIds(tx, action));
  if (!domain.can(actor, 'action.note', held)) throw mayNot('action.note');
  return saveUpdate(context, domain.noteAction(action, decision), { kind: 'noted', note: body.note });
});

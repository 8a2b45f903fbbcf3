import { contract } from '@trivet/contract';
import { holdSeats } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { saveUpdate } from './save-update.ts';

export const completeAction = command(contract.actions.complete, async ({ params, body }, context) => {
  const { actions, actor, decision, tx } = context;
  const action = await actions.find(params.actionId);
  const change = domain.completeAction(action, body, decision);
  const personId = body.verifierPersonId;
  if (personId) {
    const seats = await holdSeats(tx, action, { personId, today: decision.today });
    domain.assertCanVerify(action, { personId, seats }, actor.personId);
  }
  return saveUpdate(context, change, { kind: 'completed' });
});

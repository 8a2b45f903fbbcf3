import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { saveUpdate } from './save-update.ts';

export const verifyAction = command(contract.actions.verify, async ({ params, body }, context) => {
  const action = await context.actions.find(params.actionId);
  const change = domain.verifyAction(action, body, context.decision);
  return saveUpdate(context, change, { kind: 'verified', note: body.note });
});

export const returnAction = command(contract.actions.sendBack, async ({ params, body }, context) => {
  const action = await context.actions.find(params.actionId);
  return saveUpdate(context, domain.returnAction(action, body, context.decision), { kind: 'returned' });
});

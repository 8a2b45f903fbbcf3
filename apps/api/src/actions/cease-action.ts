import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { saveUpdate } from './save-update.ts';

export const ceaseAction = command(contract.actions.cease, async ({ params, body }, context) => {
  const action = await context.actions.find(params.actionId);
  return saveUpdate(context, domain.ceaseAction(action, body, context.decision), { kind: 'ceased' });
});

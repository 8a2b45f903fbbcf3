import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { saveUpdate } from './save-update.ts';

export const askForDate = command(contract.actions.askForDate, async ({ params, body }, context) => {
  const action = await context.actions.find(params.actionId);
  const change = domain.askForDate(action, body, context.decision);
  return saveUpdate(context, change, { kind: 'date_asked', note: body.reason, dueOn: body.dueOn });
});

export const answerDateRequest = command(contract.actions.answerDateRequest, async ({ params, body }, context) => {
  const action = await context.actions.find(params.actionId);
  const change = domain.answerDateRequest(action, body);
  const kind = body.granted ? 'date_moved' : 'date_refused';
  return saveUpdate(context, change, { kind, note: body.words, dueOn: action.askedDueOn });
});

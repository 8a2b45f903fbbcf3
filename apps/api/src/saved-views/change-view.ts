import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { makeWayFor } from './make-way.ts';
import { representView } from './read-views.ts';

export const editView = command(contract.savedViews.edit, async ({ params, body }, context) => {
  const change = domain.editView(await context.savedViews.find(params.savedViewId), body);
  await makeWayFor(context, change.after);
  return representView(context, await context.savedViews.save(change));
});

export const removeView = command(contract.savedViews.remove, async ({ params }, context) => {
  const view = await context.savedViews.find(params.savedViewId);
  await context.savedViews.save(domain.removeView(view, context.decision));
  return undefined;
});

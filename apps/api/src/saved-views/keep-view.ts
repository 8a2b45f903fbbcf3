import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { makeWayFor } from './make-way.ts';
import { representView } from './read-views.ts';

export const keepView = command(contract.savedViews.keep, ({ params, body }, context) =>
  keep(context, body, { ...params, ownerPersonId: context.actor.personId }),
);

export const shareView = command(contract.savedViews.share, ({ params, body }, context) =>
  keep(context, body, { ...params, ownerPersonId: null }),
);

type For = { partnershipId: string; ownerPersonId: string | null };

async function keep(context: CommandContext, draft: domain.SavedViewDraft, whose: For) {
  const { savedViews, actor, decision, newId } = context;
  const change = domain.keepView(draft, { id: newId(), workspaceId: actor.workspaceId, ...whose }, decision);
  await makeWayFor(context, change.after);
  return representView(context, await savedViews.save(change));
}

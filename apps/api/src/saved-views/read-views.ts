import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound, permissionsOn, type SavedView, savedViewKind } from '@trivet/domain';
import { list, type QueryContext } from '../kernel/handlers.ts';

export const listViews = list(contract.savedViews.list, async ({ params, query }, { tx, actor, page }) => {
  const asking = { workspaceId: actor.workspaceId, personId: actor.personId, ...params };
  const found = await db.listSavedViews(tx, asking, query, page);
  return { ...found, items: found.items.map((view) => seenBy(actor, view)) };
});

/** A view as this caller has it; every command on one answers with it too. */
export async function representView(
  { tx, actor }: Pick<QueryContext, 'tx' | 'actor'>,
  { partnershipId, id }: SavedView,
) {
  const { workspaceId, personId } = actor;
  const view = await db.readSavedView(tx, { workspaceId, partnershipId, personId }, id);
  if (!view) throw notFound();
  return seenBy(actor, view);
}

const seenBy = (actor: QueryContext['actor'], view: SavedView) => ({
  ...view,
  permissions: permissionsOn(savedViewKind, actor, view),
});

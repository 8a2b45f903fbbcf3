import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { milestoneKind, notFound, permissionsOn } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export const listMilestones = list(
  contract.milestones.list,
  ({ params, query: filter }, { tx, actor, decision: { today }, page }) =>
    db.listMilestones(tx, { ...params, workspaceId: actor.workspaceId, today }, filter, page),
);

export const getMilestone = query(contract.milestones.get, ({ params }, context) =>
  representMilestone(context, params),
);

/** A milestone as this caller sees it now; every command on one answers with it too. */
export async function representMilestone(
  { tx, actor, decision: { today } }: QueryContext,
  { partnershipId, milestoneId }: { partnershipId: string; milestoneId: string },
) {
  const within = { workspaceId: actor.workspaceId, partnershipId, today };
  const milestone = await db.readMilestone(tx, within, milestoneId);
  if (!milestone) throw notFound();
  return { ...milestone, permissions: permissionsOn(milestoneKind, actor, milestone) };
}

import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound, objectiveKind, permissionsOn } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export const listObjectives = list(
  contract.objectives.list,
  ({ params, query: filter }, { tx, actor, decision: { today }, page }) =>
    db.listObjectives(tx, { ...params, workspaceId: actor.workspaceId, today }, filter, page),
);

export const getObjective = query(contract.objectives.get, ({ params }, context) =>
  representObjective(context, params),
);

/** An objective as this caller sees it now; every command on one answers with it too. */
export async function representObjective(
  { tx, actor, decision: { today } }: QueryContext,
  { partnershipId, objectiveId }: { partnershipId: string; objectiveId: string },
) {
  const within = { workspaceId: actor.workspaceId, partnershipId, today };
  const objective = await db.readObjective(tx, within, objectiveId);
  if (!objective) throw notFound();
  return { ...objective, permissions: permissionsOn(objectiveKind, actor, objective) };
}

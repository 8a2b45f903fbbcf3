import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { criterionKind, notFound, permissionsOn } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export const listCriteria = list(contract.criteria.list, async ({ params, query: filter }, { tx, actor, page }) => {
  const found = await db.listCriteria(tx, { ...params, workspaceId: actor.workspaceId }, filter, page);
  return { ...found, items: found.items.map((criterion) => seenBy(actor, criterion)) };
});

export const getCriterion = query(contract.criteria.get, ({ params }, context) => representCriterion(context, params));

/** A criterion as this caller sees it now; every command on one answers with it too. */
export async function representCriterion(
  { tx, actor }: Pick<QueryContext, 'tx' | 'actor'>,
  { partnershipId, criterionId }: { partnershipId: string; criterionId: string },
) {
  const criterion = await db.readCriterion(tx, { workspaceId: actor.workspaceId, partnershipId }, criterionId);
  if (!criterion) throw notFound();
  return seenBy(actor, criterion);
}

const seenBy = (actor: QueryContext['actor'], criterion: db.CriterionView) => ({
  ...criterion,
  permissions: permissionsOn(criterionKind, actor, criterion),
});

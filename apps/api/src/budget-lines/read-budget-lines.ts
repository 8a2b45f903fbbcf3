import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { budgetLineKind, notFound, permissionsOn } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export const listBudgetLines = list(
  contract.budgetLines.list,
  async ({ params, query: filter }, { tx, actor, decision: { today }, page }) => {
    const within = { ...params, workspaceId: actor.workspaceId, today };
    const found = await db.listBudgetLines(tx, within, filter, page);
    return { ...found, items: found.items.map((line) => lineSeenBy(actor, line)) };
  },
);

export const getBudgetLine = query(contract.budgetLines.get, ({ params }, context) =>
  representBudgetLine(context, params),
);

/** A line as this caller sees it now; every command on one answers with it too. */
export async function representBudgetLine(
  { tx, actor, decision: { today } }: QueryContext,
  { partnershipId, budgetLineId }: { partnershipId: string; budgetLineId: string },
) {
  const line = await db.readBudgetLine(tx, { workspaceId: actor.workspaceId, partnershipId, today }, budgetLineId);
  if (!line) throw notFound();
  return lineSeenBy(actor, line);
}

export const lineSeenBy = (actor: QueryContext['actor'], line: db.BudgetLineView) => ({
  ...line,
  permissions: permissionsOn(budgetLineKind, actor, line),
});

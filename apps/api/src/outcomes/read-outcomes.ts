import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound, outcomeKind, permissionsOn } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export const listOutcomes = list(contract.outcomes.list, ({ params, query: filter }, { tx, page }) =>
  db.listOutcomes(tx, params.workspaceId, filter, page),
);

export const getOutcome = query(contract.outcomes.get, ({ params }, context) =>
  representOutcome(context, params.outcomeId),
);

/** An outcome as this caller sees it now; every command on one answers with it too. */
export async function representOutcome({ tx, actor }: Pick<QueryContext, 'tx' | 'actor'>, id: string) {
  const outcome = await db.readOutcome(tx, actor.workspaceId, id);
  if (!outcome) throw notFound();
  const contributing = await db.readContributing(tx, id);
  return { ...outcome, contributing, permissions: permissionsOn(outcomeKind, actor, outcome) };
}

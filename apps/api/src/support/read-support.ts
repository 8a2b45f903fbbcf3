import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound, permissionsOn, supportKind } from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';

export const getSupport = query(contract.support.get, ({ params }, context) =>
  representSupport(context, params.partnershipId),
);

/** A partnership's support as this caller sees it now; arranging it answers with it too. */
export async function representSupport({ tx, actor }: Pick<QueryContext, 'tx' | 'actor'>, partnershipId: string) {
  const support = await db.readSupport(tx, { workspaceId: actor.workspaceId, partnershipId });
  if (!support) throw notFound();
  return { ...support, permissions: permissionsOn(supportKind, actor, support) };
}

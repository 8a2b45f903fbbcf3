import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { contributionKind, notFound, permissionsOn } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export const listContributions = list(contract.contributions.list, ({ params, query: filter }, { tx, actor, page }) =>
  db.listContributions(tx, { ...params, workspaceId: actor.workspaceId }, filter, page),
);

export const getContribution = query(contract.contributions.get, ({ params }, context) =>
  representContribution(context, params),
);

/** A contribution as this caller sees it now; every command on one answers with it too. */
export async function representContribution(
  { tx, actor }: Pick<QueryContext, 'tx' | 'actor'>,
  { partnershipId, contributionId }: { partnershipId: string; contributionId: string },
) {
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const contribution = await db.readContribution(tx, within, contributionId);
  if (!contribution) throw notFound();
  return { ...contribution, permissions: permissionsOn(contributionKind, actor, contribution) };
}

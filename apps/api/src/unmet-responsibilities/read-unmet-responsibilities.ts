import { contract, type UnmetResponsibilityRepresentation } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound, permissionsOn, unmetResponsibilityKind } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export type OneUnmet = { partnershipId: string; unmetId: string };
type Reading = Pick<QueryContext, 'tx' | 'actor'>;

export const listUnmetResponsibilities = list(
  contract.unmetResponsibilities.list,
  ({ params, query: filter }, { page, ...context }) =>
    db.listUnmetResponsibilities(context.tx, placeOf(context, params), filter, page),
);

export const getUnmetResponsibility = query(contract.unmetResponsibilities.get, ({ params }, context) =>
  representUnmet(context, params),
);

/** One as this caller sees it; every command on one answers with it too. */
export async function representUnmet(context: Reading, one: OneUnmet): Promise<UnmetResponsibilityRepresentation> {
  const { tx, actor } = context;
  const place = placeOf(context, one);
  const unmet = await db.readUnmetResponsibility(tx, place, one.unmetId);
  if (!unmet) throw notFound();
  const entries = await db.listUnmetEntries(tx, place, unmet.id);
  return { ...unmet, entries, permissions: permissionsOn(unmetResponsibilityKind, actor, unmet) };
}

export const placeOf = ({ actor }: Pick<Reading, 'actor'>, { partnershipId }: { partnershipId: string }) => ({
  workspaceId: actor.workspaceId,
  partnershipId,
});

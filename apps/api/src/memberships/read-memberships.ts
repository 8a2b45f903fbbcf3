import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { membershipKind, notFound, permissionsOn } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export const listMemberships = list(
  contract.memberships.list,
  ({ params, query: filter }, { tx, actor, decision, page }) =>
    db.listMemberships(tx, { ...params, workspaceId: actor.workspaceId, today: decision.today }, filter, page),
);

export const getMembership = query(contract.memberships.get, ({ params }, context) =>
  representMembership(context, params),
);

export const getHandover = query(contract.memberships.getHandover, ({ params }, context) =>
  representHandover(context, params),
);

type Asking = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;

/** A membership as this caller sees it now; every command on one answers with it too. */
export async function representMembership(
  { tx, actor, decision }: Asking,
  { partnershipId, membershipId }: { partnershipId: string; membershipId: string },
) {
  const within = { workspaceId: actor.workspaceId, partnershipId, today: decision.today };
  const membership = await db.readMembership(tx, within, membershipId);
  if (!membership) throw notFound();
  return { ...membership, permissions: permissionsOn(membershipKind, actor, membership) };
}

/** What someone still holds here through this membership, as this caller sees it now. */
export async function representHandover(context: Asking, params: { partnershipId: string; membershipId: string }) {
  const membership = await representMembership(context, params);
  const { id, version, createdAt, updatedAt, permissions } = membership;
  const held = membership.toOn ? [] : await db.heldThroughMembership(context.tx, membership, membership);
  const items = held.map(({ kind, id: itemId, title, partnerId }) => ({ kind, id: itemId, title, partnerId }));
  return { id, version, createdAt, updatedAt, items, permissions };
}

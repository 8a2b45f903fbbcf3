import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { can, notFound, type Partnership, partnershipRights, permissionsOn, type Person } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export const listRegister = list(
  contract.partnerships.list,
  ({ params, query: filter }, { tx, actor, decision, page }) => {
    const asking = { personId: actor.personId, today: decision.today };
    return db.listRegister(tx, params.workspaceId, { ...filter, ...asking }, page);
  },
);

export const getRegisterEntry = query(contract.partnerships.getEntry, ({ params }, context) => {
  if (params.workspaceId !== context.actor.workspaceId) throw notFound();
  return representEntry(context, params.partnershipId);
});

export const getPartnership = query(contract.partnerships.get, ({ params }, context) =>
  representPartnership(context, params.partnershipId),
);

type Asking = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;

/** A partnership's register entry as this caller sees it; what they may do inside is asked of where they stand. */
export async function representEntry({ tx, actor }: Omit<Asking, 'decision'>, partnershipId: string) {
  const entry = await db.readRegisterEntry(tx, actor.workspaceId, partnershipId);
  if (!entry) throw notFound();
  const permissions = permissionsOn(partnershipRights, standingIn(entry, actor), entry);
  return { ...entry, mayOpen: can(actor, 'partnership.see'), permissions };
}

/** A partnership as this caller sees it now; every command on one answers with it too. */
export async function representPartnership({ tx, actor, decision }: Asking, partnershipId: string) {
  const within = { workspaceId: actor.workspaceId, partnershipId, today: decision.today };
  const partnership = await db.readPartnership(tx, within);
  if (!partnership) throw notFound();
  const permissions = permissionsOn(partnershipRights, standingIn(partnership, actor), partnership);
  return { ...partnership, roles: [...(actor.standing?.roles ?? [])], permissions };
}

/** The command itself may have archived or restored it since the caller entered. */
function standingIn({ archivedAt }: Pick<Partnership, 'archivedAt'>, actor: Person): Person {
  return { ...actor, standing: actor.standing && { ...actor.standing, archived: archivedAt !== null } };
}

import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound, organisationKind, permissionsOn } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export const listOrganisations = list(contract.organisations.list, ({ params, query: filter }, { tx, page }) =>
  db.listOrganisations(tx, params.workspaceId, filter, page),
);

export const getOrganisation = query(contract.organisations.get, ({ params }, context) =>
  representOrganisation(context, params.organisationId),
);

/** An organisation as this caller sees it now; every command on one answers with it too. */
export async function representOrganisation({ tx, actor }: Pick<QueryContext, 'tx' | 'actor'>, id: string) {
  const organisation = await db.readOrganisation(tx, actor.workspaceId, id);
  if (!organisation) throw notFound();
  return { ...organisation, permissions: permissionsOn(organisationKind, actor, organisation) };
}

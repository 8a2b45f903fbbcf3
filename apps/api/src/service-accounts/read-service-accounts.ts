import { contract, type ServiceAccountRepresentation } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound, permissionsOn, serviceAccountKind } from '@trivet/domain';
import type { Auth } from '../auth/auth.ts';
import { query, type QueryContext } from '../kernel/handlers.ts';

type Reading = Pick<QueryContext, 'tx' | 'actor'>;

export const listServiceAccounts = query(contract.serviceAccounts.list, async ({ params }, { tx, actor }) => ({
  items: (await db.listServiceAccounts(tx, params.workspaceId)).map((account) => withRights({ actor }, account)),
}));

export const readServiceAccount = query(contract.serviceAccounts.get, ({ params }, context) =>
  representServiceAccount(context, params.serviceAccountId),
);

export const listServiceTokens = (auth: Auth) =>
  query(contract.serviceAccounts.listTokens, async ({ params }, context) => {
    const { id, workspaceId } = await representServiceAccount(context, params.serviceAccountId);
    return { items: await db.listServiceTokens(auth.db, workspaceId, id) };
  });

/**
 * A service account as this caller may see and change it.
 * @throws Refusal `not_found` when there is none such here
 */
export async function representServiceAccount(
  { tx, actor }: Reading,
  id: string,
): Promise<ServiceAccountRepresentation> {
  const account = await db.readServiceAccount(tx, { workspaceId: actor.workspaceId, id });
  if (!account) throw notFound();
  return withRights({ actor }, account);
}

const withRights = (
  { actor }: Pick<Reading, 'actor'>,
  account: db.ServiceAccountView,
): ServiceAccountRepresentation => ({
  ...account,
  permissions: permissionsOn(serviceAccountKind, actor, account),
});

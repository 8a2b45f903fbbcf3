import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { Auth } from '../auth/auth.ts';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { representServiceAccount } from './read-service-accounts.ts';

const endpoints = contract.serviceAccounts;

export const addServiceAccount = command(endpoints.add, async ({ params, body }, context) => {
  const { decision, newId, serviceAccounts } = context;
  await assertOwnerHere(context, body.ownerPersonId);
  const place = { id: newId(), ...params };
  await serviceAccounts.save(domain.addServiceAccount(body, place, decision));
  return representServiceAccount(context, place.id);
});

export const editServiceAccount = command(endpoints.edit, async ({ params, body }, context) => {
  const { decision, serviceAccounts } = context;
  const account = await serviceAccounts.find(params.serviceAccountId);
  if (body.ownerPersonId !== undefined) await assertOwnerHere(context, body.ownerPersonId);
  await serviceAccounts.save(domain.editServiceAccount(account, body, decision));
  return representServiceAccount(context, account.id);
});

/** Its tokens end just before the commit: should that fail, they are dead all the same. */
export const endServiceAccount = (auth: Auth) =>
  command(endpoints.end, async ({ params }, { decision, serviceAccounts }) => {
    const account = await serviceAccounts.find(params.serviceAccountId);
    await serviceAccounts.save(domain.endServiceAccount(account, decision));
    await db.endServiceTokens(auth.db, params.workspaceId, account.id);
    return undefined;
  });

async function assertOwnerHere({ tx, actor }: CommandContext, personId: string): Promise<void> {
  if (!(await db.isSomebodyHere(tx, actor.workspaceId, personId)))
    throw domain.cannotBe('/ownerPersonId', 'not_here', 'Choose somebody of this workspace');
}

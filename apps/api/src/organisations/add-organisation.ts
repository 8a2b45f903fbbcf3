import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representOrganisation } from './read-organisations.ts';

export const addOrganisation = command(contract.organisations.add, async ({ params, body }, context) => {
  const { organisations, decision, newId } = context;
  const ids = { id: newId(), workspaceId: params.workspaceId };
  const { id } = await organisations.save(domain.addOrganisation(body, ids, decision));
  return representOrganisation(context, id);
});

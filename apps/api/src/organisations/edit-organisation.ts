import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representOrganisation } from './read-organisations.ts';

export const editOrganisation = command(contract.organisations.edit, async ({ params, body }, context) => {
  const organisation = await context.organisations.find(params.organisationId);
  await context.organisations.save(domain.editOrganisation(organisation, body));
  return representOrganisation(context, organisation.id);
});

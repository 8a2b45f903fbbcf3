import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representOrganisation } from './read-organisations.ts';

export const archiveOrganisation = command(contract.organisations.archive, async ({ params }, context) => {
  const organisation = await context.organisations.find(params.organisationId);
  await context.organisations.save(domain.archiveOrganisation(organisation, context.decision));
  return representOrganisation(context, organisation.id);
});

export const restoreOrganisation = command(contract.organisations.restore, async ({ params }, context) => {
  const organisation = await context.organisations.find(params.organisationId);
  await context.organisations.save(domain.restoreOrganisation(organisation));
  return representOrganisation(context, organisation.id);
});

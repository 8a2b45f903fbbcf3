import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representOrganisation } from './read-organisations.ts';

export const mergeOrganisation = command(contract.organisations.merge, async ({ params, body }, context) => {
  const { organisations, decision } = context;
  const duplicate = await organisations.find(params.organisationId);
  const into = await organisations.load(body.intoId);
  await organisations.save(domain.mergeOrganisation(duplicate, into, decision));
  return representOrganisation(context, duplicate.id);
});

import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { assertOrganisationInUse } from './organisation-in-use.ts';
import { representPerson } from './read-people.ts';

export const invitePerson = command(contract.people.invite, async ({ params, body }, context) => {
  const { people, decision, newId } = context;
  await assertOrganisationInUse(context, body.organisationId);
  const ids = { id: newId(), workspaceId: params.workspaceId };
  const { id } = await people.save(domain.invitePerson(body, ids, decision));
  return representPerson(context, id);
});

export const inviteAgain = command(contract.people.inviteAgain, async ({ params }, context) => {
  const person = await context.people.find(params.personId);
  await context.people.save(domain.inviteAgain(person, context.decision));
  return representPerson(context, person.id);
});

import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representPerson } from './read-people.ts';

export const setRoles = command(contract.people.setRoles, async ({ params, body }, context) => {
  const { people, workspaces, tx } = context;
  // Held, so that two administrators who leave at once do so one after the other; before the person, as everywhere.
  await workspaces.load(params.workspaceId);
  const person = await people.find(params.personId);
  const otherAdministrators = await db.countOtherAdministrators(tx, params.workspaceId, person.id);
  await people.save(domain.setRoles(person, body, { otherAdministrators }));
  return representPerson(context, person.id);
});

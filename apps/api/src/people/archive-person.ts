import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representPerson } from './read-people.ts';

export const archivePerson = command(contract.people.archive, async ({ params, body }, context) => {
  const { people, workspaces, tx, decision } = context;
  // Held, so that two administrators who leave at once do so one after the other; before the person, as everywhere.
  await workspaces.load(params.workspaceId);
  const person = await people.find(params.personId);
  const otherAdministrators = await db.countOtherAdministrators(tx, params.workspaceId, person.id);
  const posts = await db.readPostsHeld(tx, person.id);
  await people.save(domain.archivePerson(person, { ...body, posts, otherAdministrators }, decision));
  return representPerson(context, person.id);
});

export const restorePerson = command(contract.people.restore, async ({ params }, context) => {
  const person = await context.people.find(params.personId);
  await context.people.save(domain.restorePerson(person));
  return representPerson(context, person.id);
});

import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { assertOrganisationInUse } from './organisation-in-use.ts';
import { representPerson } from './read-people.ts';

export const editPerson = command(contract.people.edit, async ({ params, body }, context) => {
  const person = await context.people.find(params.personId);
  const change = domain.editPerson(person, body, context.actor);
  await assertOrganisationInUse(context, body.organisationId);
  await assertLanguageOffered(context, body.preferences?.language);
  await context.people.save(change);
  return representPerson(context, person.id);
});

async function assertLanguageOffered({ tx, actor }: CommandContext, language: domain.Language | undefined) {
  if (!language) return;
  const workspace = await db.readWorkspace(tx, actor.workspaceId);
  if (!workspace?.languages.includes(language))
    throw domain.cannotBe('/preferences/language', 'language_not_offered', 'Choose a language this workspace offers');
}

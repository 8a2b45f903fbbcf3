import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { representOutcome } from './read-outcomes.ts';

export const appointSro = command(contract.outcomes.appointSro, async ({ params, body }, context) => {
  const outcome = await context.outcomes.find(params.outcomeId);
  const appointee = body.personId === null ? null : await heldPerson(context, body.personId);
  await context.outcomes.save(domain.appointSro(outcome, appointee));
  return representOutcome(context, outcome.id);
});

/** Held, so that nobody is appointed while they are being archived. */
async function heldPerson({ tx, actor, people }: CommandContext, personId: string): Promise<domain.PersonProfile> {
  const known = await db.readPerson(tx, actor.workspaceId, personId);
  if (!known) throw domain.cannotBe('/personId', 'nobody_here', 'Choose someone from the list');
  return people.load(personId);
}

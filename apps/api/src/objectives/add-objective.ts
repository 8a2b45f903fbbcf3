import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { confirmOwner } from '../owners/confirm-owner.ts';
import { representObjective } from './read-objectives.ts';

/** Where a body names who owns a part of the plan. */
export const planOwnerFields = { partner: '/ownerPartnerId', person: '/ownerPersonId' };

export const addObjective = command(contract.objectives.add, async ({ params, body }, context) => {
  const { objectives, actor, decision, newId, tx } = context;
  const asked = { ...params, partnerId: body.ownerPartnerId, personId: body.ownerPersonId };
  const owner = await confirmOwner(context, asked, planOwnerFields);
  const within = { workspaceId: actor.workspaceId, ...params };
  await confirmServed(context, within, body.contributionIds);
  const number = await db.nextNumber(tx, within, 'objective');
  const objective = await objectives.save(
    domain.addObjective(body, { id: newId(), ...within, number, owner }, decision),
  );
  await db.setServed(tx, objective, body.contributionIds);
  return representObjective(context, { ...params, objectiveId: objective.id });
});

/** @throws Refusal `unprocessable` naming the outcome that the partnership does not contribute to now */
export async function confirmServed(
  { tx }: Pick<CommandContext, 'tx'>,
  within: db.Within,
  contributionIds: readonly string[],
): Promise<void> {
  for (const [n, contributionId] of contributionIds.entries())
    if (!(await db.isContributedTo(tx, within, contributionId)))
      throw domain.cannotBe(`/contributionIds/${n}`, 'not_here', 'Choose an outcome the partnership contributes to');
}

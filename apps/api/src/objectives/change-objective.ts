import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { confirmOwner } from '../owners/confirm-owner.ts';
import { confirmServed, planOwnerFields } from './add-objective.ts';
import { representObjective } from './read-objectives.ts';

export const editObjective = command(contract.objectives.edit, async ({ params, body }, context) => {
  const { objectives, tx } = context;
  const objective = await objectives.find(params.objectiveId);
  const change = domain.editObjective(objective, body);
  await confirmNewPlanOwner(context, change);
  if (body.contributionIds) {
    await confirmServed(context, objective, body.contributionIds);
    await db.setServed(tx, objective, body.contributionIds);
  }
  await objectives.save(change);
  return representObjective(context, params);
});

export const closeObjective = command(contract.objectives.close, async ({ params, body }, context) => {
  const objective = await context.objectives.find(params.objectiveId);
  await context.objectives.save(domain.closeObjective(objective, body, context.decision));
  return representObjective(context, params);
});

export const reopenObjective = command(contract.objectives.reopen, async ({ params, body }, context) => {
  const objective = await context.objectives.find(params.objectiveId);
  await context.objectives.save(domain.reopenObjective(objective, body));
  return representObjective(context, params);
});

type Owned = { partnershipId: string; ownerPartnerId: string; ownerPersonId: string | null };

/** Only an owner who is being put in is asked about: other edits go on when one has left. */
export async function confirmNewPlanOwner(
  context: CommandContext,
  { before, after }: { before: Owned | null; after: Owned },
): Promise<void> {
  if (before?.ownerPartnerId === after.ownerPartnerId && before.ownerPersonId === after.ownerPersonId) return;
  const { partnershipId, ownerPartnerId: partnerId, ownerPersonId: personId } = after;
  await confirmOwner(context, { partnershipId, partnerId, personId }, planOwnerFields);
}

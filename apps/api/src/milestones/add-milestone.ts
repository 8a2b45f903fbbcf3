import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { planOwnerFields } from '../objectives/add-objective.ts';
import { confirmOwner } from '../owners/confirm-owner.ts';
import { representMilestone } from './read-milestones.ts';

export const addMilestone = command(contract.milestones.add, async ({ params, body }, context) => {
  const { milestones, actor, decision, newId, tx } = context;
  const asked = { ...params, partnerId: body.ownerPartnerId, personId: body.ownerPersonId };
  const owner = await confirmOwner(context, asked, planOwnerFields);
  const within = { workspaceId: actor.workspaceId, ...params };
  if (!(await db.holdObjective(tx, within, body.objectiveId)))
    throw domain.cannotBe('/objectiveId', 'not_open', 'Choose an open objective of this partnership');
  const number = await db.nextNumber(tx, within, 'milestone');
  const place = { id: newId(), ...within, number, owner };
  const milestone = await milestones.save(domain.addMilestone(body, place, decision));
  return representMilestone(context, { ...params, milestoneId: milestone.id });
});

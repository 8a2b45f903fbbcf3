import { contract } from '@trivet/contract';
import { mayNot } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { confirmNewPlanOwner } from '../objectives/change-objective.ts';
import { representMilestone } from './read-milestones.ts';

export const editMilestone = command(contract.milestones.edit, async ({ params, body }, context) => {
  const milestone = await context.milestones.find(params.milestoneId);
  const change = domain.editMilestone(milestone, body);
  await confirmNewPlanOwner(context, change);
  await context.milestones.save(change);
  return representMilestone(context, params);
});

/** The first move is its owner's; from then on whoever chairs moves it. */
export const moveMilestone = command(contract.milestones.move, async ({ params, body }, context) => {
  const milestone = await context.milestones.find(params.milestoneId);
  const as = milestone.dueMoves === 0 ? 'milestone.move' : 'milestone.move_again';
  if (!domain.can(context.actor, as, domain.milestoneKind.heldBy(milestone))) throw mayNot(as);
  await context.milestones.save(domain.moveMilestone(milestone, body, as));
  return representMilestone(context, params);
});

export const closeMilestone = command(contract.milestones.close, async ({ params, body }, context) => {
  const milestone = await context.milestones.find(params.milestoneId);
  await context.milestones.save(domain.closeMilestone(milestone, body, context.decision));
  return representMilestone(context, params);
});

export const reopenMilestone = command(contract.milestones.reopen, async ({ params, body }, context) => {
  const milestone = await context.milestones.find(params.milestoneId);
  await context.milestones.save(domain.reopenMilestone(milestone, body));
  return representMilestone(context, params);
});

import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { objectiveLight } from '@trivet/domain';
import { query } from '../kernel/handlers.ts';

export const getPlan = query(
  contract.plan.get,
  async ({ params: { partnershipId } }, { tx, actor, decision: { today } }) => {
    const within = { workspaceId: actor.workspaceId, partnershipId, today };
    const objectives = await db.objectivesOfPlan(tx, within);
    const milestones = await db.milestonesOfPlan(tx, within);
    const actions = await db.actionsOfPlan(tx, within);
    const towards = (milestone: db.MilestoneView) => ({
      ...milestone,
      actions: actions.filter(({ milestoneId }) => milestoneId === milestone.id),
    });
    return {
      id: partnershipId,
      today,
      objectives: objectives.map((objective) => {
        const onTheWay = milestones.filter(({ objectiveId }) => objectiveId === objective.id).map(towards);
        return {
          ...objective,
          ...objectiveLight({ ...objective, milestones: onTheWay }, today),
          onTheWay,
          actions: actions.filter(({ objectiveId }) => objectiveId === objective.id),
        };
      }),
      unserved: await db.unservedOutcomes(tx, within),
    };
  },
);

import { ActionStanding, Day, Id, Light, PlanLightReason } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { Listed as ListedMilestone } from './milestones.ts';
import { Listed as ListedObjective, ServedOutcome } from './objectives.ts';

/** An action below what it serves. */
const PlannedAction = z
  .strictObject({
    id: Id,
    reference: z.string(),
    title: z.string(),
    objectiveId: Id.nullable(),
    milestoneId: Id.nullable(),
    ownerName: z.string().nullable(),
    ownerPartnerShortName: z.string(),
    startsOn: Day.nullable(),
    dueOn: Day.nullable(),
    closedOn: Day.nullable(),
    light: Light.nullable(),
    standing: ActionStanding,
  })
  .meta({ id: 'PlannedAction' });
export type PlannedAction = z.output<typeof PlannedAction>;

const PlannedMilestone = ListedMilestone.extend({ actions: z.array(PlannedAction) }).meta({ id: 'PlannedMilestone' });
export type PlannedMilestone = z.output<typeof PlannedMilestone>;

const PlannedObjective = ListedObjective.extend({
  /** Today's; null once it is dropped */
  light: Light.nullable(),
  reason: PlanLightReason.nullable(),
  onTheWay: z.array(PlannedMilestone),
  /** Those that serve it without a milestone */
  actions: z.array(PlannedAction),
}).meta({ id: 'PlannedObjective' });
export type PlannedObjective = z.output<typeof PlannedObjective>;

const Plan = z
  .strictObject({
    id: Id,
    today: Day,
    objectives: z.array(PlannedObjective),
    /** What the partnership contributes to and no objective serves */
    unserved: z.array(ServedOutcome),
  })
  .meta({ id: 'Plan' });
export type Plan = z.output<typeof Plan>;

export const plan = {
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/plan',
    summary: 'The whole plan in line of sight: outcomes served, objectives, milestones and the actions towards them',
    action: 'plan.see',
    params: z.strictObject({ partnershipId: Id }),
    result: Plan,
  }),
} as const satisfies Contract;

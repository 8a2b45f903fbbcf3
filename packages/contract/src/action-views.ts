import {
  ActionLack,
  ActionLightReason,
  ActionRecord,
  ActionStanding,
  ActionStatus,
  ActionUpdate,
  Day,
  Id,
  Light,
} from '@trivet/domain';
import { z } from 'zod';
import { represented } from './kernel/lists.ts';

/** As everyone in the partnership reads it. */
export const Listed = ActionRecord.extend({
  /** As people quote it: `EARLY-A-031` */
  reference: z.string(),
  ownerPartnerName: z.string(),
  ownerPartnerShortName: z.string(),
  ownerName: z.string().nullable(),
  /** Today's; null once it is ceased */
  light: Light.nullable(),
  /** Why it is not green, worst first */
  lightReasons: z.array(ActionLightReason),
  standing: ActionStanding,
  lacks: z.array(ActionLack),
  /** Whether it is done, and another person is to verify it */
  awaitsVerification: z.boolean(),
  /** How many of the actions it waits for are still open */
  waitsForOpen: z.int().min(0),
}).meta({ id: 'ListedAction' });

/** An action as another one names it. */
const Linked = z
  .strictObject({
    id: Id,
    reference: z.string(),
    title: z.string(),
    ownerName: z.string().nullable(),
    dueOn: Day.nullable(),
    status: ActionStatus,
    standing: ActionStanding,
  })
  .meta({ id: 'LinkedAction' });
export type LinkedAction = z.output<typeof Linked>;

const name = z.string().nullable();
export const Represented = represented(
  Listed.extend({
    helpers: z.array(z.strictObject({ personId: Id, name: z.string() })),
    /** What must be finished first */
    waitsFor: z.array(Linked),
    /** What cannot be finished before this */
    holdsUp: z.array(Linked),
    /** The risk it is to bring down */
    risk: z.strictObject({ id: Id, reference: z.string(), title: z.string() }).nullable(),
    /** What of the plan it serves, and the objective above a milestone */
    serves: z
      .strictObject({
        kind: z.enum(['objective', 'milestone']),
        id: Id,
        reference: z.string(),
        title: z.string(),
        objectiveTitle: z.string(),
      })
      .nullable(),
    completedByName: name,
    verifierName: name,
    verifiedByName: name,
    askedDueByName: name,
    escalatedByName: name,
    /** What was said when it was last escalated or passed up, while it waits for an answer */
    escalationWords: name,
  }),
).meta({ id: 'ActionRepresentation' });
export type ListedAction = z.output<typeof Listed>;
export type ActionRepresentation = z.output<typeof Represented>;

export const ListedUpdate = ActionUpdate.extend({ personName: z.string().nullable() }).meta({
  id: 'ListedActionUpdate',
});
export type ListedActionUpdate = z.output<typeof ListedUpdate>;

/** An action of mine, and in which partnership. */
export const Mine = Listed.extend({
  partnershipCode: z.string(),
  partnershipName: z.string(),
  part: z.enum(['lead', 'helper']),
}).meta({ id: 'MyAction' });
export type MyAction = z.output<typeof Mine>;

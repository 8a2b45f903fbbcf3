import { z } from 'zod';
import { Day, Id, Instant, line, partnershipRecord, text } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';
import { Light } from '../lights/light.ts';

export const ActionStatus = z.enum(['proposed', 'agreed', 'in_progress', 'blocked', 'done', 'verified', 'ceased']);
export type ActionStatus = z.output<typeof ActionStatus>;

/** The statuses in which work is still owed. */
export const openActionStatuses = ['proposed', 'agreed', 'in_progress', 'blocked'] as const satisfies ActionStatus[];

export const ActionPriority = z.enum(['low', 'medium', 'high']);
export type ActionPriority = z.output<typeof ActionPriority>;

/** What its owner may say: as the rules see it, or worse, never better. */
export const WorseLight = Light.exclude(['green']);

const reason = (ask: string) => text(2000).min(1, ask);

/** The fields a PATCH may name. */
export const ActionFields = z.strictObject({
  title: line(200, 'Say what is to be done'),
  description: text(4000),
  ownerPartnerId: Id,
  /** Null: nobody yet, and it is marked */
  ownerPersonId: Id.nullable(),
  startsOn: Day.nullable(),
  /** Null: no date yet, and it is marked */
  dueOn: Day.nullable(),
  priority: ActionPriority,
  /** What will be done if this does not work */
  contingency: text(2000),
  /** The risk it is to bring down */
  riskId: Id.nullable(),
});

/** A title is enough: its owner is then whoever raises it, for their own partner. */
export const ActionDraft = ActionFields.extend({
  description: text(4000).default(''),
  ownerPartnerId: Id.optional(),
  ownerPersonId: Id.nullable().optional(),
  startsOn: Day.nullable().default(null),
  dueOn: Day.nullable().default(null),
  priority: ActionPriority.default('medium'),
  contingency: text(2000).default(''),
  riskId: Id.nullable().default(null),
}).meta({ id: 'ActionDraft' });
export type ActionDraft = z.output<typeof ActionDraft>;

export const ActionPatch = patchOf(ActionFields).meta({ id: 'ActionPatch' });
export type ActionPatch = z.output<typeof ActionPatch>;

export const ActionProgress = z
  .strictObject({
    status: z.enum(['agreed', 'in_progress', 'blocked']),
    percent: z.int().min(0).max(99, 'Use completion to say that it is done'),
    note: text(2000).default(''),
    /** Null: the light is what the rules say */
    worse: z.strictObject({ light: WorseLight, reason: line(500, 'Say why it is worse than it looks') }).nullable(),
  })
  .meta({ id: 'ActionProgress' });
export type ActionProgress = z.output<typeof ActionProgress>;

export const ActionCompletion = z
  .strictObject({ note: reason('Say what was done and what difference it made') })
  .meta({ id: 'ActionCompletion' });
export type ActionCompletion = z.output<typeof ActionCompletion>;

export const ActionCessation = z.strictObject({ reason: reason('Say why it stops') }).meta({ id: 'ActionCessation' });
export type ActionCessation = z.output<typeof ActionCessation>;

export const ActionReopening = z
  .strictObject({ reason: reason('Say why it opens again'), percent: z.int().min(0).max(99).default(0) })
  .meta({ id: 'ActionReopening' });
export type ActionReopening = z.output<typeof ActionReopening>;

/** Named so because `Action` is the policy's word for what a person may do. */
export const ActionRecord = z
  .strictObject({
    ...partnershipRecord,
    ...ActionFields.shape,
    /** Counted per partnership, never used again: quoted as `CODE-A-031` */
    number: z.int().min(1),
    status: ActionStatus,
    percent: z.int().min(0).max(100),
    firstDueOn: Day.nullable(),
    /** How often a due date that was set has moved */
    dueMoves: z.int().min(0),
    worseLight: WorseLight.nullable(),
    worseReason: text(500),
    /** The last day on which the worse light stands */
    worseUntilOn: Day.nullable(),
    lastUpdateOn: Day,
    lastNote: text(2000),
    /** The day it was done or ceased */
    closedOn: Day.nullable(),
    closingNote: text(2000),
    ceasedReason: text(2000),
  })
  .refine(({ startsOn, dueOn }) => startsOn === null || dueOn === null || startsOn <= dueOn, {
    path: ['dueOn'],
    message: 'Enter the day it starts or a later one',
  })
  .meta({ id: 'Action' });
export type ActionRecord = z.output<typeof ActionRecord>;

/** One line of an action's log. */
export const ActionUpdate = z
  .strictObject({
    id: Id,
    at: Instant,
    /** Null when a job did it */
    personId: Id.nullable(),
    status: ActionStatus,
    percent: z.int().min(0).max(100),
    note: text(2000),
    worseLight: WorseLight.nullable(),
    worseReason: text(500),
  })
  .meta({ id: 'ActionUpdate' });
export type ActionUpdate = z.output<typeof ActionUpdate>;

type FromTo<Value> = { from: Value; to: Value };

export type ActionEvent =
  | { type: 'action.raised'; payload: { ownerPartnerId: string; ownerPersonId: string | null; dueOn: string | null } }
  | {
      type: 'action.edited';
      payload: { fields: string[]; owner: FromTo<string | null> | null; due: FromTo<string | null> | null };
    }
  | {
      type: 'action.progressed';
      payload: { status: FromTo<ActionStatus>; percent: FromTo<number>; worse: 'amber' | 'red' | null };
    }
  | { type: 'action.completed'; payload: Record<never, never> }
  | { type: 'action.ceased'; payload: Record<never, never> }
  | { type: 'action.reopened'; payload: { from: ActionStatus } };

import { z } from 'zod';
import { Day, Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';
import { Light } from '../lights/light.ts';

export const ActionStatus = z.enum(['proposed', 'agreed', 'in_progress', 'blocked', 'done', 'verified', 'ceased']);
export type ActionStatus = z.output<typeof ActionStatus>;

/** The statuses in which work is still owed. */
export const openActionStatuses = ['proposed', 'agreed', 'in_progress', 'blocked'] as const satisfies ActionStatus[];

export const ActionPriority = z.enum(['low', 'medium', 'high']);
export type ActionPriority = z.output<typeof ActionPriority>;

/** What an action came from. The id stands in a column of that kind (`riskId`), so that a foreign key holds it. */
export const ActionSource = z.enum(['risk', 'objective', 'meeting', 'decision', 'dispute', 'health_check']);
export type ActionSource = z.output<typeof ActionSource>;

/** Who is asked when an action is blocked, lowest first. */
export const EscalationLevel = z.enum(['chair', 'sponsor', 'sro']);
export type EscalationLevel = z.output<typeof EscalationLevel>;

/** What its owner may say: as the rules see it, or worse, never better. */
export const WorseLight = Light.exclude(['green']);

const reason = (ask: string) => text(2000).min(1, ask);

const helpers = z.array(Id).max(20, 'Name 20 people or fewer');
const dependencies = z.array(Id).max(20, 'Name 20 actions or fewer');

/** Who lends a hand: the owner stays the one who answers for it. */
export const ActionHelpers = z.strictObject({ personIds: helpers }).meta({ id: 'ActionHelpers' });
export type ActionHelpers = z.output<typeof ActionHelpers>;

/** The actions that must be finished before this one can be. */
export const ActionDependencies = z.strictObject({ waitsForIds: dependencies }).meta({ id: 'ActionDependencies' });
export type ActionDependencies = z.output<typeof ActionDependencies>;

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
  /** What of the plan it serves: an objective, or a milestone on the way to one */
  objectiveId: Id.nullable(),
  milestoneId: Id.nullable(),
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
  objectiveId: Id.nullable().default(null),
  milestoneId: Id.nullable().default(null),
  agendaItemId: Id.nullable().default(null),
  helperPersonIds: helpers.default([]),
  waitsForIds: dependencies.default([]),
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

/** What somebody who helps, or who holds it, has to tell of an action. */
export const ActionNote = z.strictObject({ note: reason('Say what is new') }).meta({ id: 'ActionNote' });
export type ActionNote = z.output<typeof ActionNote>;

export const ActionCompletion = z
  .strictObject({
    note: reason('Say what was done and what difference it made'),
    /** A link, or words that say where it can be seen; needed where priority is high */
    evidence: text(2000).default(''),
    /** Whom to ask to verify it; null: the coordinator, or whoever chairs */
    verifierPersonId: Id.nullable().default(null),
  })
  .meta({ id: 'ActionCompletion' });
export type ActionCompletion = z.output<typeof ActionCompletion>;

export const ActionCessation = z.strictObject({ reason: reason('Say why it stops') }).meta({ id: 'ActionCessation' });
export type ActionCessation = z.output<typeof ActionCessation>;

export const ActionReopening = z
  .strictObject({ reason: reason('Say why it opens again'), percent: z.int().min(0).max(99).default(0) })
  .meta({ id: 'ActionReopening' });
export type ActionReopening = z.output<typeof ActionReopening>;

export const ActionVerification = z.strictObject({ note: text(2000).default('') }).meta({ id: 'ActionVerification' });
export type ActionVerification = z.output<typeof ActionVerification>;

export const ActionReturn = z
  .strictObject({ reason: reason('Say what is still missing'), percent: z.int().min(0).max(99).default(90) })
  .meta({ id: 'ActionReturn' });
export type ActionReturn = z.output<typeof ActionReturn>;

export const DueDateRequest = z
  .strictObject({ dueOn: Day, reason: line(500, 'Say why the date has to move again') })
  .meta({ id: 'DueDateRequest' });
export type DueDateRequest = z.output<typeof DueDateRequest>;

export const DueDateAnswer = z
  .strictObject({ granted: z.boolean(), words: text(500).default('') })
  .meta({ id: 'DueDateAnswer' });
export type DueDateAnswer = z.output<typeof DueDateAnswer>;

export const ActionEscalation = z
  .strictObject({ words: reason('Say what you need, and from whom') })
  .meta({ id: 'ActionEscalation' });
export type ActionEscalation = z.output<typeof ActionEscalation>;

export const EscalationAnswer = z
  .strictObject({
    words: reason('Say what will be done about it'),
    /** Whether the next level is asked instead */
    passUp: z.boolean().default(false),
  })
  .meta({ id: 'EscalationAnswer' });
export type EscalationAnswer = z.output<typeof EscalationAnswer>;

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
    sourceKind: ActionSource.nullable(),
    /** What the meeting was at when it was taken */
    agendaItemId: Id.nullable(),
    /** What shows that it is done: a link, or words that say where it can be seen */
    evidence: text(2000),
    completedByPersonId: Id.nullable(),
    /** Who was named to verify it */
    verifierPersonId: Id.nullable(),
    verifiedByPersonId: Id.nullable(),
    verifiedOn: Day.nullable(),
    verificationNote: text(2000),
    /** The date its owner has asked the chair for */
    askedDueOn: Day.nullable(),
    askedDueReason: text(500),
    askedDueByPersonId: Id.nullable(),
    /** The level that was asked last while it is blocked */
    escalatedTo: EscalationLevel.nullable(),
    escalatedOn: Day.nullable(),
    escalatedByPersonId: Id.nullable(),
    /** By when that level is to answer; null once it has */
    answerDueOn: Day.nullable(),
    /** How many steps up it has ever taken */
    escalationSteps: z.int().min(0),
  })
  .refine(({ objectiveId, milestoneId }) => objectiveId === null || milestoneId === null, {
    path: ['milestoneId'],
    message: 'Choose an objective or one milestone, not both',
  })
  .refine(({ startsOn, dueOn }) => startsOn === null || dueOn === null || startsOn <= dueOn, {
    path: ['dueOn'],
    message: 'Enter the day it starts or a later one',
  })
  .meta({ id: 'Action' });
export type ActionRecord = z.output<typeof ActionRecord>;

type FromTo<Value> = { from: Value; to: Value };

export type ActionEvent =
  | {
      type: 'action.raised';
      payload: { ownerPartnerId: string; ownerPersonId: string | null; dueOn: string | null; helpers: string[] };
    }
  | {
      type: 'action.edited';
      payload: { fields: string[]; owner: FromTo<string | null> | null; due: FromTo<string | null> | null };
    }
  | {
      type: 'action.progressed';
      payload: { status: FromTo<ActionStatus>; percent: FromTo<number>; worse: 'amber' | 'red' | null };
    }
  | { type: 'action.agreed'; payload: { meetingId: string } }
  | { type: 'action.noted'; payload: Record<never, never> }
  | { type: 'action.completed'; payload: Record<never, never> }
  | { type: 'action.ceased'; payload: Record<never, never> }
  | { type: 'action.reopened'; payload: { from: ActionStatus } }
  | { type: 'action.verified'; payload: Record<never, never> }
  | { type: 'action.returned'; payload: { completedBy: string | null } }
  | { type: 'action.date_asked'; payload: { dueOn: string } }
  | { type: 'action.date_answered'; payload: { granted: boolean; dueOn: string; askedBy: string | null } }
  | { type: 'action.escalated'; payload: { to: EscalationLevel } }
  | { type: 'action.escalation_answered'; payload: { level: EscalationLevel; askedBy: string | null } }
  | { type: 'action.passed_up'; payload: { from: EscalationLevel; to: EscalationLevel } }
  | { type: 'action.helpers_set'; payload: { added: string[]; removed: string[] } }
  | { type: 'action.dependencies_set'; payload: { added: string[]; removed: string[] } }
  | { type: 'action.edit_undone'; payload: { fields: string[] } }
  | { type: 'action.withdrawn'; payload: Record<never, never> };

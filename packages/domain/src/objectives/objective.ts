import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, patchOf } from '../kernel/kind.ts';
import type { Owner } from '../owners/owner.ts';

export const ObjectiveStatus = z.enum(['open', 'achieved', 'missed', 'dropped']);
export type ObjectiveStatus = z.output<typeof ObjectiveStatus>;

const ObjectiveFields = z.strictObject({
  title: line(200, 'Say what is to be achieved'),
  /** What it looks like when it is achieved */
  success: text(2000),
  ownerPartnerId: Id,
  ownerPersonId: Id.nullable(),
  startsOn: Day.nullable(),
  dueOn: Day.nullable(),
});

/** Through which of the partnership's contributions it serves outcomes */
const contributionIds = z.array(Id).max(20, 'Choose 20 outcomes or fewer');

/** A title is enough: its owner is then whoever adds it, for their own partner. */
export const ObjectiveDraft = ObjectiveFields.extend({
  success: text(2000).default(''),
  ownerPartnerId: Id.optional(),
  ownerPersonId: Id.nullable().optional(),
  startsOn: Day.nullable().default(null),
  dueOn: Day.nullable().default(null),
  contributionIds: contributionIds.default([]),
}).meta({ id: 'ObjectiveDraft' });
export type ObjectiveDraft = z.output<typeof ObjectiveDraft>;

/** What a PATCH may name: its fields, and what it serves. */
const EditableObjective = ObjectiveFields.extend({ contributionIds });
export const ObjectivePatch = patchOf(EditableObjective).meta({ id: 'ObjectivePatch' });
export type ObjectivePatch = z.output<typeof ObjectivePatch>;

export const ObjectiveClosure = z
  .strictObject({
    status: ObjectiveStatus.exclude(['open']),
    words: text(2000).min(1, 'Say what was achieved, or why it was not'),
  })
  .meta({ id: 'ObjectiveClosure' });
export type ObjectiveClosure = z.output<typeof ObjectiveClosure>;

export const ObjectiveReopening = z
  .strictObject({ reason: line(500, 'Say why it opens again') })
  .meta({ id: 'ObjectiveReopening' });
export type ObjectiveReopening = z.output<typeof ObjectiveReopening>;

/** What the partnership means to achieve: it serves outcomes, and its milestones and actions get there (domain.md 4). */
export const Objective = z
  .strictObject({
    ...partnershipRecord,
    ...ObjectiveFields.shape,
    /** Counted per partnership, never used again: quoted as `CODE-O-003` */
    number: z.int().min(1),
    status: ObjectiveStatus,
    closedOn: Day.nullable(),
    closingWords: text(2000),
    /** Why it was last opened again */
    reopenedBecause: text(500),
  })
  .refine(({ startsOn, dueOn }) => startsOn === null || dueOn === null || startsOn <= dueOn, {
    path: ['dueOn'],
    message: 'Enter the day it starts or a later one',
  })
  .meta({ id: 'Objective' });
export type Objective = z.output<typeof Objective>;

export type ObjectiveEvent =
  | { type: 'objective.added'; payload: { ownerPartnerId: string; serves: string[] } }
  | { type: 'objective.edited'; payload: { fields: string[]; serves: string[] | null } }
  | { type: 'objective.closed'; payload: { status: ObjectiveStatus } }
  | { type: 'objective.reopened'; payload: { from: ObjectiveStatus } };

type ObjectiveChange = Change<Objective, ObjectiveEvent>;

const open = ({ status }: Objective) =>
  status === 'open' ? null : (['objective_closed', 'This objective is closed. Reopen it to change it.'] as const);
const closed = ({ status }: Objective) =>
  status === 'open' ? (['objective_open', 'This objective is still open.'] as const) : null;

export const objectiveGuards = {
  'objective.see': always,
  'objective.edit': open,
  'objective.close': open,
  'objective.reopen': closed,
  'milestone.add': open,
} satisfies Guards<Objective>;

export const objectiveKind: Kind<Objective> = {
  subject: 'objective',
  schema: Objective,
  guards: objectiveGuards,
  edit: { action: 'objective.edit', fields: EditableObjective },
  heldBy: ({ ownerPersonId, ownerPartnerId }) => ({ ownerPersonId, partnerId: ownerPartnerId }),
  tracks: ['status', 'dueOn'],
};

type ObjectivePlace = { id: string; workspaceId: string; partnershipId: string; number: number; owner: Owner };

export function addObjective(
  { contributionIds: serves, ...fields }: ObjectiveDraft,
  { owner, ...place }: ObjectivePlace,
  { at }: Decision,
): ObjectiveChange {
  const objective: Objective = {
    ...fields,
    ...place,
    ownerPartnerId: owner.partnerId,
    ownerPersonId: owner.personId,
    ...notClosed,
    reopenedBecause: '',
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { ownerPartnerId: owner.partnerId, serves };
  return decide(Objective, null, objective, { type: 'objective.added', payload });
}

/** Changes its fields and what it serves, either or both. */
export function editObjective(
  objective: Objective,
  { contributionIds: serves, ...patch }: ObjectivePatch,
): ObjectiveChange {
  assertAllows(objectiveGuards, 'objective.edit', objective);
  const fields = Object.keys(patch);
  const after = fields.length === 0 && serves ? objective : merged(objective, patch);
  const payload = { fields, serves: serves ?? null };
  return decide(Objective, objective, after, { type: 'objective.edited', payload });
}

/** However it ends, somebody says what came of it. */
export function closeObjective(
  objective: Objective,
  { status, words }: ObjectiveClosure,
  { today }: Decision,
): ObjectiveChange {
  assertAllows(objectiveGuards, 'objective.close', objective);
  const after = { ...objective, status, closedOn: today, closingWords: words };
  return decide(Objective, objective, after, { type: 'objective.closed', payload: { status } });
}

export function reopenObjective(objective: Objective, { reason }: ObjectiveReopening): ObjectiveChange {
  assertAllows(objectiveGuards, 'objective.reopen', objective);
  const event = { type: 'objective.reopened' as const, payload: { from: objective.status } };
  return decide(Objective, objective, { ...objective, ...notClosed, reopenedBecause: reason }, event);
}

const notClosed = { status: 'open' as const, closedOn: null, closingWords: '' };

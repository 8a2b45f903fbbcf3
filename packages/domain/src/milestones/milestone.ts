import { z } from 'zod';
import { Day, Id, line, Money, partnershipRecord, text } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';

export const MilestoneStatus = z.enum(['open', 'reached', 'missed', 'dropped']);
export type MilestoneStatus = z.output<typeof MilestoneStatus>;

/** The fields a PATCH may name. Its date is not one of them: it moves with a reason, and is counted. */
export const MilestoneFields = z.strictObject({
  title: line(200, 'Say what is there when it is reached'),
  description: text(2000),
  ownerPartnerId: Id,
  /** Null: nobody yet */
  ownerPersonId: Id.nullable(),
  /** When work towards it begins; null: it is a day and nothing before */
  startsOn: Day.nullable(),
  /** What it may cost; null: nothing was set aside */
  budget: Money.nullable(),
});

/** What, towards which objective, and by when; its owner is whoever adds it where nobody else is named. */
export const MilestoneDraft = MilestoneFields.extend({
  objectiveId: Id,
  dueOn: Day,
  description: text(2000).default(''),
  ownerPartnerId: Id.optional(),
  ownerPersonId: Id.nullable().optional(),
  startsOn: Day.nullable().default(null),
  budget: Money.nullable().default(null),
}).meta({ id: 'MilestoneDraft' });
export type MilestoneDraft = z.output<typeof MilestoneDraft>;

export const MilestonePatch = patchOf(MilestoneFields).meta({ id: 'MilestonePatch' });
export type MilestonePatch = z.output<typeof MilestonePatch>;

/** Another day, and why. */
export const MilestoneMove = z
  .strictObject({ dueOn: Day, reason: line(500, 'Say why the date moves') })
  .meta({ id: 'MilestoneMove' });
export type MilestoneMove = z.output<typeof MilestoneMove>;

/** What became of it: reached, with what shows it; missed or dropped, with the reason. */
export const MilestoneClosure = z
  .strictObject({
    status: MilestoneStatus.exclude(['open']),
    /** Needed where it was missed or dropped */
    reason: text(2000).default(''),
    /** A link, or words that say where it can be seen; needed where it was reached */
    evidence: text(2000).default(''),
  })
  .meta({ id: 'MilestoneClosure' });
export type MilestoneClosure = z.output<typeof MilestoneClosure>;

export const MilestoneReopening = z
  .strictObject({ reason: line(500, 'Say why it opens again') })
  .meta({ id: 'MilestoneReopening' });
export type MilestoneReopening = z.output<typeof MilestoneReopening>;

/** A day by which something is there, on the way to an objective (domain.md 4). */
export const Milestone = z
  .strictObject({
    ...partnershipRecord,
    ...MilestoneFields.shape,
    objectiveId: Id,
    /** Counted per partnership, never used again: quoted as `CODE-M-012` */
    number: z.int().min(1),
    dueOn: Day,
    firstDueOn: Day,
    /** How often its date has moved, and why it last did */
    dueMoves: z.int().min(0),
    moveReason: text(500),
    status: MilestoneStatus,
    closedOn: Day.nullable(),
    closingReason: text(2000),
    evidence: text(2000),
    /** Why it was last opened again */
    reopenedBecause: text(500),
  })
  .refine(({ startsOn, dueOn }) => startsOn === null || startsOn <= dueOn, {
    path: ['dueOn'],
    message: 'Enter the day work on it starts or a later one',
  })
  .meta({ id: 'Milestone' });
export type Milestone = z.output<typeof Milestone>;

export type MilestoneEvent =
  | { type: 'milestone.added'; payload: { objectiveId: string; ownerPersonId: string | null; dueOn: string } }
  | { type: 'milestone.edited'; payload: { fields: string[] } }
  | { type: 'milestone.moved'; payload: { from: string; to: string; moves: number } }
  | { type: 'milestone.closed'; payload: { status: MilestoneStatus } }
  | { type: 'milestone.reopened'; payload: { from: MilestoneStatus } };

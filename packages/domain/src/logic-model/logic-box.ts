import { z } from 'zod';
import type { Change } from '../kernel/change.ts';
import { Day, Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { always, type Guards } from '../kernel/guards.ts';
import { type Kind, patchOf } from '../kernel/kind.ts';

/**
 * The columns of a logic model, from what is put in to what comes of it at last (domain.md 4; C section 5): inputs,
 * activities, outputs with who is reached, reactions, knowledge and skills, practice, final outcomes.
 */
export const LogicStage = z.enum(['input', 'activity', 'output', 'reaction', 'learning', 'practice', 'outcome']);
export type LogicStage = z.output<typeof LogicStage>;

/** What may show how it goes with a box. */
export const LogicEvidenceKind = z.enum(['measure', 'indicator', 'objective', 'milestone', 'pledge']);
export type LogicEvidenceKind = z.output<typeof LogicEvidenceKind>;

export const LogicEvidence = z.strictObject({ kind: LogicEvidenceKind, id: Id }).meta({ id: 'LogicEvidence' });
export type LogicEvidence = z.output<typeof LogicEvidence>;

const LogicBoxFields = z.strictObject({
  stage: LogicStage,
  title: line(200, 'Say what the box holds'),
  description: text(2000),
  /** What has to be true for this to lead on to what follows */
  assumptions: text(2000),
});

/** The boxes of later columns that this one leads to */
const leadsToIds = z.array(Id).max(40, 'Choose 40 or fewer');
/** What shows how it goes with it */
const shownBy = z.array(LogicEvidence).max(40, 'Choose 40 or fewer');

export const LogicBoxDraft = LogicBoxFields.extend({
  description: text(2000).default(''),
  assumptions: text(2000).default(''),
  leadsToIds: leadsToIds.default([]),
  shownBy: shownBy.default([]),
}).meta({ id: 'LogicBoxDraft' });
export type LogicBoxDraft = z.output<typeof LogicBoxDraft>;

/** What a PATCH may name: its fields, what it leads to and what shows it. */
const EditableLogicBox = LogicBoxFields.extend({ leadsToIds, shownBy });
export const LogicBoxPatch = patchOf(EditableLogicBox).meta({ id: 'LogicBoxPatch' });
export type LogicBoxPatch = z.output<typeof LogicBoxPatch>;

export const LogicBoxMove = z
  .strictObject({
    stage: LogicStage,
    /** Its place in the column, 0 at the top; beyond the end is the end */
    at: z.int().min(0).max(1000),
  })
  .meta({ id: 'LogicBoxMove' });
export type LogicBoxMove = z.output<typeof LogicBoxMove>;

/** A box of a logic model: what is put in, done, or comes of it (domain.md 4; C section 5). */
export const LogicBox = z
  .strictObject({
    ...partnershipRecord,
    ...LogicBoxFields.shape,
    /** Where it stands in its column: the smaller the higher; nobody reads the number */
    position: z.number(),
    removedOn: Day.nullable(),
  })
  .meta({ id: 'LogicBox' });
export type LogicBox = z.output<typeof LogicBox>;

export type LogicBoxEvent =
  | { type: 'logic_box.added'; payload: { stage: LogicStage; leadsToIds: string[]; shownBy: LogicEvidence[] } }
  | {
      type: 'logic_box.edited';
      payload: { fields: string[]; leadsToIds: string[] | null; shownBy: LogicEvidence[] | null };
    }
  | { type: 'logic_box.moved'; payload: { stage: LogicStage } }
  | { type: 'logic_box.removed'; payload: Record<string, never> }
  | { type: 'logic_box.restored'; payload: Record<string, never> };

export type LogicBoxChange = Change<LogicBox, LogicBoxEvent>;

const present = ({ removedOn }: LogicBox) =>
  removedOn === null ? null : (['logic_box_removed', 'This box was taken out. Put it back to change it.'] as const);
const removed = ({ removedOn }: LogicBox) =>
  removedOn === null ? (['logic_box_present', 'This box is in the logic model already.'] as const) : null;

export const logicBoxGuards = {
  'logic_box.see': always,
  'logic_box.edit': present,
  'logic_box.move': present,
  'logic_box.remove': present,
  'logic_box.restore': removed,
} satisfies Guards<LogicBox>;

export const logicBoxKind: Kind<LogicBox> = {
  subject: 'logic_box',
  schema: LogicBox,
  guards: logicBoxGuards,
  edit: { action: 'logic_box.edit', fields: EditableLogicBox },
  heldBy: () => ({}),
  tracks: [],
};

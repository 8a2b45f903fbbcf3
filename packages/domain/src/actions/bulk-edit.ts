import { z } from 'zod';
import { decide } from '../kernel/change.ts';
import { Day, Id, text } from '../kernel/fields.ts';
import { ActionPriority, ActionRecord } from './action.ts';
import type { ActionChange } from './action-kind.ts';

/** As many actions as are changed together, at most. */
export const mostEditedTogether = 100;

/** A change of it can be taken back for this many hours. */
export const hoursToTakeBack = 24;

/** What is the same for all of them afterwards. */
export const SharedActionChanges = z
  .strictObject({
    ownerPartnerId: Id.optional(),
    ownerPersonId: Id.nullable().optional(),
    dueOn: Day.nullable().optional(),
    priority: ActionPriority.optional(),
    status: z.enum(['agreed', 'in_progress', 'blocked', 'done', 'ceased']).optional(),
    /** What is said with a status: what blocks them, what was done, why they stop */
    note: text(2000).default(''),
  })
  .refine(({ note: _note, ...changes }) => Object.keys(changes).length > 0, 'Change at least one field')
  .meta({ id: 'SharedActionChanges' });
export type SharedActionChanges = z.output<typeof SharedActionChanges>;

/** The same change of many actions, each as it was when it was chosen. */
export const ActionsEdit = z
  .strictObject({
    items: z
      .array(z.strictObject({ id: Id, version: z.int().min(1) }))
      .min(1, 'Choose at least one action')
      .max(mostEditedTogether, `Choose ${mostEditedTogether} actions or fewer`)
      .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'Choose each action once'),
    changes: SharedActionChanges,
  })
  .meta({ id: 'ActionsEdit' });
export type ActionsEdit = z.output<typeof ActionsEdit>;

/** Puts an action back to what it was before a change of many. That it moved and moved back is not counted. */
export function takeBackEdit(action: ActionRecord, before: ActionRecord): ActionChange {
  const fields = Object.keys(before).filter((field) => !same(action, before, field as keyof ActionRecord));
  const { id, version, createdAt, updatedAt } = action;
  const restored = { ...before, id, version, createdAt, updatedAt };
  return decide(ActionRecord, action, restored, { type: 'action.edit_undone', payload: { fields } });
}

const same = (a: ActionRecord, b: ActionRecord, field: keyof ActionRecord) => a[field] === b[field];

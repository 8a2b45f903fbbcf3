import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, line, partnershipRecord } from '../kernel/fields.ts';
import { assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, patchOf } from '../kernel/kind.ts';

/** The registers that can be looked at in a way that has a name. */
export const ViewedList = z.enum(['risks', 'actions']);
export type ViewedList = z.output<typeof ViewedList>;

const SavedViewFields = z.strictObject({
  name: line(60, 'Give the view a name'),
  /** What follows the question mark of the address: filters, sort, columns */
  query: z
    .string()
    .max(1000, 'This view has too many filters')
    .regex(/^[\w\-.~%=&+,:@!$'()*;/]*$/, 'Send the view as its address has it, without the question mark'),
  /** What the register opens with: one's own goes before the partnership's */
  isDefault: z.boolean(),
});

export const SavedViewDraft = SavedViewFields.extend({
  list: ViewedList,
  isDefault: z.boolean().default(false),
}).meta({ id: 'SavedViewDraft' });
export type SavedViewDraft = z.output<typeof SavedViewDraft>;

export const SavedViewPatch = patchOf(SavedViewFields).meta({ id: 'SavedViewPatch' });
export type SavedViewPatch = z.output<typeof SavedViewPatch>;

/** A way to look at a register, kept under a name: a person's own, or, without an owner, the partnership's. */
export const SavedView = z
  .strictObject({
    ...partnershipRecord,
    ...SavedViewFields.shape,
    list: ViewedList,
    ownerPersonId: Id.nullable(),
    removedOn: Day.nullable(),
  })
  .meta({ id: 'SavedView' });
export type SavedView = z.output<typeof SavedView>;

type Kept = { list: ViewedList; shared: boolean };
export type SavedViewEvent =
  | { type: 'saved_view.kept'; payload: Kept }
  | { type: 'saved_view.edited'; payload: { fields: string[] } }
  | { type: 'saved_view.removed'; payload: Kept };

const there = ({ removedOn }: SavedView) =>
  removedOn === null ? null : (['view_removed', 'This view has been removed.'] as const);

const savedViewGuards = { 'saved_view.see': there, 'saved_view.edit': there } satisfies Guards<SavedView>;

export const savedViewKind: Kind<SavedView> = {
  subject: 'saved_view',
  schema: SavedView,
  guards: savedViewGuards,
  edit: { action: 'saved_view.edit', fields: SavedViewFields },
  heldBy: ({ ownerPersonId }) => ({ ownerPersonId }),
  tracks: [],
};

type Place = { id: string; workspaceId: string; partnershipId: string; ownerPersonId: string | null };
type SavedViewChange = Change<SavedView, SavedViewEvent>;

export function keepView(draft: SavedViewDraft, place: Place, { at }: Decision): SavedViewChange {
  const view: SavedView = { ...draft, ...place, removedOn: null, version: 1, createdAt: at, updatedAt: at };
  return decide(SavedView, null, view, { type: 'saved_view.kept', payload: keptOf(view) });
}

export function editView(view: SavedView, patch: SavedViewPatch): SavedViewChange {
  assertAllows(savedViewGuards, 'saved_view.edit', view);
  const payload = { fields: Object.keys(patch) };
  return decide(SavedView, view, merged(view, patch), { type: 'saved_view.edited', payload });
}

export function removeView(view: SavedView, { today }: Decision): SavedViewChange {
  assertAllows(savedViewGuards, 'saved_view.edit', view);
  const after = { ...view, removedOn: today, isDefault: false };
  return decide(SavedView, view, after, { type: 'saved_view.removed', payload: keptOf(view) });
}

const keptOf = ({ list, ownerPersonId }: SavedView): Kept => ({ list, shared: ownerPersonId === null });

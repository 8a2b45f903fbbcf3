import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, patchOf } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';

/** By what success is known, by what failure is, and when whoever answers for the outcome steps in. */
export const CriterionKind = z.enum(['success', 'failure', 'intervention']);
export type CriterionKind = z.output<typeof CriterionKind>;

const CriterionFields = z.strictObject({
  words: line(500, 'Say how everyone will know'),
  /** What happens then, and who does it */
  response: text(1000),
});

export const CriterionDraft = CriterionFields.extend({
  kind: CriterionKind,
  response: text(1000).default(''),
}).meta({ id: 'CriterionDraft' });
export type CriterionDraft = z.output<typeof CriterionDraft>;

export const CriterionPatch = patchOf(CriterionFields).meta({ id: 'CriterionPatch' });
export type CriterionPatch = z.output<typeof CriterionPatch>;

export const CriterionWithdrawal = z
  .strictObject({ reason: line(500, 'Say why it no longer holds') })
  .meta({ id: 'CriterionWithdrawal' });
export type CriterionWithdrawal = z.output<typeof CriterionWithdrawal>;

/** Agreed at the outset with the sponsor or the Senior Responsible Owner, as worded (domain.md 4; Treasury report 20). */
export const Criterion = z
  .strictObject({
    ...partnershipRecord,
    ...CriterionFields.shape,
    kind: CriterionKind,
    /** Counted per partnership, never used again: quoted as `CODE-C-002` */
    number: z.int().min(1),
    /** How often it has been worded */
    edition: z.int().min(1),
    /** Which wording was agreed, when and by whom; another wording asks again */
    agreedEdition: z.int().min(1).nullable(),
    agreedOn: Day.nullable(),
    agreedByPersonId: Id.nullable(),
    withdrawnOn: Day.nullable(),
    withdrawnReason: text(500),
  })
  .meta({ id: 'Criterion' });
export type Criterion = z.output<typeof Criterion>;

export type CriterionEvent =
  | { type: 'criterion.added'; payload: { kind: CriterionKind } }
  | { type: 'criterion.edited'; payload: { fields: string[]; edition: number } }
  | { type: 'criterion.agreed'; payload: { edition: number } }
  | { type: 'criterion.withdrawn'; payload: { kind: CriterionKind } };

type CriterionChange = Change<Criterion, CriterionEvent>;

/** Whether it is agreed as it is worded now. */
export const isAgreed = ({ edition, agreedEdition }: Pick<Criterion, 'edition' | 'agreedEdition'>): boolean =>
  agreedEdition === edition;

const standing = ({ withdrawnOn }: Criterion) =>
  withdrawnOn ? (['criterion_withdrawn', 'This no longer holds. Add another to go on.'] as const) : null;

export const criterionGuards = {
  'criterion.see': always,
  'criterion.edit': standing,
  'criterion.withdraw': standing,
  'criterion.agree': (criterion) =>
    standing(criterion) ??
    (isAgreed(criterion) ? (['agreed_already', 'It is agreed as it is worded.'] as const) : null),
} satisfies Guards<Criterion>;

export const criterionKind: Kind<Criterion> = {
  subject: 'criterion',
  schema: Criterion,
  guards: criterionGuards,
  edit: { action: 'criterion.edit', fields: CriterionFields },
  heldBy: () => ({}),
  tracks: ['kind', 'edition', 'agreedEdition', 'withdrawnOn'],
};

type CriterionPlace = { id: string; workspaceId: string; partnershipId: string; number: number };

export function addCriterion(draft: CriterionDraft, place: CriterionPlace, { at }: Decision): CriterionChange {
  const criterion: Criterion = {
    ...draft,
    ...place,
    edition: 1,
    agreedEdition: null,
    agreedOn: null,
    agreedByPersonId: null,
    withdrawnOn: null,
    withdrawnReason: '',
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return decide(Criterion, null, criterion, { type: 'criterion.added', payload: { kind: draft.kind } });
}

/** Words it anew: who agreed to it before is asked again. What changes nothing asks nobody. */
export function editCriterion(criterion: Criterion, patch: CriterionPatch): CriterionChange {
  assertAllows(criterionGuards, 'criterion.edit', criterion);
  const after = merged(criterion, patch);
  const fields = Object.keys(patch).filter((field) => Reflect.get(after, field) !== Reflect.get(criterion, field));
  if (fields.length === 0) throw cannotBe('', 'nothing_changes', 'Nothing of this is new. Change something first.');
  const edition = criterion.edition + 1;
  const event = { type: 'criterion.edited' as const, payload: { fields, edition } };
  return decide(Criterion, criterion, { ...after, edition }, event);
}

export function agreeCriterion(criterion: Criterion, { today, by }: Decision): CriterionChange {
  assertAllows(criterionGuards, 'criterion.agree', criterion);
  const { edition } = criterion;
  const after = { ...criterion, agreedEdition: edition, agreedOn: today, agreedByPersonId: by };
  return decide(Criterion, criterion, after, { type: 'criterion.agreed', payload: { edition } });
}

export function withdrawCriterion(
  criterion: Criterion,
  { reason }: CriterionWithdrawal,
  { today }: Decision,
): CriterionChange {
  assertAllows(criterionGuards, 'criterion.withdraw', criterion);
  const after = { ...criterion, withdrawnOn: today, withdrawnReason: reason };
  return decide(Criterion, criterion, after, { type: 'criterion.withdrawn', payload: { kind: criterion.kind } });
}

import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, Instant, line, text, workspaceRecord } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, patchOf } from '../kernel/kind.ts';
import { cannotBe, Refusal } from '../kernel/refusal.ts';

const OutcomeFields = z.strictObject({
  /** What people call it by, like `O4` */
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9][A-Z0-9-]{0,11}$/, 'Use 1 to 12 letters, digits and hyphens'),
  /** The condition of wellbeing wanted for the population */
  statement: line(300, 'Enter the outcome as people would wish to live it'),
  narrative: text(4000),
  activeFrom: Day.nullable(),
  activeTo: Day.nullable(),
});

export const OutcomeDraft = OutcomeFields.extend({
  narrative: text(4000).default(''),
  activeFrom: Day.nullable().default(null),
  activeTo: Day.nullable().default(null),
}).meta({ id: 'OutcomeDraft' });
export type OutcomeDraft = z.output<typeof OutcomeDraft>;

export const OutcomePatch = patchOf(OutcomeFields).meta({ id: 'OutcomePatch' });
export type OutcomePatch = z.output<typeof OutcomePatch>;

/** From 1; beyond the end is the end. */
const Position = z.int().min(1).max(999, 'Keep to 999 outcomes or fewer');
export const OutcomePosition = z.strictObject({ position: Position }).meta({ id: 'OutcomePosition' });
export type OutcomePosition = z.output<typeof OutcomePosition>;

/** Null leaves the post vacant. */
export const OutcomeSro = z.strictObject({ personId: Id.nullable() }).meta({ id: 'OutcomeSro' });
export type OutcomeSro = z.output<typeof OutcomeSro>;

export const Outcome = z
  .strictObject({
    ...workspaceRecord,
    ...OutcomeFields.shape,
    position: Position,
    /** The Senior Responsible Owner; null while the post is vacant */
    sroPersonId: Id.nullable(),
    archivedAt: Instant.nullable(),
  })
  .refine(({ activeFrom, activeTo }) => !activeFrom || !activeTo || activeFrom < activeTo, {
    path: ['activeTo'],
    error: 'Enter a day after the first active day',
  })
  .meta({ id: 'Outcome' });
export type Outcome = z.output<typeof Outcome>;

export type OutcomeEvent =
  | { type: 'outcome.added'; payload: Record<never, never> }
  | { type: 'outcome.edited'; payload: { fields: string[] } }
  | { type: 'outcome.moved'; payload: { position: number } }
  | { type: 'outcome.sro_appointed'; payload: { personId: string | null; formerPersonId: string | null } }
  | { type: 'outcome.archived'; payload: Record<never, never> }
  | { type: 'outcome.restored'; payload: Record<never, never> };

type OutcomeChange = Change<Outcome, OutcomeEvent>;

const inUse = ({ archivedAt }: Outcome) =>
  archivedAt ? (['outcome_archived', 'This outcome is archived. Restore it to change it.'] as const) : null;
const archived = ({ archivedAt }: Outcome) =>
  archivedAt ? null : (['outcome_in_use', 'This outcome is not archived.'] as const);

const outcomeGuards = {
  'outcome.see': always,
  'outcome.edit': inUse,
  'outcome.appoint_sro': inUse,
  'outcome.archive': inUse,
  'outcome.restore': archived,
} satisfies Guards<Outcome>;

export const outcomeKind: Kind<Outcome> = {
  subject: 'outcome',
  schema: Outcome,
  guards: outcomeGuards,
  edit: { action: 'outcome.edit', fields: OutcomeFields },
  heldBy: () => ({}),
  tracks: ['sroPersonId', 'archivedAt'],
};

export function addOutcome(
  draft: OutcomeDraft,
  place: { id: string; workspaceId: string; position: number },
  { at }: Decision,
): OutcomeChange {
  const outcome = { ...draft, ...place, sroPersonId: null, archivedAt: null, version: 1, createdAt: at, updatedAt: at };
  return decide(Outcome, null, outcome, { type: 'outcome.added', payload: {} });
}

export function editOutcome(outcome: Outcome, patch: OutcomePatch): OutcomeChange {
  assertAllows(outcomeGuards, 'outcome.edit', outcome);
  const payload = { fields: Object.keys(patch) };
  return decide(Outcome, outcome, merged(outcome, patch), { type: 'outcome.edited', payload });
}

/** Which outcomes get which place when one of them is moved: only those whose place changes. `order` is the present one. */
export function placesAfterMove(
  order: readonly { id: string; position: number }[],
  id: string,
  { position }: OutcomePosition,
): { id: string; position: number }[] {
  const others = order.filter((outcome) => outcome.id !== id).map((outcome) => outcome.id);
  const is = new Map(order.map((outcome) => [outcome.id, outcome.position]));
  return others
    .toSpliced(position - 1, 0, id)
    .map((outcomeId, index) => ({ id: outcomeId, position: index + 1 }))
    .filter((place) => is.get(place.id) !== place.position);
}

export function moveOutcome(outcome: Outcome, { position }: OutcomePosition): OutcomeChange {
  assertAllows(outcomeGuards, 'outcome.edit', outcome);
  return decide(Outcome, outcome, { ...outcome, position }, { type: 'outcome.moved', payload: { position } });
}

/** The Senior Responsible Owner reads every partnership that contributes to the outcome, from now on. */
export function appointSro(
  outcome: Outcome,
  appointee: { id: string; archivedAt: string | null } | null,
): OutcomeChange {
  assertAllows(outcomeGuards, 'outcome.appoint_sro', outcome);
  if (appointee?.archivedAt) throw cannotBe('/personId', 'person_archived', 'Choose someone who is not archived');
  const personId = appointee?.id ?? null;
  const payload = { personId, formerPersonId: outcome.sroPersonId };
  const after = { ...outcome, sroPersonId: personId };
  return decide(Outcome, outcome, after, { type: 'outcome.sro_appointed', payload });
}

/** @throws Refusal `rule_broken`, naming each partnership that still contributes */
export function archiveOutcome(
  outcome: Outcome,
  contributing: readonly { name: string; code: string }[],
  { at }: Decision,
): OutcomeChange {
  assertAllows(outcomeGuards, 'outcome.archive', outcome);
  if (contributing.length > 0) throw contributedTo(contributing);
  return decide(Outcome, outcome, { ...outcome, archivedAt: at }, { type: 'outcome.archived', payload: {} });
}

/** Comes back at the end of the list. */
export function restoreOutcome(outcome: Outcome, { position }: OutcomePosition): OutcomeChange {
  assertAllows(outcomeGuards, 'outcome.restore', outcome);
  const after = { ...outcome, archivedAt: null, position };
  return decide(Outcome, outcome, after, { type: 'outcome.restored', payload: {} });
}

function contributedTo(contributing: readonly { name: string; code: string }[]): Refusal {
  const errors = contributing.map(({ name, code }) => ({
    pointer: '',
    code: 'outcome_contributed_to',
    message: `${name} (${code}) contributes to it`,
  }));
  const all = errors.map(({ message }) => message).join('; ');
  return new Refusal('rule_broken', 'outcome_contributed_to', `End these contributions first: ${all}.`, errors);
}

import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, partnershipRecord, text } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, patchOf } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';

export const ContributionWeight = z.enum(['main', 'supporting']);
export type ContributionWeight = z.output<typeof ContributionWeight>;

const ContributionFields = z.strictObject({
  /** How the partnership contributes to the outcome */
  words: text(2000),
  weight: ContributionWeight,
});

export const ContributionDraft = ContributionFields.extend({
  outcomeId: Id,
  words: text(2000).default(''),
  weight: ContributionWeight.default('main'),
}).meta({ id: 'ContributionDraft' });
export type ContributionDraft = z.output<typeof ContributionDraft>;

export const ContributionPatch = patchOf(ContributionFields).meta({ id: 'ContributionPatch' });
export type ContributionPatch = z.output<typeof ContributionPatch>;

/** The day the partnership stopped contributing. */
export const ContributionEnding = z.strictObject({ on: Day }).meta({ id: 'ContributionEnding' });
export type ContributionEnding = z.output<typeof ContributionEnding>;

export const Contribution = z
  .strictObject({ ...partnershipRecord, outcomeId: Id, ...ContributionFields.shape, endedOn: Day.nullable() })
  .meta({ id: 'Contribution' });
export type Contribution = z.output<typeof Contribution>;

export type ContributionEvent =
  | { type: 'contribution.added'; payload: { outcomeId: string } }
  | { type: 'contribution.edited'; payload: { fields: string[] } }
  | { type: 'contribution.ended'; payload: { outcomeId: string; on: string } };

type ContributionChange = Change<Contribution, ContributionEvent>;

const running = ({ endedOn }: Contribution) =>
  endedOn ? (['contribution_ended', 'This contribution has ended. Add it again to go on.'] as const) : null;

const contributionGuards = {
  'contribution.see': always,
  'contribution.edit': running,
  'contribution.end': running,
} satisfies Guards<Contribution>;

export const contributionKind: Kind<Contribution> = {
  subject: 'contribution',
  schema: Contribution,
  guards: contributionGuards,
  edit: { action: 'contribution.edit', fields: ContributionFields },
  heldBy: () => ({}),
  tracks: ['outcomeId', 'weight', 'endedOn'],
};

export function addContribution(
  draft: ContributionDraft,
  ids: { id: string; workspaceId: string; partnershipId: string },
  { at }: Decision,
): ContributionChange {
  const contribution = { ...ids, ...draft, endedOn: null, version: 1, createdAt: at, updatedAt: at };
  const payload = { outcomeId: draft.outcomeId };
  return decide(Contribution, null, contribution, { type: 'contribution.added', payload });
}

export function editContribution(contribution: Contribution, patch: ContributionPatch): ContributionChange {
  assertAllows(contributionGuards, 'contribution.edit', contribution);
  const payload = { fields: Object.keys(patch) };
  return decide(Contribution, contribution, merged(contribution, patch), { type: 'contribution.edited', payload });
}

/** The Senior Responsible Owner of the outcome no longer sees the partnership by it. */
export function endContribution(
  contribution: Contribution,
  { on }: ContributionEnding,
  { today }: Decision,
): ContributionChange {
  assertAllows(contributionGuards, 'contribution.end', contribution);
  if (on > today) throw cannotBe('/on', 'in_the_future', 'Enter today or an earlier day');
  const payload = { outcomeId: contribution.outcomeId, on };
  return decide(Contribution, contribution, { ...contribution, endedOn: on }, { type: 'contribution.ended', payload });
}

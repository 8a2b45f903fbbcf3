import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Id, partnershipRecord, text } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';

/** Who gives administrative support and who pays, and the training people need and get. */
export const SupportFields = z
  .strictObject({
    givenByPartnerId: Id.nullable(),
    paidByPartnerId: Id.nullable(),
    hoursPerMonth: z.int().min(0).max(744, 'A month has 744 hours at most'),
    trainingNeeds: text(4000),
    trainingArranged: text(4000),
  })
  .meta({ id: 'SupportFields' });
export type SupportFields = z.output<typeof SupportFields>;

export const Support = z.strictObject({ ...partnershipRecord, ...SupportFields.shape }).meta({ id: 'Support' });
export type Support = z.output<typeof Support>;

export type SupportEvent =
  | { type: 'support.opened'; payload: Record<never, never> }
  | { type: 'support.arranged'; payload: { fields: string[] } };

type SupportChange = Change<Support, SupportEvent>;

const supportGuards = { 'support.see': always, 'support.arrange': always } satisfies Guards<Support>;

export const supportKind: Kind<Support> = {
  subject: 'support',
  schema: Support,
  guards: supportGuards,
  edit: { action: 'support.arrange', fields: SupportFields },
  heldBy: () => ({}),
  tracks: [],
};

/** Every partnership has one arrangement from the start, with nothing arranged yet. */
export function openSupport(
  ids: { id: string; workspaceId: string; partnershipId: string },
  { at }: Decision,
): SupportChange {
  const nothing = { givenByPartnerId: null, paidByPartnerId: null, hoursPerMonth: 0 };
  const support = {
    ...ids,
    ...nothing,
    trainingNeeds: '',
    trainingArranged: '',
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return decide(Support, null, support, { type: 'support.opened', payload: {} });
}

export function arrangeSupport(support: Support, fields: SupportFields): SupportChange {
  assertAllows(supportGuards, 'support.arrange', support);
  const changed = Object.entries(fields).filter(([name, value]) => Reflect.get(support, name) !== value);
  const payload = { fields: changed.map(([name]) => name) };
  return decide(Support, support, { ...support, ...fields }, { type: 'support.arranged', payload });
}

import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { addDays } from '../kernel/days.ts';
import { Day, Id, Instant, line, text, workspaceRecord } from '../kernel/fields.ts';
import { assertAllows, always, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, patchOf } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';

/** Two years: whoever answers for it says at least that often that it is still wanted. */
const longestDays = 730;

const ServiceAccountFields = z.strictObject({
  name: line(100, 'Give it a name, like Council data warehouse'),
  /** What reads here, and what becomes of it */
  purpose: text(500),
  /** Who answers for it: when they leave the workspace, it stops */
  ownerPersonId: Id,
  /** The last day it works */
  lastDay: Day,
});

export const ServiceAccountDraft = ServiceAccountFields.extend({
  purpose: ServiceAccountFields.shape.purpose.default(''),
}).meta({ id: 'ServiceAccountDraft' });
export type ServiceAccountDraft = z.output<typeof ServiceAccountDraft>;

export const ServiceAccountPatch = patchOf(ServiceAccountFields).meta({ id: 'ServiceAccountPatch' });
export type ServiceAccountPatch = z.output<typeof ServiceAccountPatch>;

/**
 * A program that reads on behalf of no one person, such as a data warehouse. It holds API tokens, reads what an auditor
 * reads of the partnerships they open, and nothing that one partner keeps to itself; it never signs in and writes nothing.
 */
export const ServiceAccount = z
  .strictObject({ ...workspaceRecord, ...ServiceAccountFields.shape, endedAt: Instant.nullable() })
  .meta({ id: 'ServiceAccount' });
export type ServiceAccount = z.output<typeof ServiceAccount>;

export type ServiceAccountEvent =
  | { type: 'service_account.added'; payload: Record<never, never> }
  | { type: 'service_account.edited'; payload: { fields: string[] } }
  | { type: 'service_account.ended'; payload: Record<never, never> };

type ServiceAccountChange = Change<ServiceAccount, ServiceAccountEvent>;

const going = ({ endedAt }: ServiceAccount) =>
  endedAt ? (['service_account_ended', 'This service account has ended. Add another one.'] as const) : null;

const serviceAccountGuards = {
  'service_account.see': always,
  'service_account.edit': going,
  'service_account.make_token': going,
  'service_account.end': going,
} satisfies Guards<ServiceAccount>;

export const serviceAccountKind: Kind<ServiceAccount> = {
  subject: 'service_account',
  schema: ServiceAccount,
  guards: serviceAccountGuards,
  edit: { action: 'service_account.edit', fields: ServiceAccountFields },
  heldBy: ({ ownerPersonId }) => ({ ownerPersonId }),
  tracks: [],
};

export function addServiceAccount(
  draft: ServiceAccountDraft,
  place: Pick<ServiceAccount, 'id' | 'workspaceId'>,
  decision: Decision,
): ServiceAccountChange {
  assertLastDay(draft.lastDay, decision);
  const { at } = decision;
  const account = { ...draft, ...place, endedAt: null, version: 1, createdAt: at, updatedAt: at };
  return decide(ServiceAccount, null, account, { type: 'service_account.added', payload: {} });
}

export function editServiceAccount(
  account: ServiceAccount,
  patch: ServiceAccountPatch,
  decision: Decision,
): ServiceAccountChange {
  assertAllows(serviceAccountGuards, 'service_account.edit', account);
  if (patch.lastDay !== undefined) assertLastDay(patch.lastDay, decision);
  const payload = { fields: Object.keys(patch) };
  return decide(ServiceAccount, account, merged(account, patch), { type: 'service_account.edited', payload });
}

/** For good: its tokens are refused from then on. */
export function endServiceAccount(account: ServiceAccount, { at }: Decision): ServiceAccountChange {
  assertAllows(serviceAccountGuards, 'service_account.end', account);
  return decide(ServiceAccount, account, { ...account, endedAt: at }, { type: 'service_account.ended', payload: {} });
}

/** @throws Refusal `rule_broken` when it has ended */
export const assertTakesTokens = (account: ServiceAccount): void =>
  assertAllows(serviceAccountGuards, 'service_account.make_token', account);

function assertLastDay(lastDay: string, { today }: Decision): void {
  if (lastDay < today) throw cannotBe('/lastDay', 'in_the_past', 'Choose today or a later day');
  if (lastDay > addDays(today, longestDays))
    throw cannotBe('/lastDay', 'too_far', 'Choose a day within two years: it can be moved on later');
}

import { z } from 'zod';
import { Scope } from '../kernel/actor.ts';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { addDays } from '../kernel/days.ts';
import { Day, Id, Instant, line, workspaceRecord } from '../kernel/fields.ts';
import { assertAllows, always, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';

const longestDays = 365;

const ApiTokenFields = z.strictObject({
  /** What uses it, so that its owner knows what to revoke */
  name: line(100, 'Say what will use it'),
  scopes: z.array(Scope).min(1, 'Choose at least one right').max(Scope.options.length),
  /** The only partnerships it opens */
  partnershipIds: z.array(Id).min(1, 'Choose at least one partnership, or all').max(100).nullable(),
  /** The only outcomes whose partnerships it opens: those that contribute to one of them when it is used */
  outcomeIds: z.array(Id).min(1, 'Choose at least one outcome, or all').max(50).nullable(),
});

/** What is needed to make a token. It never has more than its owner's own rights. */
export const ApiTokenDraft = ApiTokenFields.extend({
  workspaceId: Id,
  partnershipIds: ApiTokenFields.shape.partnershipIds.default(null),
  outcomeIds: ApiTokenFields.shape.outcomeIds.default(null),
  /** The last day it works, a year ahead at most */
  lastDay: Day,
}).meta({ id: 'ApiTokenDraft' });
export type ApiTokenDraft = z.output<typeof ApiTokenDraft>;

/** What is needed to make a token of a service account: its address says whose. */
export const ServiceTokenDraft = ApiTokenDraft.omit({ workspaceId: true }).meta({ id: 'ServiceTokenDraft' });
export type ServiceTokenDraft = z.output<typeof ServiceTokenDraft>;

/** All that a token of a service account may be given. */
export const readingScopes = ['partnerships:read', 'reports:read'] as const satisfies readonly Scope[];

/** A key for a program, as it is kept: its secret is shown once and never again. */
export const ApiToken = z
  .strictObject({
    ...workspaceRecord,
    ...ApiTokenFields.shape,
    /** Who made it */
    personId: Id,
    /** The service account that uses it; null for whoever made it */
    serviceAccountId: Id.nullable(),
    expiresAt: Instant,
    lastUsedAt: Instant.nullable(),
    revokedAt: Instant.nullable(),
  })
  .meta({ id: 'ApiToken' });
export type ApiToken = z.output<typeof ApiToken>;

export type ApiTokenEvent =
  | { type: 'token.created'; payload: Record<never, never> }
  | { type: 'token.revoked'; payload: Record<never, never> };

type ApiTokenChange = Change<ApiToken, ApiTokenEvent>;

const inUse = ({ revokedAt }: ApiToken) =>
  revokedAt ? (['token_revoked', 'This token is revoked already.'] as const) : null;

const apiTokenGuards = { 'token.see': always, 'token.revoke': inUse } satisfies Guards<ApiToken>;

export const apiTokenKind: Kind<ApiToken> = {
  subject: 'token',
  schema: ApiToken,
  guards: apiTokenGuards,
  edit: { action: 'token.revoke', fields: z.strictObject({}) },
  heldBy: ({ personId }) => ({ ownerPersonId: personId }),
  tracks: [],
};

export function createApiToken(
  { lastDay, ...draft }: ApiTokenDraft,
  { id, personId, serviceAccountId }: Pick<ApiToken, 'id' | 'personId' | 'serviceAccountId'>,
  { at, today }: Decision,
): ApiTokenChange {
  if (lastDay < today) throw cannotBe('/lastDay', 'in_the_past', 'Choose today or a later day');
  if (lastDay > addDays(today, longestDays))
    throw cannotBe('/lastDay', 'too_far', 'Choose a day within a year: a token is renewed at least once a year');
  if (draft.partnershipIds && draft.outcomeIds)
    throw cannotBe('/outcomeIds', 'limited_twice', 'Limit it to partnerships or to outcomes, not to both');
  if (serviceAccountId && draft.scopes.some((scope) => !isReading(scope)))
    throw cannotBe(
      '/scopes',
      'reads_only',
      `A service account only reads: choose among ${readingScopes.join(' and ')}`,
    );
  const token: ApiToken = {
    ...draft,
    scopes: [...new Set(draft.scopes)],
    id,
    personId,
    serviceAccountId,
    expiresAt: `${addDays(lastDay, 1)}T00:00:00.000Z`,
    lastUsedAt: null,
    revokedAt: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return decide(ApiToken, null, token, { type: 'token.created', payload: {} });
}

const isReading = (scope: Scope) => readingScopes.some((one) => one === scope);

export function revokeApiToken(token: ApiToken, { at }: Decision): ApiTokenChange {
  assertAllows(apiTokenGuards, 'token.revoke', token);
  const after = { ...token, revokedAt: at, version: token.version + 1, updatedAt: at };
  return decide(ApiToken, token, after, { type: 'token.revoked', payload: {} });
}

import { expect, test } from 'vitest';
import { Scope } from '../kernel/actor.ts';
import { ApiTokenDraft, createApiToken, readingScopes, revokeApiToken } from './api-token.ts';

const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: null };
const ids = {
  id: '01900000-0000-7000-8000-000000000001',
  personId: '01900000-0000-7000-8000-000000000002',
  serviceAccountId: null,
};
const draft = (changes: object = {}) =>
  ApiTokenDraft.parse({
    name: 'Power BI',
    scopes: ['reports:read', 'reports:read'],
    workspaceId: '01900000-0000-7000-8000-000000000003',
    lastDay: '2027-01-31',
    ...changes,
  });

test('a token works until its last day has ended, for everything its owner sees unless it says otherwise', () => {
  expect(createApiToken(draft(), ids, decision).after).toMatchObject({
    expiresAt: '2027-02-01T00:00:00.000Z',
    scopes: ['reports:read'],
    partnershipIds: null,
    ...ids,
  });
});

test.each([
  ['yesterday', '2026-11-22', 'in_the_past'],
  ['in over a year', '2027-11-24', 'too_far'],
])('a token cannot end %s', (_when, lastDay, code) => {
  expect(() => createApiToken(draft({ lastDay }), ids, decision)).toThrow(
    expect.objectContaining({
      reason: 'unprocessable',
      errors: [expect.objectContaining({ pointer: '/lastDay', code })],
    }),
  );
});

test('a token without a right, or for an empty list of partnerships, is no token', () => {
  expect(ApiTokenDraft.safeParse({ ...draft(), scopes: [] }).success).toBe(false);
  expect(ApiTokenDraft.safeParse({ ...draft(), partnershipIds: [] }).success).toBe(false);
});

const broken = (pointer: string, code: string) =>
  expect.objectContaining({ errors: [expect.objectContaining({ pointer, code })] });

test('a token is limited to partnerships or to outcomes, never to both', () => {
  const some = [ids.id];
  expect(createApiToken(draft({ outcomeIds: some }), ids, decision).after).toMatchObject({ outcomeIds: some });
  expect(() => createApiToken(draft({ outcomeIds: some, partnershipIds: some }), ids, decision)).toThrow(
    broken('/outcomeIds', 'limited_twice'),
  );
});

const givenService = (scope: Scope) => () =>
  createApiToken(draft({ scopes: [scope] }), { ...ids, serviceAccountId: ids.id }, decision).after;

test.each(readingScopes)('a token of a service account may be given %s', (scope) => {
  expect(givenService(scope)()).toMatchObject({ scopes: [scope], serviceAccountId: ids.id });
});

test.each(Scope.options.filter((scope) => !scope.endsWith(':read')))(
  'a token of a service account is never given %s',
  (scope) => {
    expect(givenService(scope)).toThrow(broken('/scopes', 'reads_only'));
  },
);

test('a token is revoked once', () => {
  const { after } = revokeApiToken(createApiToken(draft(), ids, decision).after, decision);
  expect(after).toMatchObject({ revokedAt: decision.at, version: 2 });
  expect(() => revokeApiToken(after, decision)).toThrow('revoked already');
});

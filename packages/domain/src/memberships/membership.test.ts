import { describe, expect, test } from 'vitest';
import { countByKind, inWords } from './holding.ts';
import { movesOf } from './handover.ts';
import { type Membership, MembershipDraft } from './membership.ts';
import { editMembership, endMembership, inviteMember, leaveWithPartner, replaceChair } from './membership-verbs.ts';

const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: null };
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ids = { id: id(1), workspaceId: id(900), partnershipId: id(800), invited: { personId: id(2), newcomer: false } };
const membership = (more: object = {}): Membership => {
  const draft = MembershipDraft.parse({ personId: id(2), partnerId: id(3), role: 'member', ...more });
  return inviteMember(draft, ids, decision).after;
};

test.each([
  [{ authority: 'up_to_amount', authorityLimit: null }, '/authorityLimit'],
  [{ authority: 'full', authorityLimit: { amount: 1, currency: 'GBP' } }, '/authorityLimit'],
  [{ deputyPersonId: id(2) }, '/deputyPersonId'],
])('an edit that leaves a membership unlawful is refused by name: %o', (patch, pointer) => {
  const refusal = expect.objectContaining({ reason: 'unprocessable', errors: [expect.objectContaining({ pointer })] });
  expect(() => editMembership(membership(), patch as object)).toThrow(refusal);
});

describe('ending', () => {
  const end = (state: Membership, on: string) => endMembership(state, { on, reason: '' }, [], decision).after.toOn;
  test('takes today or an earlier day of the membership', () => {
    expect(end(membership({ fromOn: '2026-01-01' }), '2026-11-23')).toBe('2026-11-23');
    expect(end(membership({ fromOn: '2026-01-01' }), '2026-01-01')).toBe('2026-01-01');
    expect(() => end(membership({ fromOn: '2026-01-01' }), '2025-12-31')).toThrow('the day they began');
    expect(() => end(membership({ fromOn: '2026-01-01' }), '2026-11-24')).toThrow('today or an earlier day');
  });

  test('before it has begun falls on the day it would have begun, so that it never gave access', () => {
    const upcoming = membership({ fromOn: '2026-12-01' });
    expect(end(upcoming, '2026-12-01')).toBe('2026-12-01');
    expect(() => end(upcoming, '2026-11-23')).toThrow('the day they began');
    expect(leaveWithPartner(upcoming, { on: '2026-11-20', reason: '' }, decision).after.toOn).toBe('2026-12-01');
  });

  test('is refused while anything is held, in words with counts', () => {
    const held = countByKind([{ kind: 'risk' }, { kind: 'action' }, { kind: 'action' }]);
    const ending = () => endMembership(membership(), { on: decision.today, reason: '' }, held, decision);
    expect(ending).toThrow('still holds 2 open actions and 1 open risk here');
  });
});

test('a chair is not followed by themselves, and steps down today', () => {
  const chair: Membership = { ...membership(), role: 'chair', partnerId: null };
  expect(() => replaceChair(chair, { personId: id(2), partnerId: null }, decision)).toThrow('chairs already');
  const { after } = replaceChair(chair, { personId: id(4), partnerId: null }, decision);
  expect(after.toOn).toBe('2026-11-23');
});

test.each([
  [[], ''],
  [[{ kind: 'risk', count: 1 }], '1 open risk'],
  [
    [
      { kind: 'action', count: 3 },
      { kind: 'risk', count: 1 },
      { kind: 'seat', count: 2 },
    ],
    '3 open actions, 1 open risk and 2 seats as chair or coordinator',
  ],
] as const)('what is held reads as words: %o', (held, words) => {
  expect(inWords(held)).toBe(words);
});

describe('handing over', () => {
  const item = { kind: 'action', id: id(7), title: 'Call', partnerId: id(3), personId: id(2) } as const;
  const moves = (handover: object) => movesOf(handover, { personId: id(2), held: [item] });
  test('names one person for all, or one for each thing', () => {
    expect(moves({ toPersonId: id(5) })).toEqual([{ item, toPersonId: id(5), pointer: '/toPersonId' }]);
    const named = { items: [{ kind: 'action', id: id(7), toPersonId: id(5) }] };
    expect(moves(named)).toEqual([{ item, toPersonId: id(5), pointer: '/items/0/toPersonId' }]);
  });
  test.each([
    [{}, '/toPersonId'],
    [{ toPersonId: id(5), items: [] }, '/items'],
    [{ toPersonId: id(2) }, '/toPersonId'],
    [{ items: [{ kind: 'action', id: id(8), toPersonId: id(5) }] }, '/items/0/id'],
    [{ items: [{ kind: 'risk', id: id(7), toPersonId: id(5) }] }, '/items/0/id'],
  ])('is refused by name: %o', (handover, pointer) => {
    expect(() => moves(handover)).toThrow(
      expect.objectContaining({ reason: 'unprocessable', errors: [expect.objectContaining({ pointer })] }),
    );
  });
});

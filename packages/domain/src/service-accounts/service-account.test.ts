import { expect, test } from 'vitest';
import type { Person } from '../kernel/actor.ts';
import type { Decision } from '../kernel/change.ts';
import { type Action, actions, can, policy } from '../policy.ts';
import {
  addServiceAccount,
  assertTakesTokens,
  editServiceAccount,
  endServiceAccount,
  ServiceAccountDraft,
} from './service-account.ts';

const id = '01900000-0000-7000-8000-000000000001';
const decision: Decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: id };
const draft = (changes: object = {}) =>
  ServiceAccountDraft.parse({ name: 'Data warehouse', ownerPersonId: id, lastDay: '2027-11-23', ...changes });
const added = (changes: object = {}) => addServiceAccount(draft(changes), { id, workspaceId: id }, decision).after;
const broken = (code: string) =>
  expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/lastDay', code })] });

test.each(['2026-11-23', '2028-11-22'])('a service account may work until %s, at most two years', (lastDay) => {
  expect(added({ lastDay })).toMatchObject({ lastDay, endedAt: null });
});

test.each([
  ['2026-11-22', 'in_the_past'],
  ['2028-11-23', 'too_far'],
])('a service account cannot work until %s', (lastDay, code) => {
  expect(() => added({ lastDay })).toThrow(broken(code));
  expect(() => editServiceAccount(added(), { lastDay }, decision)).toThrow(broken(code));
});

test('what has ended is not changed, ended again or given tokens', () => {
  const ended = endServiceAccount(added(), decision).after;
  expect(ended.endedAt).toBe(decision.at);
  const refused = expect.objectContaining({ code: 'service_account_ended' });
  expect(() => editServiceAccount(ended, { name: 'Again' }, decision)).toThrow(refused);
  expect(() => endServiceAccount(ended, decision)).toThrow(refused);
  expect(() => assertTakesTokens(ended)).toThrow(refused);
});

test('a service account does nothing that writes, whatever its token says, and reads nothing that is somebody’s own', () => {
  const program: Person = {
    kind: 'person',
    accountId: id,
    personId: id,
    workspaceId: id,
    workspaceRoles: ['auditor'],
    organisationId: null,
    onlyReads: true,
    standing: null,
    scopes: null,
  };
  const may = (action: Action) => can(program, action);
  expect(actions.filter((action) => may(action) && !policy[action].scope.endsWith(':read'))).toEqual([]);
  expect(actions.filter((action) => may(action) && !action.endsWith('.see'))).toEqual(['risk.compare', 'search.ask']);
  expect(can({ ...program, onlyReads: false }, 'accountability_line.read_private')).toBe(true);
  expect(may('accountability_line.read_private')).toBe(false);
});

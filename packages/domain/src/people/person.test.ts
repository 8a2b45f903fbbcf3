import { describe, expect, test } from 'vitest';
import type { Person } from '../kernel/actor.ts';
import { loadOf } from './load.ts';
import { archivePerson, editPerson, inviteAgain, invitePerson, restorePerson, setRoles } from './person-verbs.ts';
import { fieldsOpenTo, PersonInvitation, PersonPatch, type PersonProfile } from './person.ts';
import { NotificationTopic, preferencesOf } from './preferences.ts';

const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: null };
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const invited = (changes: Partial<PersonProfile> = {}): PersonProfile => ({
  ...invitePerson(
    PersonInvitation.parse({ name: 'Róisín Quinn', email: 'Roisin@Example.org', organisationId: null }),
    { id: id(1), workspaceId: id(900) },
    decision,
  ).after,
  ...changes,
});
const joined = (changes: Partial<PersonProfile> = {}) => invited({ accountId: id(50), ...changes });
const actor = (n: number, workspaceRoles: Person['workspaceRoles'] = ['member']): Person => ({
  kind: 'person',
  accountId: id(50),
  personId: id(n),
  workspaceId: id(900),
  workspaceRoles,
  standing: null,
  scopes: null,
});
const administrator = actor(2, ['administrator']);
const themself = actor(1);

test('a person is invited without an account, by an address in small letters, and a job is told', () => {
  expect(invited()).toMatchObject({ accountId: null, email: 'roisin@example.org', roles: ['member'] });
  expect(inviteAgain(invited(), decision).event.type).toBe('person.invited');
  expect(() => inviteAgain(joined(), decision)).toThrow('has joined already');
  expect(() => inviteAgain(invited({ archivedAt: decision.at }), decision)).toThrow('archived');
});

test.each([
  [
    'an administrator, before they joined',
    administrator,
    invited(),
    ['name', 'email', 'jobTitle', 'organisationId', 'phone'],
  ],
  ['an administrator, after they joined', administrator, joined(), ['name', 'jobTitle', 'organisationId', 'phone']],
  ['they themselves', themself, joined(), ['name', 'jobTitle', 'phone', 'preferences']],
  ['anybody else', actor(3), joined(), []],
])('%s may change exactly these fields', (_who, who, person, fields) => {
  expect(fieldsOpenTo(who, person)).toEqual(fields);
});

test('a field that is not theirs is refused and named', () => {
  const editing = () => editPerson(joined(), { jobTitle: 'Chief', organisationId: id(7) }, themself);
  expect(editing).toThrow(
    expect.objectContaining({ reason: 'forbidden', errors: [expect.objectContaining({ pointer: '/organisationId' })] }),
  );
});

test('the last administrator keeps the role and cannot be archived, whatever else changes', () => {
  const alone = { otherAdministrators: 0 };
  const person = joined({ roles: ['administrator'] });
  expect(() => setRoles(person, { roles: ['member'] }, alone)).toThrow('only administrator');
  expect(setRoles(person, { roles: ['administrator', 'auditor'] }, alone).after.roles).toHaveLength(2);
  expect(setRoles(person, { roles: ['member'] }, { otherAdministrators: 1 }).after.roles).toEqual(['member']);
  const archiving = () => archivePerson(person, { leavingPosts: true, posts: [], ...alone }, decision);
  expect(archiving).toThrow('only administrator');
});

test('somebody who holds posts is archived only when that is said, and each post is named', () => {
  const posts = [
    { post: 'chair', aboutId: id(8), about: 'Safer Harbours' },
    { post: 'sro', aboutId: id(9), about: 'O4' },
  ] as const;
  const archiving = (leavingPosts: boolean) =>
    archivePerson(joined(), { leavingPosts, posts, otherAdministrators: 1 }, decision);
  expect(() => archiving(false)).toThrow('chair of Safer Harbours; Senior Responsible Owner of O4');
  expect(archiving(true).after.archivedAt).toBe(decision.at);
  expect(restorePerson(archiving(true).after).after.archivedAt).toBeNull();
});

describe('preferences', () => {
  test('what a person did not choose is the product’s own; every topic is there', () => {
    const { language, theme, shortcuts, notifications } = preferencesOf({ theme: 'dark' });
    expect({ language, theme, shortcuts }).toEqual({ language: null, theme: 'dark', shortcuts: true });
    expect(Object.keys(notifications)).toEqual(NotificationTopic.options);
    expect(notifications.mention).toEqual({ email: 'now', inApp: 'now', mandatory: false });
  });

  test('a patch changes the single choice and leaves the others', () => {
    const before = joined({ preferences: { theme: 'dark', notifications: { mention: { inApp: 'off' } } } });
    const patch = PersonPatch.parse({ preferences: { notifications: { mention: { email: 'daily' } } } });
    expect(editPerson(before, patch, themself).after.preferences).toEqual({
      theme: 'dark',
      notifications: { mention: { inApp: 'off', email: 'daily' } },
    });
  });

  test.each(['report_late', 'sign_off_asked', 'minutes', 'agreement_to_sign', 'account_security'])(
    '%s cannot be switched off nor put into a digest',
    (topic) => {
      const patch = PersonPatch.safeParse({ preferences: { notifications: { [topic]: { email: 'off' } } } });
      expect(patch.error?.issues).toMatchObject([
        { path: ['preferences', 'notifications', topic], message: 'This notice is always sent' },
      ]);
    },
  );
});

test.each([
  [[1, 1, 1, 1], 4, []],
  [[1, 1, 1, 1, 1], 5, ['memberships']],
  [[20], 20, []],
  [[20, 1], 21, ['hours']],
  [[], 0, []],
])('memberships of %j hours a month come to %i, too much by %j', (hours, hoursPerMonth, because) => {
  const load = loadOf(hours.map((each) => ({ hoursPerMonth: each })));
  expect(load).toEqual({ hoursPerMonth, spreadTooThin: because.length > 0, because });
});

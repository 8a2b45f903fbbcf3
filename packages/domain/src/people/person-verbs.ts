import type { Person } from '../kernel/actor.ts';
import { type Decision, decide } from '../kernel/change.ts';
import { assertAllows } from '../kernel/guards.ts';
import { merged } from '../kernel/kind.ts';
import { Refusal, ruleBroken } from '../kernel/refusal.ts';
import {
  fieldsOpenTo,
  type PersonArchiving,
  type PersonChange,
  personGuards,
  type PersonInvitation,
  type PersonPatch,
  PersonProfile,
  type PersonRoles,
} from './person.ts';
import { type Post, postsHeld } from './posts.ts';
import { chosen, type NotificationTopic, withoutLetters } from './preferences.ts';

/** A person without an account: an event tells the job that writes to them. */
export function invitePerson(
  invitation: PersonInvitation,
  ids: { id: string; workspaceId: string },
  { at }: Decision,
): PersonChange {
  const person: PersonProfile = {
    ...invitation,
    ...ids,
    accountId: null,
    preferences: {},
    invitedAt: at,
    archivedAt: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return decide(PersonProfile, null, person, { type: 'person.invited', payload: {} });
}

/** A person whom a partnership names that was brought in: they are known here, and nobody writes to them. */
export function bringPerson(
  { name, email }: { name: string; email: string },
  ids: { id: string; workspaceId: string },
  decision: Decision,
): PersonChange {
  const known = { name, email: email.toLowerCase(), jobTitle: '', organisationId: null, phone: '' };
  const { after } = invitePerson({ ...known, roles: ['member'] }, ids, decision);
  return decide(PersonProfile, null, { ...after, invitedAt: null }, { type: 'person.brought_in', payload: {} });
}

export function inviteAgain(person: PersonProfile, { at }: Decision): PersonChange {
  assertAllows(personGuards, 'person.invite', person);
  return decide(PersonProfile, person, { ...person, invitedAt: at }, { type: 'person.invited', payload: {} });
}

/** @throws Refusal `forbidden`, naming each field that is not this actor's to change */
export function editPerson(person: PersonProfile, patch: PersonPatch, actor: Person): PersonChange {
  assertAllows(personGuards, 'person.edit', person);
  const fields = Object.keys(patch);
  const open: readonly string[] = fieldsOpenTo(actor, person);
  const closed = fields.filter((field) => !open.includes(field));
  if (closed.length > 0) throw notTheirs(closed);
  const after = merged(person, patch);
  const preferences = chosen(person.preferences, patch.preferences ?? {});
  return decide(PersonProfile, person, { ...after, preferences }, { type: 'person.edited', payload: { fields } });
}

/** As a person asked who wants no more letters about these; what is always sent still comes. */
export function stopLetters(person: PersonProfile, topics: readonly NotificationTopic[]): PersonChange {
  const preferences = withoutLetters(person.preferences, topics);
  const after = { ...person, preferences };
  return decide(PersonProfile, person, after, { type: 'person.edited', payload: { fields: ['preferences'] } });
}

/** @throws Refusal `rule_broken` when nobody else could administer the workspace afterwards */
export function setRoles(
  person: PersonProfile,
  { roles }: PersonRoles,
  { otherAdministrators }: { otherAdministrators: number },
): PersonChange {
  assertAllows(personGuards, 'person.set_roles', person);
  if (!roles.includes('administrator')) assertAdministered(person, otherAdministrators);
  return decide(PersonProfile, person, { ...person, roles }, { type: 'person.roles_set', payload: { roles } });
}

/** Takes access to the workspace away at once; what they did stays under their name. */
export function archivePerson(
  person: PersonProfile,
  {
    leavingPosts,
    posts,
    otherAdministrators,
  }: PersonArchiving & { posts: readonly Post[]; otherAdministrators: number },
  { at }: Decision,
): PersonChange {
  assertAllows(personGuards, 'person.archive', person);
  assertAdministered(person, otherAdministrators);
  if (posts.length > 0 && !leavingPosts) throw postsHeld(posts);
  return decide(PersonProfile, person, { ...person, archivedAt: at }, { type: 'person.archived', payload: {} });
}

export function restorePerson(person: PersonProfile): PersonChange {
  assertAllows(personGuards, 'person.restore', person);
  return decide(PersonProfile, person, { ...person, archivedAt: null }, { type: 'person.restored', payload: {} });
}

function assertAdministered({ roles }: PersonProfile, otherAdministrators: number): void {
  if (roles.includes('administrator') && otherAdministrators === 0)
    throw ruleBroken(
      'last_administrator',
      'This is the only administrator who can sign in. Make someone else an administrator first.',
    );
}

function notTheirs(fields: readonly string[]): Refusal {
  const message = 'This field is not yours to change. Ask the person it is about, or an administrator';
  const errors = fields.map((field) => ({ pointer: `/${field}`, code: 'field_not_yours', message }));
  return new Refusal('forbidden', 'field_not_yours', `${message}.`, errors);
}

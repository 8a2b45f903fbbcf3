import { z } from 'zod';
import { type Person, WorkspaceRole } from '../kernel/actor.ts';
import type { Change } from '../kernel/change.ts';
import { Email, Id, Instant, line, personal, text, workspaceRecord } from '../kernel/fields.ts';
import { always, type Guards } from '../kernel/guards.ts';
import { type Kind, patchOf } from '../kernel/kind.ts';
import { can } from '../policy.ts';
import { PreferenceChoices } from './preferences.ts';

const Phone = z
  .string()
  .trim()
  .max(40, 'Use 40 characters or fewer')
  .regex(/^[\d +().x-]*$/, 'Enter a phone number, like +44 28 9000 0000')
  .register(personal, { personal: true });

const PersonFields = z.strictObject({
  name: line(200, 'Enter the person’s name'),
  email: Email,
  jobTitle: text(200),
  organisationId: Id.nullable(),
  phone: Phone,
  preferences: PreferenceChoices,
});
type PersonFields = z.output<typeof PersonFields>;

const Roles = z
  .array(WorkspaceRole)
  .min(1, 'Choose at least one role')
  .max(WorkspaceRole.options.length)
  .refine((roles) => new Set(roles).size === roles.length, 'Choose each role once');

export const PersonInvitation = PersonFields.omit({ preferences: true })
  .extend({
    jobTitle: text(200).default(''),
    organisationId: Id.nullable().default(null),
    phone: Phone.default(''),
    roles: Roles.default(['member']),
  })
  .meta({ id: 'PersonInvitation' });
export type PersonInvitation = z.output<typeof PersonInvitation>;

export const PersonPatch = patchOf(PersonFields).meta({ id: 'PersonPatch' });
export type PersonPatch = z.output<typeof PersonPatch>;

export const PersonRoles = z.strictObject({ roles: Roles }).meta({ id: 'PersonRoles' });
export type PersonRoles = z.output<typeof PersonRoles>;

/** Somebody who leaves in a hurry may be archived with their posts still to be handed over. */
export const PersonArchiving = z
  .strictObject({ leavingPosts: z.boolean().default(false) })
  .meta({ id: 'PersonArchiving' });
export type PersonArchiving = z.output<typeof PersonArchiving>;

/** An account's profile in one workspace. (`Person` is somebody acting.) */
export const PersonProfile = z
  .strictObject({
    ...workspaceRecord,
    ...PersonFields.shape,
    /** Null until they accept the invitation */
    accountId: Id.nullable(),
    roles: Roles,
    /** When they were last invited */
    invitedAt: Instant.nullable(),
    archivedAt: Instant.nullable(),
  })
  .meta({ id: 'Person' });
export type PersonProfile = z.output<typeof PersonProfile>;

/** Invited: no account yet. */
export const PersonStatus = z.enum(['invited', 'active', 'archived']);
export type PersonStatus = z.output<typeof PersonStatus>;

export type PersonEvent =
  | { type: 'person.invited'; payload: Record<never, never> }
  | { type: 'person.brought_in'; payload: Record<never, never> }
  | { type: 'person.edited'; payload: { fields: string[] } }
  | { type: 'person.roles_set'; payload: { roles: WorkspaceRole[] } }
  | { type: 'person.archived'; payload: Record<never, never> }
  | { type: 'person.restored'; payload: Record<never, never> };

export type PersonChange = Change<PersonProfile, PersonEvent>;

const inUse = ({ archivedAt }: PersonProfile) =>
  archivedAt ? (['person_archived', 'This person is archived. Restore them first.'] as const) : null;
const archived = ({ archivedAt }: PersonProfile) =>
  archivedAt ? null : (['person_in_use', 'This person is not archived.'] as const);
const awaited = (person: PersonProfile) =>
  inUse(person) ??
  (person.accountId ? (['person_joined', 'This person has joined already. They can sign in.'] as const) : null);

export const personGuards = {
  'person.see': always,
  'person.invite': awaited,
  'person.edit': inUse,
  'person.set_roles': inUse,
  'person.archive': inUse,
  'person.restore': archived,
} satisfies Guards<PersonProfile>;

export const personKind: Kind<PersonProfile> = {
  subject: 'person',
  schema: PersonProfile,
  guards: personGuards,
  edit: { action: 'person.edit', fields: PersonFields },
  heldBy: ({ id }) => ({ ownerPersonId: id }),
  tracks: [],
};

/**
 * Which plain fields this actor may change of this person: an administrator what the workspace knows of them, and they
 * themselves what is theirs. An e-mail address is the account's once there is one.
 */
export function fieldsOpenTo(actor: Person, person: Pick<PersonProfile, 'id' | 'accountId'>): (keyof PersonFields)[] {
  const own = actor.personId === person.id;
  const administers = can(actor, 'person.edit', {});
  const fields = Object.keys(PersonFields.shape) as (keyof PersonFields)[];
  return fields.filter((field) => {
    if (field === 'preferences') return own;
    if (field === 'email') return administers && person.accountId === null;
    return field === 'organisationId' ? administers : own || administers;
  });
}

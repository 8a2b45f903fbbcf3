import {
  Day,
  Id,
  Instant,
  LoadReason,
  PartnershipRole,
  PersonArchiving,
  PersonInvitation,
  PersonPatch,
  PersonProfile,
  PersonRoles,
  PersonStatus,
  Post,
  Preferences,
  WorkspaceRole,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, flag, listQuery, pageOf, represented, words } from './kernel/lists.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });
const onePerson = inWorkspace.extend({ personId: Id });

/** As colleagues in the workspace read it: the account behind it is nobody's business. */
const Listed = PersonProfile.omit({ accountId: true, preferences: true })
  .extend({ status: PersonStatus, organisationName: z.string().nullable() })
  .meta({ id: 'ListedPerson' });
const Represented = represented(
  Listed.extend({
    /** Nobody else could administer the workspace */
    soleAdministrator: z.boolean(),
    /** Only for the person themself; null for everyone else */
    preferences: Preferences.nullable(),
    /** Letters to them come back; null while they do not, and for who cannot mend it */
    emailBounced: z.strictObject({ at: Instant, reason: z.string() }).nullable(),
  }),
).meta({ id: 'PersonRepresentation' });
export type ListedPerson = z.output<typeof Listed>;
export type PersonRepresentation = z.output<typeof Represented>;

/** Over the partnerships that the caller may see; others may ask for more. */
const Load = z
  .strictObject({
    memberships: z.array(
      z.strictObject({
        membershipId: Id,
        partnershipId: Id,
        partnershipCode: z.string(),
        partnershipName: z.string(),
        organisationName: z.string().nullable(),
        role: PartnershipRole,
        hoursPerMonth: z.int(),
        fromOn: Day,
      }),
    ),
    hoursPerMonth: z.int(),
    spreadTooThin: z.boolean(),
    because: z.array(LoadReason),
  })
  .meta({ id: 'PersonLoad' });
export type PersonLoad = z.output<typeof Load>;

export const people = {
  list: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/people',
    summary: 'List people',
    action: 'person.see',
    params: inWorkspace,
    query: listQuery({ q: words, role: choices(WorkspaceRole), organisationId: Id.optional(), archived: flag }, [
      'name',
      'email',
      'createdAt',
    ]),
    result: pageOf(Listed),
  }),
  invite: endpoint({
    method: 'POST',
    path: '/workspaces/:workspaceId/people',
    summary: 'Invite a person',
    action: 'person.invite',
    params: inWorkspace,
    body: PersonInvitation,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/people/:personId',
    summary: 'Read a person',
    action: 'person.see',
    params: onePerson,
    result: Represented,
  }),
  inviteAgain: endpoint({
    method: 'POST',
    path: '/workspaces/:workspaceId/people/:personId/invitations',
    summary: 'Send a person’s invitation again',
    action: 'person.invite',
    params: onePerson,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/workspaces/:workspaceId/people/:personId',
    summary: 'Change what is known of a person, or one’s own preferences',
    action: 'person.edit',
    params: onePerson,
    body: PersonPatch,
    result: Represented,
  }),
  setRoles: endpoint({
    method: 'PUT',
    path: '/workspaces/:workspaceId/people/:personId/roles',
    summary: 'Set a person’s roles in the workspace',
    action: 'person.set_roles',
    params: onePerson,
    body: PersonRoles,
    result: Represented,
  }),
  load: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/people/:personId/load',
    summary: 'See what a person’s memberships ask of them',
    action: 'person.see',
    params: onePerson,
    result: Load,
  }),
  posts: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/people/:personId/posts',
    summary: 'List what somebody else must take over before a person goes',
    action: 'person.archive',
    params: onePerson,
    result: z.strictObject({ items: z.array(Post), next: z.null() }),
  }),
  archive: endpoint({
    method: 'PUT',
    path: '/workspaces/:workspaceId/people/:personId/archive',
    summary: 'Archive a person, which takes their access away at once',
    action: 'person.archive',
    params: onePerson,
    body: PersonArchiving,
    result: Represented,
  }),
  restore: endpoint({
    method: 'DELETE',
    path: '/workspaces/:workspaceId/people/:personId/archive',
    summary: 'Restore an archived person',
    action: 'person.restore',
    params: onePerson,
    result: Represented,
  }),
} as const satisfies Contract;

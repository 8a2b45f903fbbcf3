import {
  ApiToken,
  ApiTokenDraft,
  Id,
  Instant,
  NewPassword,
  PartnershipRole,
  TypedPassword,
  WorkspaceRole,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { pageOf } from './kernel/lists.ts';

/** A partnership this person belongs to or answers for. */
const MyPartnership = z.strictObject({
  id: Id,
  name: z.string(),
  code: z.string(),
  status: z.string(),
  roles: z.array(PartnershipRole),
  /** Senior Responsible Owner of an outcome it contributes to */
  sro: z.boolean(),
  /** Leads an organisation that is a partner in it */
  organisationLead: z.boolean(),
});

const MyWorkspace = z
  .strictObject({
    id: Id,
    name: z.string(),
    slug: z.string(),
    /** With the organisation they are of */
    person: z.strictObject({ id: Id, name: z.string(), organisationId: Id.nullable() }),
    roles: z.array(WorkspaceRole),
    appointments: z.strictObject({
      /** Outcomes this person is Senior Responsible Owner of */
      outcomes: z.array(z.strictObject({ id: Id, code: z.string(), statement: z.string() })),
      /** Organisations this person leads */
      organisations: z.array(z.strictObject({ id: Id, name: z.string() })),
    }),
    /** An auditor sees all others, too: they are in the register */
    partnerships: z.array(MyPartnership),
  })
  .meta({ id: 'MyWorkspace' });

/** Who is signed in, and what they are wherever they are someone. */
export const Me = z
  .strictObject({ account: z.strictObject({ id: Id, email: z.string() }), workspaces: z.array(MyWorkspace) })
  .meta({ id: 'Me' });
export type Me = z.output<typeof Me>;

const Session = z
  .strictObject({
    id: Id,
    kind: z.enum(['browser', 'program']),
    address: z.string(),
    userAgent: z.string(),
    createdAt: Instant,
    /** To the minute */
    lastSeenAt: Instant,
    /** When it ends at the latest */
    endsAt: Instant,
    /** The session that asks */
    current: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.output<typeof Session>;

const PasswordChange = z
  .strictObject({ currentPassword: TypedPassword, newPassword: NewPassword })
  .meta({ id: 'PasswordChange' });

/** A token as it is made. */
export const NewToken = ApiToken.extend({
  /** Shown this once: we keep only its hash */
  secret: z.string(),
}).meta({ id: 'NewToken' });

/** One's own, over all workspaces. Sessions, passwords and tokens have no version to name in If-Match. */
export const me = {
  get: endpoint({
    method: 'GET',
    path: '/me',
    summary: 'Read who is signed in, and their workspaces, roles, appointments and partnerships',
    action: 'signed_in',
    result: Me,
  }),
  listSessions: endpoint({
    method: 'GET',
    path: '/me/sessions',
    summary: 'List where you are signed in',
    action: 'signed_in',
    result: pageOf(Session),
  }),
  endSession: endpoint({
    method: 'DELETE',
    path: '/me/sessions/:sessionId',
    summary: 'Sign out somewhere',
    action: 'signed_in',
    params: z.strictObject({ sessionId: Id }),
    ifMatch: false,
  }),
  endOtherSessions: endpoint({
    method: 'DELETE',
    path: '/me/sessions',
    summary: 'Sign out everywhere else',
    action: 'signed_in',
    ifMatch: false,
  }),
  changePassword: endpoint({
    method: 'PUT',
    path: '/me/password',
    summary: 'Change your password: signs out everywhere else, and leaves your API tokens',
    action: 'signed_in',
    body: PasswordChange,
    ifMatch: false,
  }),
  listTokens: endpoint({
    method: 'GET',
    path: '/me/tokens',
    summary: 'List your API tokens',
    action: 'signed_in',
    result: pageOf(ApiToken),
  }),
  createToken: endpoint({
    method: 'POST',
    path: '/me/tokens',
    summary: 'Make an API token: needs a sign-in within the last 15 minutes',
    action: 'signed_in',
    body: ApiTokenDraft,
    result: NewToken,
  }),
  revokeToken: endpoint({
    method: 'DELETE',
    path: '/me/tokens/:tokenId',
    summary: 'Revoke one of your API tokens',
    action: 'signed_in',
    params: z.strictObject({ tokenId: Id }),
    ifMatch: false,
  }),
} as const satisfies Contract;

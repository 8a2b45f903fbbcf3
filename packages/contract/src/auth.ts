import { Email, Id, NewPassword, TypedPassword } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { Me } from './me.ts';

const Credentials = z.strictObject({ email: Email, password: TypedPassword });

const SignIn = Credentials.extend({
  /** Stay signed in on this device for 30 days; otherwise 30 minutes idle, 12 hours at most */
  remember: z.boolean().default(false),
}).meta({ id: 'SignIn' });

const TokenRequest = Credentials.extend({
  /** The one workspace the token opens; all of the account's when absent */
  workspaceId: Id.optional(),
}).meta({ id: 'TokenRequest' });

const RefreshToken = z.strictObject({ refreshToken: z.string().min(1).max(200) }).meta({ id: 'RefreshToken' });

const TokenPair = z
  .strictObject({
    tokenType: z.literal('Bearer'),
    /** A JWT (RFC 9068), signed with EdDSA */
    accessToken: z.string(),
    /** Seconds */
    expiresIn: z.int(),
    /** Good for one refresh; the second use of one ends the session of whoever holds its descendants */
    refreshToken: z.string(),
  })
  .meta({ id: 'TokenPair' });
export type TokenPair = z.output<typeof TokenPair>;

const ApiTokenExchange = z
  .strictObject({
    /** An API token as it was shown when it was made */
    token: z.string().min(1).max(200),
  })
  .meta({ id: 'ApiTokenExchange' });

const ExchangedToken = TokenPair.omit({ refreshToken: true }).meta({ id: 'ExchangedToken' });

/** What a link in an email proves. It travels in bodies only: addresses are kept in logs and histories. */
const byLink = z.strictObject({
  token: z.string().regex(/^[\w-]{43}$/, 'Use the whole address from the email'),
});

const PasswordReset = byLink.extend({ password: NewPassword }).meta({ id: 'PasswordReset' });

const Invitation = z
  .strictObject({
    workspaceName: z.string(),
    name: z.string(),
    email: z.string(),
    /** Null when it was no person who invited */
    invitedBy: z.string().nullable(),
    /** Whether there is an account with this email address: then it is enough to sign in */
    hasAccount: z.boolean(),
  })
  .meta({ id: 'Invitation' });

const InvitationAcceptance = byLink
  .extend({
    /** To make an account; absent when signed in to the account with the invited email address */
    password: NewPassword.optional(),
  })
  .meta({ id: 'InvitationAcceptance' });

export const auth = {
  signIn: endpoint({
    method: 'POST',
    path: '/auth/sign-in',
    summary: 'Sign in, in a browser: sets the session cookie',
    action: 'public',
    body: SignIn,
    success: 200,
    result: Me,
  }),
  signOut: endpoint({
    method: 'POST',
    path: '/auth/sign-out',
    summary: 'Sign out: ends the session of the cookie or the access token',
    action: 'public',
  }),
  token: endpoint({
    method: 'POST',
    path: '/auth/token',
    summary: 'Sign in, as a program: an access token for 10 minutes and a refresh token',
    action: 'public',
    body: TokenRequest,
    success: 200,
    result: TokenPair,
  }),
  refresh: endpoint({
    method: 'POST',
    path: '/auth/refresh',
    summary: 'Exchange a refresh token for the next pair',
    action: 'public',
    body: RefreshToken,
    success: 200,
    result: TokenPair,
  }),
  exchange: endpoint({
    method: 'POST',
    path: '/auth/exchange',
    summary: 'Exchange an API token for an access token for 10 minutes, with the same rights and no more',
    action: 'public',
    body: ApiTokenExchange,
    success: 200,
    result: ExchangedToken,
  }),
  revoke: endpoint({
    method: 'POST',
    path: '/auth/revoke',
    summary: 'End the session a refresh token belongs to; the answer is the same when it is none',
    action: 'public',
    body: RefreshToken,
  }),
  askForReset: endpoint({
    method: 'POST',
    path: '/auth/password-resets',
    summary: 'Ask for an email to choose a new password; the answer does not say whether there is an account',
    action: 'public',
    body: z.strictObject({ email: Email }).meta({ id: 'PasswordResetRequest' }),
    success: 202,
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/auth/password-resets/completion',
    summary: 'Choose a new password: ends every session of the account, and leaves its API tokens',
    action: 'public',
    body: PasswordReset,
  }),
  readInvitation: endpoint({
    method: 'POST',
    path: '/auth/invitation',
    summary: 'Read an invitation; reading does not use it',
    action: 'public',
    body: byLink.meta({ id: 'InvitationLink' }),
    success: 200,
    result: Invitation,
  }),
  acceptInvitation: endpoint({
    method: 'POST',
    path: '/auth/invitation/acceptance',
    summary: 'Accept an invitation, with a new password or from the session of the invited account; signs in',
    action: 'public',
    body: InvitationAcceptance,
    success: 200,
    result: Me,
  }),
} as const satisfies Contract;

import { type Account, type AuthDb, addSession, endSession, noteSecurityEvent, workspacesOfMine } from '@trivet/db';
import { contract, type Me } from '@trivet/contract';
import { type Call, open } from '../kernel/handlers.ts';
import type { Auth } from './auth.ts';
import { authenticate } from './authenticate.ts';
import { hashOf, newSecret } from './secrets.ts';

const day = 24 * 60;

/** In minutes (decisions.md 17). Kept on a device only where the person asks for it. */
const lifetimes = {
  ordinary: { idleMinutes: 30, longestMinutes: day / 2 },
  remembered: { idleMinutes: null, longestMinutes: 30 * day },
};

export const signIn = (auth: Auth) =>
  open(contract.auth.signIn, async ({ body }, call) => {
    const account = await authenticate(auth, body, call);
    const cookie = await startBrowserSession(auth, account, { call, remember: body.remember });
    return { result: await representMe(auth, account), headers: { 'set-cookie': cookie } };
  });

/** Signs out whatever session asks; without one there is only the cookie to clear. */
export const signOut = (auth: Auth) =>
  open(contract.auth.signOut, async (_request, { identity, address, requestId }) => {
    if (identity?.session) {
      await endSession(auth.db, identity.accountId, identity.session.id);
      await noteSecurityEvent(auth.db, { kind: 'signed_out', accountId: identity.accountId, address, requestId });
    }
    return { result: undefined, headers: { 'set-cookie': auth.cookie.clear() } };
  });

type Start = { call: Call; remember: boolean; db?: AuthDb };

/** Always a new session with a new secret, and the one before it ends: what was planted or stolen earlier is worthless. */
export async function startBrowserSession(
  auth: Auth,
  account: Pick<Account, 'id'>,
  { call, remember, db = auth.db }: Start,
): Promise<string> {
  const { identity, address, userAgent, requestId } = call;
  if (identity?.session) await endSession(db, identity.accountId, identity.session.id);
  const secret = newSecret();
  const lifetime = remember ? lifetimes.remembered : lifetimes.ordinary;
  await addSession(db, {
    accountId: account.id,
    kind: 'browser',
    secretHash: hashOf(secret),
    workspaceId: null,
    methods: ['pwd'],
    address,
    userAgent,
    ...lifetime,
  });
  await noteSecurityEvent(db, { kind: 'signed_in', accountId: account.id, address, requestId });
  return auth.cookie.set(secret, remember ? lifetime.longestMinutes * 60 : null);
}

/** An account, and what it is wherever it is someone; an API token sees no more than it opens. */
export async function representMe(
  { db }: Auth,
  { id, email }: Pick<Account, 'id' | 'email'>,
  limits: { workspaceId: string | null; partnershipIds: readonly string[] | null } = noLimits,
): Promise<Me> {
  return { account: { id, email }, workspaces: await workspacesOfMine(db, { accountId: id, ...limits }) };
}

const noLimits = { workspaceId: null, partnershipIds: null };

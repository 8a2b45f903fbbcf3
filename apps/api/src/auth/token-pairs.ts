import { contract, type TokenPair } from '@trivet/contract';
import {
  addLetter,
  addRefreshToken,
  addSession,
  type AuthDb,
  endFamily,
  endSession,
  followRefreshToken,
  noteSecurityEvent,
  presentRefreshToken,
  type PresentedToken,
  readAccount,
  transaction,
  workspacesOfMine,
} from '@trivet/db';
import { cannotBe } from '@trivet/domain';
import { open } from '../kernel/handlers.ts';
import { HttpRefusal } from '../kernel/problems.ts';
import { accessTokenSeconds } from './access-tokens.ts';
import type { Auth } from './auth.ts';
import { authenticate, type Sender } from './authenticate.ts';
import { hashOf, newSecret } from './secrets.ts';

const thirtyDays = 30 * 24 * 60;

export const token = (auth: Auth) =>
  open(contract.auth.token, async ({ body }, call) => {
    const account = await authenticate(auth, body, call);
    const workspaceId = body.workspaceId ?? null;
    await assertSomeoneIn(auth, account.id, workspaceId);
    const refreshToken = newSecret();
    const sessionId = await transaction(auth.db, false, async (db) => {
      const id = await addSession(db, {
        accountId: account.id,
        kind: 'program',
        secretHash: null,
        workspaceId,
        methods: ['pwd'],
        address: call.address,
        userAgent: call.userAgent,
        idleMinutes: null,
        longestMinutes: thirtyDays,
      });
      await addRefreshToken(db, hashOf(refreshToken), id);
      await noteSecurityEvent(db, { ...senderOf(call), kind: 'signed_in', accountId: account.id });
      return id;
    });
    return { result: pairOf(auth, { accountId: account.id, sessionId }, refreshToken) };
  });

/**
 * A refresh token is good for one use. A second use within ten seconds, as when a client sends twice, gets the same
 * successor; any later one means that somebody copied it, and ends the session for all who hold a token of it (RFC 9700).
 */
export const refresh = (auth: Auth) =>
  open(contract.auth.refresh, async ({ body: { refreshToken } }, call) => {
    const successor = auth.successorOf(refreshToken);
    const presented = await transaction(auth.db, false, async (db) => {
      const found = await presentRefreshToken(db, hashOf(refreshToken), hashOf(successor));
      if (!found?.live) return null;
      if (found.use === 'first') await followRefreshToken(db, hashOf(refreshToken), hashOf(successor), found.sessionId);
      if (found.use === 'reused') await endStolen(db, found, senderOf(call));
      return found;
    });
    if (!presented || presented.use === 'reused') throw refreshRefused();
    return { result: pairOf(auth, presented, successor) };
  });

export const revoke = (auth: Auth) =>
  open(contract.auth.revoke, async ({ body }, call) => {
    const ended = await endFamily(auth.db, hashOf(body.refreshToken));
    if (ended) await noteSecurityEvent(auth.db, { ...senderOf(call), kind: 'signed_out', ...ended });
    return { result: undefined };
  });

async function endStolen(db: AuthDb, { accountId, sessionId }: PresentedToken, sender: Sender): Promise<void> {
  await endSession(db, accountId, sessionId);
  await noteSecurityEvent(db, { ...sender, kind: 'refresh_reused', accountId });
  await addLetter(db, 'session_stolen', (await readAccount(db, accountId)).email);
}

function pairOf(
  { accessTokens }: Auth,
  { accountId, sessionId }: { accountId: string; sessionId: string },
  refreshToken: string,
): TokenPair {
  const accessToken = accessTokens.sign({ accountId, sessionId });
  return { tokenType: 'Bearer', accessToken, expiresIn: accessTokenSeconds, refreshToken };
}

async function assertSomeoneIn({ db }: Auth, accountId: string, workspaceId: string | null): Promise<void> {
  if (workspaceId === null) return;
  const [workspace] = await workspacesOfMine(db, { accountId, workspaceId, partnershipIds: null });
  if (!workspace) throw cannotBe('/workspaceId', 'not_yours', 'Choose a workspace that you belong to');
}

const senderOf = ({ address, requestId }: Sender): Sender => ({ address, requestId });

const refreshRefused = () =>
  new HttpRefusal(401, 'refresh_refused', 'This refresh token is no longer good. Sign in again.', {
    'www-authenticate': 'Bearer realm="trivet", error="invalid_token"',
  });

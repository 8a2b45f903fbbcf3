import {
  browserSessions,
  findExchangedToken,
  findLiveToken,
  findProgramSession,
  type Identity,
  type LiveSession,
  type LiveToken,
  touchSession,
  touchToken,
} from '@trivet/db';
import type { FastifyRequest } from 'fastify';
import { readToken } from './api-token-text.ts';
import type { Auth } from './auth.ts';
import { hashOf } from './secrets.ts';

/**
 * Says who a request comes from, by one statement; null when it does not say, or what it says does not hold. An
 * Authorization header decides alone, whatever cookie comes with it. Nothing in the address is ever a credential.
 * Being asked keeps a session awake, except by a stream that only asks whether it may go on.
 */
export function identifier(
  room: Auth,
  { keepsAwake = true } = {},
): (request: FastifyRequest) => Promise<Identity | null> {
  const auth = { ...room, keepsAwake, findBrowserSession: browserSessions(room.db) };
  return async ({ headers, method }) => {
    const { authorization, cookie } = headers;
    if (authorization === undefined) return byCookie(auth, auth.cookie.read(cookie));
    const [, scheme = '', credentials = ''] = /^(\S+) +(\S+)$/.exec(authorization) ?? [];
    switch (scheme.toLowerCase()) {
      case 'bearer':
        return credentials.startsWith('trivet_') ? byApiToken(auth, credentials) : byAccessToken(auth, credentials);
      case 'basic':
        return method === 'GET' || method === 'HEAD' ? byApiToken(auth, passwordIn(credentials)) : null;
      default:
        return null;
    }
  };
}

type Asked = Auth & { keepsAwake: boolean; findBrowserSession: ReturnType<typeof browserSessions> };

async function byCookie(
  { db, keepsAwake, findBrowserSession }: Asked,
  secret: string | undefined,
): Promise<Identity | null> {
  if (!secret) return null;
  const session = await findBrowserSession(hashOf(secret));
  if (session?.stale && keepsAwake) await touchSession(db, session.id);
  return session ? identityOf(session) : null;
}

async function byAccessToken({ db, accessTokens, keepsAwake }: Asked, token: string): Promise<Identity | null> {
  const claims = accessTokens.read(token);
  if (claims && 'apiTokenId' in claims)
    return byToken({ db, keepsAwake }, await findExchangedToken(db, claims.apiTokenId, claims.accountId));
  const session = claims && (await findProgramSession(db, claims.sessionId, claims.accountId));
  if (session?.stale && keepsAwake) await touchSession(db, session.id);
  return session ? identityOf(session) : null;
}

async function byApiToken({ db, environment, keepsAwake }: Asked, text: string): Promise<Identity | null> {
  const said = readToken(environment, text);
  return byToken({ db, keepsAwake }, said ? await findLiveToken(db, said.id, hashOf(said.secret)) : undefined);
}

async function byToken(
  { db, keepsAwake }: Pick<Asked, 'db' | 'keepsAwake'>,
  token: LiveToken | undefined,
): Promise<Identity | null> {
  if (!token) return null;
  if (token.stale && keepsAwake) await touchToken(db, token.id);
  const { accountId, scopes, workspaceId, partnershipIds } = token;
  return { accountId, via: 'token', session: null, scopes, workspaceId, partnershipIds };
}

function identityOf({ id, accountId, workspaceId, methods, authenticatedAt }: LiveSession): Identity {
  const session = { id, methods, authenticatedAt };
  return { accountId, via: 'session', session, scopes: null, workspaceId, partnershipIds: null };
}

/** RFC 7617: the token comes as the password; the user name may be anything. */
function passwordIn(credentials: string): string {
  const text = Buffer.from(credentials, 'base64').toString();
  return text.slice(text.indexOf(':') + 1);
}

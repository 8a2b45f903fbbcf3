import { createPublicKey } from 'node:crypto';
import jwt from '@fastify/jwt';
import type { FastifyInstance } from 'fastify';

/** Seconds an access token is good for. Its session is looked up at each request, so ending that ends it at once. */
export const accessTokenSeconds = 600;

/** What an access token stands for: the session of a program, or the API token it was exchanged for. */
type Bearer = { accountId: string } & ({ sessionId: string } | { apiTokenId: string });

export type AccessTokens = {
  sign: (bearer: Bearer) => string;
  /** Null when it is not one of ours, or no longer good. */
  read: (token: string) => Bearer | null;
};

type Claims = { sub: unknown; sid?: unknown; tid?: unknown; iat: number };

/**
 * Access tokens as RFC 9068 has them: one algorithm and one key whatever a header says (RFC 8725 3.1), the type
 * `at+jwt`, our issuer and audience.
 */
export async function accessTokens(app: FastifyInstance, privateKey: string, issuer: string): Promise<AccessTokens> {
  const audience = `${issuer}/api/v1`;
  await app.register(jwt, {
    secret: { private: privateKey, public: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }) },
    sign: {
      algorithm: 'EdDSA',
      iss: issuer,
      aud: audience,
      expiresIn: accessTokenSeconds,
      header: { alg: 'EdDSA', typ: 'at+jwt' },
    },
    verify: {
      algorithms: ['EdDSA'],
      allowedIss: issuer,
      allowedAud: audience,
      checkTyp: 'at+jwt',
      requiredClaims: ['iss', 'aud', 'sub', 'iat', 'exp'],
      maxAge: accessTokenSeconds,
      cache: 1000,
    },
  });
  return {
    sign: ({ accountId, ...by }) =>
      app.jwt.sign({ sub: accountId, ...('sessionId' in by ? { sid: by.sessionId } : { tid: by.apiTokenId }) }),
    read: (token) => {
      const claims = verified(app, token);
      return claims && claims.iat * 1000 <= Date.now() + 1000 ? bearerOf(claims) : null;
    },
  };
}

/** One that names both a session and an API token, or neither, is none of ours. */
function bearerOf({ sub, sid, tid }: Claims): Bearer | null {
  if (!isUuid(sub)) return null;
  if (isUuid(sid) && tid === undefined) return { accountId: sub, sessionId: sid };
  return isUuid(tid) && sid === undefined ? { accountId: sub, apiTokenId: tid } : null;
}

function verified(app: FastifyInstance, token: string): Claims | null {
  try {
    return app.jwt.verify<Claims>(token);
  } catch {
    return null;
  }
}

const isUuid = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

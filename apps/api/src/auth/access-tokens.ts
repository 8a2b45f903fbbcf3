import { createPublicKey } from 'node:crypto';
import jwt from '@fastify/jwt';
import type { FastifyInstance } from 'fastify';

/** Seconds an access token is good for. Its session is looked up at each request, so ending that ends it at once. */
export const accessTokenSeconds = 600;

export type AccessTokens = {
  sign: (claims: { accountId: string; sessionId: string }) => string;
  /** Null when it is not one of ours, or no longer good. */
  read: (token: string) => { accountId: string; sessionId: string } | null;
};

type Claims = { sub: unknown; sid: unknown; iat: number };

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
      requiredClaims: ['iss', 'aud', 'sub', 'sid', 'iat', 'exp'],
      maxAge: accessTokenSeconds,
      cache: 1000,
    },
  });
  return {
    sign: ({ accountId, sessionId }) => app.jwt.sign({ sub: accountId, sid: sessionId }),
    read: (token) => {
      const claims = verified(app, token);
      if (!claims || typeof claims.sub !== 'string' || typeof claims.sid !== 'string') return null;
      return isUuid(claims.sub) && isUuid(claims.sid) && claims.iat * 1000 <= Date.now() + 1000
        ? { accountId: claims.sub, sessionId: claims.sid }
        : null;
    },
  };
}

function verified(app: FastifyInstance, token: string): Claims | null {
  try {
    return app.jwt.verify<Claims>(token);
  } catch {
    return null;
  }
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

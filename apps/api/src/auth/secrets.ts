import { createHmac, hash, hkdfSync, randomBytes } from 'node:crypto';

/** A secret to hand out: 256 random bits in base64url, 43 characters. Only its hash is kept. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It is random and long, so one fast hash is enough. */
export const hashOf = (secret: string): Buffer => hash('sha256', secret, 'buffer');

/** Says which refresh token follows one: the same each time, and nobody without our key can tell. */
export type Successor = (refreshToken: string) => string;

/**
 * Successors are derived, not drawn: two uses at once get the same answer, though neither secret is kept (RFC 9700 4.14).
 */
export function successorBy(privateKey: string): Successor {
  const key = Buffer.from(hkdfSync('sha256', privateKey, '', 'trivet refresh tokens', 32));
  return (refreshToken) => createHmac('sha256', key).update(refreshToken).digest('base64url');
}

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
  const key = keyFor('trivet refresh tokens', privateKey);
  return (refreshToken) => createHmac('sha256', key).update(refreshToken).digest('base64url');
}

/** What is remembered of a password that was wrong, to know it again. */
export type Trace = (password: string) => string;

/**
 * 24 bits by a key that is not in the database: enough to tell the guesses of some minutes apart, and too few to find a
 * mistyped password again, even for somebody who has the key and a list to try.
 */
export function tracesBy(privateKey: string): Trace {
  const key = keyFor('trivet wrong passwords', privateKey);
  return (password) => createHmac('sha256', key).update(password).digest('base64url').slice(0, 4);
}

/** A key for one purpose, made of our private key: none of them tells another. */
export const keyFor = (purpose: string, privateKey: string): Buffer =>
  Buffer.from(hkdfSync('sha256', privateKey, '', purpose, 32));

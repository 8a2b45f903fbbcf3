import { addSession, type Pool } from '@trivet/db';
import type { FastifyInstance } from 'fastify';
import { hashOf, newSecret } from '../auth/secrets.ts';

type Headers = Record<string, string>;

/** The headers of a person's browser, signed in by a session row of their own: no password is hashed for it. */
export function signedInBy(authPool: Pool, app: FastifyInstance): (accountId: string) => Promise<Headers> {
  const known = new Map<string, Promise<Headers>>();
  return (accountId) => {
    const headers = known.get(accountId) ?? browserOf(authPool, app, accountId);
    known.set(accountId, headers);
    return headers;
  };
}

async function browserOf(authPool: Pool, app: FastifyInstance, accountId: string): Promise<Headers> {
  const secret = newSecret();
  await addSession(authPool, {
    accountId,
    kind: 'browser',
    secretHash: hashOf(secret),
    workspaceId: null,
    methods: ['pwd'],
    address: '127.0.0.1',
    userAgent: 'test',
    idleMinutes: 30,
    longestMinutes: 60,
  });
  return { cookie: `${app.auth.cookie.name}=${secret}`, 'sec-fetch-site': 'same-origin' };
}

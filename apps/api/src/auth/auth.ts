import type { Identity, Pool } from '@trivet/db';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { type AccessTokens, accessTokens } from './access-tokens.ts';
import type { ApiTokenEnvironment } from './api-token-text.ts';
import { identifier } from './identify.ts';
import { createPasswords, type Passwords } from './passwords.ts';
import { type SessionCookie, sessionCookie } from './session-cookie.ts';
import { type Successor, successorBy, type Trace, tracesBy } from './secrets.ts';

/** What signing in works with. Only this room reaches schema auth. */
export type Auth = {
  /** Connects as trivet_auth */
  db: Pool;
  passwords: Passwords;
  accessTokens: AccessTokens;
  successorOf: Successor;
  traceOf: Trace;
  cookie: SessionCookie;
  environment: ApiTokenEnvironment;
  /** Where alarms go, each with its kind under `security` */
  log: Pick<FastifyBaseLogger, 'warn'>;
};

declare module 'fastify' {
  interface FastifyInstance {
    auth: Auth;
    /** Who a request comes from; null when it says nothing true about that. Asked twice, it looks once. */
    identify: (request: FastifyRequest) => Promise<Identity | null>;
  }
  interface FastifyRequest {
    identified: Promise<Identity | null> | null;
  }
}

/** Makes the API know who is calling: by session cookie, access token or API token. */
export const signingIn = fp(async (app: FastifyInstance, { authPool }: { authPool: Pool }) => {
  const { publicOrigin, jwtPrivateKey, mode } = app.config;
  const auth: Auth = {
    db: authPool,
    passwords: createPasswords(),
    accessTokens: await accessTokens(app, jwtPrivateKey, publicOrigin),
    successorOf: successorBy(jwtPrivateKey),
    traceOf: tracesBy(jwtPrivateKey),
    cookie: await sessionCookie(app, publicOrigin),
    environment: mode === 'production' ? 'live' : 'test',
    log: app.log,
  };
  const identify = identifier(auth);
  app.decorate('auth', auth);
  app.decorateRequest('identified', null);
  app.decorate('identify', (request: FastifyRequest) => (request.identified ??= identify(request)));
});

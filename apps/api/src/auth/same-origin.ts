import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { HttpRefusal } from '../kernel/problems.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * No other site may change anything with a person's cookie. A browser says where a request comes from in Sec-Fetch-Site,
 * an older one in Origin; with a session cookie one of them must be there and name us. Programs send neither, and no
 * cookie. SameSite=Lax and JSON-only bodies stand behind this.
 */
export const sameOriginOnly = fp(async (app: FastifyInstance) => {
  const { publicOrigin } = app.config;
  app.addHook('onRequest', async (request) => {
    if (safe.has(request.method)) return;
    const from = senderSite(request, publicOrigin);
    if (from === 'elsewhere' || (from === 'unsaid' && carriesSession(app, request))) throw fromElsewhere();
  });
});

function senderSite({ headers }: FastifyRequest, publicOrigin: string): 'here' | 'elsewhere' | 'unsaid' {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' ? 'here' : 'elsewhere';
  if (headers.origin !== undefined) return headers.origin === publicOrigin ? 'here' : 'elsewhere';
  return 'unsaid';
}

const carriesSession = (app: FastifyInstance, { headers }: FastifyRequest): boolean =>
  headers.authorization === undefined && app.auth.cookie.read(headers.cookie) !== undefined;

const fromElsewhere = () =>
  new HttpRefusal(403, 'from_elsewhere', 'This came from another site. Open Trivet itself and do it there.');

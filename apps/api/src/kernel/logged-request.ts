import type { FastifyRequest } from 'fastify';

/** What the log keeps of a request: no query, for people search by names, and no secret of a link from a letter. */
export function loggedRequest({ method, url, ip }: Pick<FastifyRequest, 'method' | 'url' | 'ip'>) {
  const [path = ''] = url.split('?');
  return { method, url: path.replace(/(\/auth\/(?:invitations|password-resets)\/)[^/]+/, '$1…'), address: ip };
}

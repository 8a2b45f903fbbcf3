import type { FastifyRequest } from 'fastify';

/** What the log keeps of a request: no query, for people search by names. No address holds a secret. */
export function loggedRequest({ method, url, ip }: Pick<FastifyRequest, 'method' | 'url' | 'ip'>) {
  const [path = ''] = url.split('?');
  // A letter's key is nobody's to read here.
  return { method, url: path.replace(/^\/stop\/.*/, '/stop/-'), address: ip };
}

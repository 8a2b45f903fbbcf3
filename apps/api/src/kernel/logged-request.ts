import type { FastifyRequest } from 'fastify';

/** What the log keeps of a request: no query, for people search by names. Of an address that is a secret, only what it is for. */
export function loggedRequest({ method, url, ip }: Pick<FastifyRequest, 'method' | 'url' | 'ip'>) {
  const [path = ''] = url.split('?');
  // A letter's key and a calendar's address are nobody's to read here.
  return { method, url: path.replace(/^\/(stop|calendars)\/.*/, '/$1/-'), address: ip };
}

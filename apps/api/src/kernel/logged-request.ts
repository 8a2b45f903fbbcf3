import type { FastifyRequest } from 'fastify';

/** What the log keeps of a request: no query, for people search by names. Of an address that is a secret, only what it is for. */
export function loggedRequest({ method, url, ip }: Pick<FastifyRequest, 'method' | 'url' | 'ip'>) {
  const [path = ''] = url.split('?');
  // A letter's key, and the address of a calendar, a shared pack or an embedded chart, are nobody's to read here.
  return { method, url: path.replace(/^\/(stop|calendars|packs|charts)\/.*/, '/$1/-'), address: ip };
}

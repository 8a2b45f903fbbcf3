import { lookup, Resolver } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import type { Config } from '../config.ts';
import { isPublicAddress } from './public-address.ts';

/** Where messages may go. */
export type Reach = {
  /** `host` or `host:port` that may be reached wherever it is, also over http */
  hosts: readonly string[];
  /** The ports of everybody else */
  ports: readonly number[];
  /** The IP addresses of a name; none where it has none */
  addressesOf: (name: string) => Promise<string[]>;
};

/** An address that was checked, and the IP addresses to which alone a connection may go. */
export type Target = { url: URL; addresses: readonly string[] };

export function reachOf({ hosts, ports, dnsServers }: Config['webhooks']): Reach {
  // Not the system's own look-up: four names whose servers do not answer would stop it for everybody.
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  if (dnsServers.length > 0) resolver.setServers(dnsServers);
  return {
    hosts,
    ports: [443, ...ports],
    addressesOf: async (name) => {
      const found = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
      return found.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    },
  };
}

/**
 * The address with all that its name leads to, if every one of these may be reached; else null. The name is resolved here
 * and never again: who connects uses these IP addresses and no others, so that a name that leads elsewhere a moment later
 * leads nowhere. Literals are checked as the URL parser reads them: `0x7f.1` is 127.0.0.1 (reliability.md E14).
 */
export async function targetAt(address: string, reach: Reach): Promise<Target | null> {
  const url = URL.parse(address);
  if (!url || url.username !== '' || url.password !== '') return null;
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (reach.hosts.some((allowed) => allowed === url.hostname || allowed === `${url.hostname}:${port}`)) {
    if (!['https:', 'http:'].includes(url.protocol)) return null;
    const addresses = ipaddr.isValid(host) ? [host] : await ofThisNetwork(host);
    return addresses.length > 0 ? { url, addresses } : null;
  }
  if (url.protocol !== 'https:' || !reach.ports.includes(port)) return null;
  const addresses = ipaddr.isValid(host) ? [host] : await reach.addressesOf(host);
  return addresses.length > 0 && addresses.every(isPublicAddress) ? { url, addresses } : null;
}

const ofThisNetwork = async (host: string): Promise<string[]> =>
  (await lookup(host, { all: true }).catch(() => [])).map(({ address }) => address);

import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/** Of IPv6 only this part is given out to be reached by all (RFC 4291, 2.4): ::127.0.0.1 and NAT64 stand outside. */
const givenOut = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address is one that anybody on the internet could reach: unicast, of no special range (RFC 6890), and none
 * of this machine's own. What is an address within another (mapped, NAT64, 6to4, Teredo) is never public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(givenOut)) return false;
  return !ownAddresses().has(parsed.toNormalizedString());
}

const ownAddresses = (): Set<string> =>
  new Set(
    Object.values(networkInterfaces()).flatMap((addresses = []) =>
      addresses.map(({ address }) => ipaddr.parse(address.replace(/%.*/, '')).toNormalizedString()),
    ),
  );

// Which addresses a request may go to whose target somebody else chose. What only this machine or its network can reach must
// not be reachable through us: databases, cloud metadata, admin pages (server-side request forgery).
import ipaddr from 'ipaddr.js';

export interface OutboundRules {
  /** This machine, also over http: for developing and for tests, never in production. */
  allowsLoopback: boolean;
  /** Hosts in the operator's own network that may be asked all the same, in lower case. */
  privateHosts: readonly string[];
}

/** A sentence about the address that was given; nothing was sent. */
export class OutboundRefused extends Error {}

/** Where https is served; other ports of a stranger's machine are other services. `''`: 443. */
const PORTS = new Set(['', '8443']);

const OWN_NETWORK = new Set(['private', 'uniqueLocal', 'carrierGradeNat']);

/** What kind of network the address is of, an IPv4 address inside an IPv6 one by itself. */
const rangeOf = (address: string): string => ipaddr.process(address).range();

export const isLoopback = (address: string): boolean => rangeOf(address) === 'loopback';

/** The IP address that the host of a URL is, without brackets; `null` for a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(bare) ? bare : null;
}

/** Throws unless a request may be sent to `url`, which leads to all of these addresses. */
export function refuseAddresses(url: URL, addresses: readonly string[], rules: OutboundRules): void {
  const { hostname, protocol, port } = url;
  if (addresses.length === 0) throw new OutboundRefused(`${hostname} has no address.`);
  const isOfThisMachine = addresses.every(isLoopback);
  if (isOfThisMachine && rules.allowsLoopback) return;
  if (protocol !== 'https:') throw new OutboundRefused(`${hostname} must be asked over https.`);
  const isOfOperator = rules.privateHosts.includes(hostname.toLowerCase());
  const mayBeAsked = (address: string) => {
    const range = rangeOf(address);
    return range === 'unicast' || (isOfOperator && OWN_NETWORK.has(range));
  };
  if (!addresses.every(mayBeAsked)) throw new OutboundRefused(`${hostname} is not an address of the public internet.`);
  if (!isOfOperator && !PORTS.has(port)) throw new OutboundRefused(`${hostname} must be asked at port 443 or 8443.`);
}

/** Throws where the form of the address rules it out already, whatever it leads to. */
export function refuseForm({ protocol, username, password, hostname }: URL, { allowsLoopback }: OutboundRules): void {
  if (username !== '' || password !== '') throw new OutboundRefused('The address must not hold a user name.');
  if (protocol === 'https:' || (protocol === 'http:' && allowsLoopback)) return;
  throw new OutboundRefused(`${hostname} must be asked over https.`);
}

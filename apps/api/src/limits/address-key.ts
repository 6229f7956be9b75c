import ipaddr from 'ipaddr.js';

/**
 * What counts as one address: an IPv4 address, or the network of 64 bits that a single customer of a provider gets of IPv6, who
 * may use any of its addresses.
 */
export function addressKey(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const network = (parsed as ipaddr.IPv6).parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(':')}::/64`;
}

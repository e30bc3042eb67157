import { isIP } from 'node:net';

const mapped = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/;

function formatMapped(high: string, low: string): string {
  const [first, second] = [parseInt(high, 16), parseInt(low, 16)];
  return [first >> 8, first & 255, second >> 8, second & 255].join('.');
}

/**
 * Reads an IP address, with or without a port or zone, into one way of writing it; an IPv4 address
 * that is written as IPv6 becomes IPv4. Returns null for anything else.
 */
export function parseIpAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 0) return null;
  if (family === 4) return bare;
  const written = URL.parse(`http://[${bare}]/`)?.hostname.slice(1, -1) ?? '';
  const [, high = '', low = ''] = mapped.exec(written) ?? [];
  return high === '' ? written : formatMapped(high, low);
}

/**
 * Returns what of an address stands for one subscriber: all of IPv4, the first half of IPv6, of
 * which anybody has the second half to themselves.
 */
export function getSubscriber(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const network = [...before, ...zeros, ...after].slice(0, 4).join(':');
  return `${network}::/64`;
}

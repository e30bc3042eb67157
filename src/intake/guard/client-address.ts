import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import { SettingError } from '../../settings.ts';
import { getSubscriber, parseIpAddress } from './ip-address.ts';

/** The proxies that may say from whom a request came. */
export type TrustedProxies = { has: (address: string) => boolean };

function getFamily(address: string): 'ipv4' | 'ipv6' {
  return address.includes(':') ? 'ipv6' : 'ipv4';
}

/**
 * Reads the setting TRUSTED_PROXIES: addresses between commas, "loopback" for this machine.
 * @throws SettingError
 */
export function parseTrustedProxies(text: string): TrustedProxies {
  const list = new BlockList();
  for (const part of text.split(',').map((word) => word.trim())) {
    if (part === '') continue;
    if (part === 'loopback') {
      list.addSubnet('127.0.0.0', 8);
      list.addAddress('::1', 'ipv6');
      continue;
    }
    const address = parseIpAddress(part);
    if (address === null) {
      throw new SettingError(
        `TRUSTED_PROXIES phải là các địa chỉ IP cách nhau bằng dấu phẩy, hoặc loopback; “${part}” không phải.`,
      );
    }
    list.addAddress(address, getFamily(address));
  }
  return { has: (address) => list.check(address, getFamily(address)) };
}

/**
 * Returns the subscriber that a request came from, for counting. What a proxy says is believed only
 * as far as the proxies are trusted, from the nearest on: the rest of the header anybody can write.
 */
export function getClientAddress(
  {
    socket,
    headers,
  }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } },
  trusted: TrustedProxies,
): string {
  const forwarded = headers['x-forwarded-for'] ?? '';
  const hops = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded).split(',');
  let address = parseIpAddress(socket.remoteAddress ?? '');
  // The address of a connection that has ended is gone.
  if (address === null) return 'unknown';
  while (trusted.has(address)) {
    const before = parseIpAddress(hops.pop() ?? '');
    if (before === null) break;
    address = before;
  }
  return getSubscriber(address);
}

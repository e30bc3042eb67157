import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { getClientAddress, parseTrustedProxies } from '../../../src/intake/guard/client-address.ts';
import { SettingError } from '../../../src/settings.ts';

const find = (remoteAddress: string | undefined, forwarded: string | null, trusted = '') =>
  getClientAddress(
    {
      socket: { remoteAddress },
      headers: forwarded === null ? {} : { 'x-forwarded-for': forwarded },
    },
    parseTrustedProxies(trusted),
  );

describe('the address of a visitor', () => {
  it('is that of the connection where no proxy is trusted', () => {
    expect(find('203.0.113.9', null)).toBe('203.0.113.9');
    expect(find('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
    expect(find(undefined, '198.51.100.1', 'loopback')).toBe('unknown');
  });

  it('is the nearest one that no trusted proxy has', () => {
    expect(find('127.0.0.1', '198.51.100.1', 'loopback')).toBe('198.51.100.1');
    expect(find('::1', '198.51.100.1', 'loopback')).toBe('198.51.100.1');
    expect(find('127.0.0.1', '6.6.6.6, 198.51.100.1', 'loopback')).toBe('198.51.100.1');
    expect(find('10.0.0.2', '6.6.6.6, 198.51.100.1, 10.0.0.3', '10.0.0.2, 10.0.0.3')).toBe(
      '198.51.100.1',
    );
    expect(find('10.0.0.2', '198.51.100.1', 'loopback')).toBe('10.0.0.2');
  });

  it('is the last proxy where the header says nothing that can be read', () => {
    expect(find('127.0.0.1', null, 'loopback')).toBe('127.0.0.1');
    expect(find('127.0.0.1', '6.6.6.6, unknown', 'loopback')).toBe('127.0.0.1');
    expect(find('127.0.0.1', ',,,', 'loopback')).toBe('127.0.0.1');
  });

  it('counts IPv4 that is written as IPv6 as IPv4, with or without a port', () => {
    expect(find('::ffff:203.0.113.9', null)).toBe('203.0.113.9');
    expect(find('::FFFF:cb00:7109', null)).toBe('203.0.113.9');
    expect(find('::ffff:127.0.0.1', '198.51.100.1:50123', 'loopback')).toBe('198.51.100.1');
    expect(find('::ffff:10.0.0.2', '198.51.100.1', '10.0.0.2')).toBe('198.51.100.1');
  });

  it('counts IPv6 by the network of a subscriber', () => {
    expect(find('2001:db8:1:2:3:4:5:6', null)).toBe('2001:db8:1:2::/64');
    expect(find('2001:DB8:1:2::9', null)).toBe('2001:db8:1:2::/64');
    expect(find('2001:db8::9', null)).toBe('2001:db8:0:0::/64');
    expect(find('fe80::1%eth0', null)).toBe('fe80:0:0:0::/64');
    expect(find('::ffff:1:2:3', null)).toBe('0:0:0:0::/64');
    expect(find('::1', '[2001:db8:1:2::9]:443', 'loopback')).toBe('2001:db8:1:2::/64');
    expect(find('2001:db8:0:0:0:0:0:9', '198.51.100.1', '2001:db8::9')).toBe('198.51.100.1');
  });

  it('is read from a real request', async () => {
    const server = createServer((request, response) => {
      response.end(getClientAddress(request, parseTrustedProxies('loopback')));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      headers: { 'X-Forwarded-For': '6.6.6.6, 203.0.113.9' },
    });
    expect(await response.text()).toBe('203.0.113.9');
    server.close();
  });

  it('says which part of the setting is no address', () => {
    expect(() => parseTrustedProxies('127.0.0.1, nginx')).toThrow(
      new SettingError(
        'TRUSTED_PROXIES phải là các địa chỉ IP cách nhau bằng dấu phẩy, hoặc loopback; “nginx” không phải.',
      ),
    );
  });
});

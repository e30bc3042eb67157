import { describe, expect, it } from 'vitest';
import { isSameOrigin } from '../../../src/intake/guard/same-origin.ts';

const host = 'cuocthi.example.vn';
const check = (headers: Record<string, string>) =>
  isSameOrigin({ host, ...headers }, { siteOrigin: 'https://sangkien.example.vn' });

describe('where a form was sent from', () => {
  it('takes the site under its own name and under the one that was asked for', () => {
    expect(check({ origin: 'https://sangkien.example.vn' })).toBe(true);
    expect(check({ origin: 'https://cuocthi.example.vn' })).toBe(true);
    expect(check({ origin: 'http://cuocthi.example.vn' })).toBe(true);
    expect(check({ host: 'localhost:4321', origin: 'http://localhost:4321' })).toBe(true);
    expect(check({ host: 'Cuocthi.example.vn:443', origin: 'https://cuocthi.example.vn' })).toBe(
      true,
    );
  });

  it('refuses other sites, other ports and pages that hide where they are', () => {
    expect(check({ origin: 'https://example.vn' })).toBe(false);
    expect(check({ origin: 'https://cuocthi.example.vn.evil.example' })).toBe(false);
    expect(check({ origin: 'http://cuocthi.example.vn:8080' })).toBe(false);
    expect(check({ origin: 'null' })).toBe(false);
    expect(check({ origin: '' })).toBe(false);
    expect(check({ origin: 'https://a.example, https://cuocthi.example.vn' })).toBe(false);
  });

  it('believes Origin before anything else', () => {
    const foreign = { origin: 'https://evil.example' };
    expect(check({ ...foreign, 'sec-fetch-site': 'same-origin' })).toBe(false);
    expect(check({ ...foreign, referer: 'https://cuocthi.example.vn/du-thi/' })).toBe(false);
  });

  it('goes by Sec-Fetch-Site and then by Referer where there is no Origin', () => {
    expect(check({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(check({ 'sec-fetch-site': 'none' })).toBe(true);
    expect(check({ 'sec-fetch-site': 'same-site' })).toBe(false);
    expect(check({ 'sec-fetch-site': 'cross-site' })).toBe(false);
    expect(check({ referer: 'https://cuocthi.example.vn/du-thi/' })).toBe(true);
    expect(check({ referer: 'https://evil.example/?https://cuocthi.example.vn/' })).toBe(false);
    expect(check({ referer: 'about:blank' })).toBe(false);
  });

  it('refuses a request that says nothing', () => {
    expect(check({})).toBe(false);
    expect(isSameOrigin({ origin: 'https://' }, { siteOrigin: 'http://localhost:4321' })).toBe(
      false,
    );
  });
});

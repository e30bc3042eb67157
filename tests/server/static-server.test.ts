import { describe, expect, inject, it } from 'vitest';

const get = (path: string, init?: RequestInit) => fetch(inject('siteUrl') + path, init);

describe('the server', () => {
  it('sends a page with headers that say what browsers may do with it', async () => {
    const response = await get('/the-le/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(response.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('compresses pages, and lets hashed files be kept for a year', async () => {
    const page = await get('/the-le/', { headers: { 'accept-encoding': 'gzip' } });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    const [sheet = ''] = /\/_astro\/[^"]+\.css/.exec(await page.text()) ?? [];
    const asset = await get(sheet);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('answers an unknown address with the page for it and status 404', async () => {
    const response = await get('/khong-co/');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<h1');
  });

  it('refuses what is no reading, and paths out of the site', async () => {
    const post = await get('/', { method: 'POST', body: 'x' });
    expect(post.status).toBe(405);
    expect(post.headers.get('allow')).toBe('GET, HEAD');
    const outside = await get('/..%2f..%2fpackage.json');
    expect(outside.status).toBe(404);
  });

  it('answers 304 when the reader has the page already', async () => {
    const first = await get('/du-lieu/don-vi.json');
    const etag = first.headers.get('etag') ?? '';
    const second = await get('/du-lieu/don-vi.json', { headers: { 'if-none-match': etag } });
    expect(second.status).toBe(304);
  });
});

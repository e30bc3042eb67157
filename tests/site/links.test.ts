import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { matchRoute } from '../../src/intake/http/route.ts';
import { readPages, type Page } from './pages.ts';

let pages: Page[];
beforeAll(async () => {
  pages = await readPages();
});

function getLinks({ document }: Page): string[] {
  return [...document.querySelectorAll('a[href], link[href], img[src], script[src]')]
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
    .filter((link) => link.startsWith('/') || link.startsWith('#'));
}

describe('the links of the site', () => {
  it('lead to a page or file that exists', () => {
    const siteDir = inject('siteDir');
    const broken = pages.flatMap((page) =>
      getLinks(page)
        .map((link) => link.replace(/[?#].*$/, ''))
        // These the server answers itself.
        .filter((link) => link !== '' && matchRoute(link) === null)
        .filter((link) => {
          const file = path.join(siteDir, decodeURI(link));
          return !existsSync(link.endsWith('/') ? path.join(file, 'index.html') : file);
        })
        .map((link) => `${page.address} → ${link}`),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  it('lead to a place on the page that exists', () => {
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    const broken = pages.flatMap((page) =>
      getLinks(page)
        .filter((link) => link.includes('#'))
        .filter((link) => {
          const [address = '', anchor = ''] = link.split('#');
          const target = address === '' ? page : byAddress.get(address);
          return target?.document.getElementById(decodeURIComponent(anchor)) == null;
        })
        .map((link) => `${page.address} → ${link}`),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  it('lead from the home page to every page', () => {
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    const reached = new Set(['/']);
    for (const address of reached) {
      const page = byAddress.get(address);
      for (const link of page === undefined ? [] : getLinks(page)) {
        const target = link.replace(/[?#].*$/, '');
        if (byAddress.has(target)) reached.add(target);
      }
    }
    const lost = pages.map((page) => page.address).filter((address) => !reached.has(address));
    expect(lost).toEqual(['/404.html']);
  });
});

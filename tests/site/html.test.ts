import { existsSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readPages, type Page } from './pages.ts';

let pages: Page[];
beforeAll(async () => {
  pages = await readPages();
});

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Written as Astro and Lucide emit them: correct HTML in another style.
    'void-style': 'off',
    'attr-quotes': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    // Two navigations of one name: the narrow and the wide screen's, never both shown.
    'unique-landmark': 'off',
    // Icons and charts bring roles and empty groups of their own.
    'svg-focusable': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
    'no-implicit-button-type': 'error',
    'tel-non-breaking': 'off',
    'no-raw-characters': 'off',
  },
});

describe('every page', () => {
  it('is valid HTML', async () => {
    const problems = new Set<string>();
    for (const page of pages) {
      const report = await validator.validateString(page.html);
      for (const { messages } of report.results) {
        for (const { ruleId, message } of messages) {
          problems.add(`${ruleId}: ${message} (${page.address.replace(/[^/]+\/$/, '…/')})`);
        }
      }
    }
    expect([...problems]).toEqual([]);
  });

  it('has one heading of the first level, and leaves out no level', () => {
    for (const { address, document } of pages) {
      const levels = [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map((heading) =>
        Number(heading.tagName.slice(1)),
      );
      expect(
        levels.filter((level) => level === 1),
        address,
      ).toHaveLength(1);
      for (const [index, level] of levels.entries()) {
        expect(level - (levels[index - 1] ?? 0), `${address}: h${level}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it('needs no JavaScript to read: scripts are modules of its own, which wait for the page', () => {
    const waits = (script: Element) =>
      script.getAttribute('type') === 'module' &&
      (script.getAttribute('src') ?? '').startsWith('/_astro/');
    const hasty = pages.filter(({ document }) =>
      [...document.querySelectorAll('script')].some((script) => !waits(script)),
    );
    expect(hasty.map((page) => page.address)).toEqual([]);
  });

  it('has no script at all where nothing is searched or saved', () => {
    const plain = ['/', '/ke-hoach/', '/the-le/', '/hoi-dap/', '/ket-qua/2022/', '/rieng-tu/'];
    const scripted = pages.filter(
      ({ address, document }) =>
        plain.includes(address) && document.querySelector('script') !== null,
    );
    expect(scripted.map((page) => page.address)).toEqual([]);
  });

  it('says in its head what it is, for readers, search engines and shared links', () => {
    for (const { address, document } of pages) {
      const get = (selector: string, name: string) =>
        document.querySelector(selector)?.getAttribute(name) ?? '';
      expect(document.title, address).not.toBe('');
      expect(get('meta[name=description]', 'content'), address).not.toBe('');
      expect(get('html', 'lang'), address).toBe('vi');
      expect(get('link[rel=canonical]', 'href'), address).toMatch(/^http:\/\/localhost:4321\//);
      expect(get('meta[property="og:image"]', 'content'), address).toMatch(/\/og\/.+\.jpg$/);
      expect(get('meta[http-equiv=content-security-policy]', 'content'), address).toContain(
        "style-src 'self'",
      );
    }
  });

  it('has a picture for shared links that exists', () => {
    const siteDir = inject('siteDir');
    const missing = pages
      .map(({ document }) => document.querySelector('meta[property="og:image"]'))
      .map((image) => new URL(image?.getAttribute('content') ?? '').pathname)
      .filter((file) => !existsSync(path.join(siteDir, file)));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('lets the browser load nothing from elsewhere', () => {
    for (const { address, document } of pages) {
      const policy = document.querySelector('meta[http-equiv=content-security-policy]');
      const directives = policy?.getAttribute('content')?.split(/;\s*/) ?? [];
      expect(directives, address).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "base-uri 'none'",
          "connect-src 'self'",
          "font-src 'self'",
          "form-action 'self'",
          "img-src 'self'",
        ]),
      );
    }
  });

  it('has a title of its own', () => {
    const titles = pages.map(({ document }) => document.title);
    const repeated = titles.filter((title, index) => titles.indexOf(title) !== index);
    expect(repeated).toEqual([]);
  });

  it('writes Vietnamese composed (NFC) and without mojibake', () => {
    for (const { address, html } of pages) {
      expect(html === html.normalize('NFC'), address).toBe(true);
      expect(html, address).not.toMatch(/\uFFFD|Ã¡|áº|{{/);
    }
  });
});

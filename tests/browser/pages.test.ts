import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { kindsOfPage, openBrowser, openTab, type Look } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const looks = [
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

describe.each(looks)('at $width px in the $colorScheme theme', (look) => {
  it('no page scrolls sideways, fails to load a part, asks elsewhere or writes to the console', async () => {
    const { tab, problems } = await openTab(browser, look);
    const wide: string[] = [];
    for (const address of kindsOfPage) {
      await tab.goto(inject('siteUrl') + address);
      const width = await tab.evaluate(() => document.documentElement.scrollWidth);
      if (width > look.width) wide.push(`${address}: ${width}`);
    }
    await tab.context().close();
    expect(wide).toEqual([]);
    expect(problems).toEqual([]);
  });
});

describe('the text of every kind of page', () => {
  it('has a space between sentences', async () => {
    const { tab } = await openTab(browser, looks[2]);
    const glued: string[] = [];
    for (const address of kindsOfPage) {
      await tab.goto(inject('siteUrl') + address);
      const text = await tab.locator('main').innerText();
      for (const found of text.match(/\p{Ll}{2}[.;:]\p{Lu}\p{Ll}+|\p{Ll} [.;,]/gu) ?? []) {
        glued.push(`${address}: ${found}`);
      }
    }
    await tab.context().close();
    expect(glued).toEqual([]);
  });
});

/** Lists what axe finds against WCAG 2.2 AA on some pages, one after the other in a tab. */
async function listViolations(look: Look, addresses: readonly string[]): Promise<string[]> {
  const { tab } = await openTab(browser, look);
  const violations: string[] = [];
  for (const address of addresses) {
    await tab.goto(inject('siteUrl') + address);
    const { violations: found } = await new AxeBuilder({ page: tab })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      // The pages have no frames, whose findings would be joined in a window of its own.
      .setLegacyMode(true)
      .analyze();
    for (const { id, nodes } of found) {
      violations.push(`${address} ${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
    }
  }
  await tab.context().close();
  return violations;
}

describe.each(looks)('at $width px in the $colorScheme theme', (look) => {
  it('axe finds nothing against WCAG 2.2 AA on any kind of page', async () => {
    expect(await listViolations(look, kindsOfPage)).toEqual([]);
  });
});

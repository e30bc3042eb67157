import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listViolations } from './axe.ts';
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

/** What is seen of a page: how wide it is, its text and what axe finds against it. */
type Sight = { address: string; width: number; text: string; violations: string[] };

/** Goes through one page of every kind in a tab, and collects what goes wrong in it meanwhile. */
async function seePages(look: Look): Promise<{ sights: Sight[]; problems: string[] }> {
  const { tab, problems } = await openTab(browser, look);
  const sights: Sight[] = [];
  for (const address of kindsOfPage) {
    await tab.goto(inject('siteUrl') + address);
    sights.push({
      address,
      width: await tab.evaluate(() => document.documentElement.scrollWidth),
      text: await tab.locator('main').innerText(),
      violations: await listViolations(tab),
    });
  }
  await tab.context().close();
  return { sights, problems };
}

describe.each(looks)('at $width px in the $colorScheme theme', (look) => {
  let sights: Sight[];
  let problems: string[];
  beforeAll(async () => {
    ({ sights, problems } = await seePages(look));
    expect(sights).toHaveLength(kindsOfPage.length);
  });

  it('no page scrolls sideways, fails to load a part, asks elsewhere or writes to the console', () => {
    const wide = sights.filter(({ width }) => width > look.width);
    expect(wide.map(({ address, width }) => `${address}: ${width}`)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('the text of every kind of page has a space between sentences', () => {
    const glued = sights.flatMap(({ address, text }) =>
      Array.from(
        text.matchAll(/\p{Ll}{2}[.;:]\p{Lu}\p{Ll}+|\p{Ll} [.;,]/gu),
        ([found]) => `${address}: ${found}`,
      ),
    );
    expect(glued).toEqual([]);
  });

  it('axe finds nothing against WCAG 2.2 AA on any kind of page', () => {
    const found = sights.flatMap(({ address, violations }) =>
      violations.map((violation) => `${address} ${violation}`),
    );
    expect(found).toEqual([]);
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openDevice, openIntakeSite, type IntakeSite } from './intake-enhance.ts';
import { openBrowser } from './open.ts';

export let browser: Browser;
export let site: IntakeSite;
/** The form on a device of its own, anew for each test. */
export let tab: Page;

/** Opens the form before each test; after it nothing may have gone wrong but what is expected. */
export function useDevice(expected: RegExp): void {
  let problems: string[];
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openIntakeSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    ({ tab, problems } = await openDevice(browser, site.url));
    await tab.goto('/du-thi/');
  });
  afterEach(async () => {
    await tab.context().close();
    expect(problems.filter((text) => !expected.test(text))).toEqual([]);
  });
}

import type { Page } from 'playwright-core';
import { inject } from 'vitest';

export const desk = { width: 1280, colorScheme: 'light' } as const;
export const phone = { width: 360, colorScheme: 'dark' } as const;

/** Opens a page of the site. */
export const goTo = (tab: Page, path: string) => tab.goto(inject('siteUrl') + path);

/** Saves entries by the button on their pages. */
export async function save(tab: Page, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    await goTo(tab, `/bai-du-thi/${id}/`);
    await tab.locator('save-model button').click();
  }
}

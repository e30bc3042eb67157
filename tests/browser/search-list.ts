import type { Locator, Page } from 'playwright-core';
import { inject } from 'vitest';

/** What a list shows: its entries and other records. */
export const cards = '[data-search-results] :is([data-entry-id], [data-record-id])';

/** What tests do with the searchable list of the page in a tab. */
export type List = {
  open: (address: string) => Promise<unknown>;
  box: () => Locator;
  getIds: () => Promise<string[]>;
  /** Waits until the list answers a query and no search is under way. */
  answered: (query: string) => Promise<void>;
  ask: (query: string) => Promise<void>;
};

/** Makes the means to use a list in the tab that a test has opened. */
export function useList(getTab: () => Page): List {
  const box = () => getTab().getByRole('searchbox');
  const answered = async (query: string) => {
    await getTab().waitForFunction((wanted) => {
      const list = document.querySelector<HTMLElement>('[data-search-results]');
      return list?.dataset.query === wanted && list.getAttribute('aria-busy') === 'false';
    }, query);
  };
  return {
    open: (address) => getTab().goto(inject('siteUrl') + address),
    box,
    getIds: () =>
      getTab()
        .locator(cards)
        .evaluateAll((found) => found.map((one) => one.getAttribute('data-entry-id') ?? '')),
    answered,
    ask: async (query) => {
      await box().fill(query);
      await answered(query);
    },
  };
}

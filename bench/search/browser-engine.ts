import type { Page } from 'playwright-core';

/** What a page shows for a query, and how long after it was asked. */
export type BrowserAnswer = { ids: string[]; elapsedMs: number };

/** An engine that answers in a browser. */
export type BrowserEngine = {
  name: string;
  /** Folder of the site that has it. */
  folder: string;
  /** Address of the page before anything is asked. */
  start: string;
  /** Opens a page that was never opened before, with a query. */
  openWith: (page: Page, url: string, text: string) => Promise<BrowserAnswer>;
  /** Asks in a page that is open. */
  ask: (page: Page, url: string, text: string) => Promise<BrowserAnswer>;
};

import type { Page } from 'playwright-core';
import type { BrowserAnswer, BrowserEngine } from './browser-engine.ts';

const mostMs = 20_000;

/**
 * Runs in the page. Waits until the list says that it answers this query, typed now or before, and
 * reads it; milliseconds run from the last input event.
 */
function readAnswer({
  text,
  type,
  limitMs,
}: {
  text: string;
  type: boolean;
  limitMs: number;
}): Promise<BrowserAnswer> {
  const clean = (query: string) => query.normalize('NFC').replace(/\s+/g, ' ').trim();
  const box = document.querySelector<HTMLInputElement>('input[name=q]');
  return new Promise((resolve, reject) => {
    if (box === null) throw new Error('The page has no box');
    let startedMs = performance.now();
    box.addEventListener('input', () => (startedMs = performance.now()), { capture: true });
    const look = () => {
      const list = document.querySelector<HTMLElement>('[data-search-results]');
      if (list === null || list.ariaBusy === 'true') return;
      if (clean(list.dataset.query ?? '') !== clean(text)) return;
      const elapsedMs = performance.now() - startedMs;
      const ids = [...list.querySelectorAll<HTMLElement>('[data-entry-id]')].map(
        ({ dataset }) => dataset.entryId ?? '',
      );
      observer.disconnect();
      resolve({ ids: [...new Set(ids)].slice(0, 10), elapsedMs });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    setTimeout(() => reject(new Error(`No answer to “${text}”`)), limitMs);
    if (type) {
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } else look();
  });
}

/** The site's own list of entries, asked as a reader asks it. */
export function makeListEngine(folder: string): BrowserEngine {
  return {
    name: 'ours',
    folder,
    start: '/bai-du-thi/',
    openWith: async (page, url, text) => {
      await page.goto(`${url}/bai-du-thi/?${new URLSearchParams({ q: text }).toString()}`);
      return page.evaluate(readAnswer, { text, type: false, limitMs: mostMs });
    },
    ask: async (page, _, text) => {
      const box = page.locator('input[name=q]');
      await box.focus();
      return page.evaluate(readAnswer, { text, type: true, limitMs: mostMs });
    },
  };
}

/** Types a query key by key at the pace of quick fingers; the time runs from the last key. */
export async function typeQuery(page: Page, text: string): Promise<BrowserAnswer> {
  const box = page.locator('input[name=q]');
  await box.fill('');
  const answer = page.evaluate(readAnswer, { text, type: false, limitMs: mostMs });
  await box.pressSequentially(text, { delay: 90 });
  return answer;
}

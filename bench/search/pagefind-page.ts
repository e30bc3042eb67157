import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { BrowserAnswer, BrowserEngine } from './browser-engine.ts';

/** What is used of Pagefind's script in a page. */
type PagefindScript = {
  search: (text: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
};

/** Runs in the page: asks, and loads the ten results that would be shown. */
async function askPagefind([script, text]: [string, string]): Promise<BrowserAnswer> {
  const startedMs = performance.now();
  const pagefind = (await import(script)) as PagefindScript;
  const { results } = await pagefind.search(text);
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  const ids = shown.map(({ url }) => url.split('/').at(-2) ?? '');
  return { ids, elapsedMs: performance.now() - startedMs };
}

const ask = (page: Page, url: string, text: string) =>
  page.evaluate(askPagefind, [`${url}/pagefind/pagefind.js`, text] as [string, string]);

/** Pagefind as it comes, on a page with nothing else; its index stands in the folder already. */
export async function makePagefindEngine(folder: string): Promise<BrowserEngine> {
  await mkdir(folder, { recursive: true });
  const html = '<!doctype html><html lang="vi"><title>Pagefind</title></html>';
  await writeFile(path.join(folder, 'index.html'), html);
  await writeFile(path.join(folder, '404.html'), html);
  return {
    name: 'Pagefind',
    folder,
    start: '/',
    openWith: async (page, url, text) => {
      await page.goto(`${url}/`);
      return ask(page, url, text);
    },
    ask,
  };
}

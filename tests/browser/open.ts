import { chromium, type Browser, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** Starts the browser that the test command found, with no calls to the outside. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
}

/** A way to look at a page: width, theme, with or without JavaScript. */
export type Look = { width: number; colorScheme: 'light' | 'dark'; javaScriptEnabled?: boolean };

/** Opens a tab for a look and collects what goes wrong in it. */
export async function openTab(
  browser: Browser,
  { width, colorScheme, javaScriptEnabled = true }: Look,
): Promise<{ tab: Page; problems: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    javaScriptEnabled,
    reducedMotion: 'reduce',
  });
  const tab = await context.newPage();
  const problems: string[] = [];
  tab.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  tab.on('pageerror', (error) => problems.push(error.message));
  tab.on('request', (request) => {
    if (!request.url().startsWith(inject('siteUrl'))) problems.push(`elsewhere: ${request.url()}`);
  });
  tab.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return { tab, problems };
}

/** One page of every kind. */
export const kindsOfPage = [
  '/',
  '/ke-hoach/',
  '/the-le/',
  '/hoi-dap/',
  '/van-ban/',
  '/thong-bao/',
  '/thong-bao/2022-10-28-cong-bo-ket-qua/',
  '/bai-du-thi/',
  '/bai-du-thi/trang/2/',
  '/bai-du-thi/HG22-009/',
  '/bai-du-thi/HG22-011/',
  '/bai-du-thi/HG22-020/',
  '/mo-hinh/',
  '/mo-hinh/so-sanh/',
  '/mo-hinh/da-luu/',
  '/tim-kiem/',
  '/ket-qua/',
  '/ket-qua/2022/',
  '/nhan-rong/',
  '/nhan-rong/HG22-009/',
  '/linh-vuc/',
  '/linh-vuc/cai-cach-the-che/',
  '/don-vi/',
  '/don-vi/934/',
  '/don-vi/ct-xa-hoa-an/',
  '/kiem-tra-y-tuong/',
  '/thong-ke/',
  '/du-lieu/',
  '/du-thi/',
  '/du-thi/huong-dan/',
  '/rieng-tu/',
  '/tro-nang/',
  '/404.html',
];

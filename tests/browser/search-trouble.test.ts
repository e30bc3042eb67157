import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openBrowser, openTab } from './open.ts';
import { useList } from './search-list.ts';

let browser: Browser;
let tab: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ tab } = await openTab(browser, { width: 360, colorScheme: 'light' }));
});
afterEach(() => tab.context().close());

const { open, box, answered, ask } = useList(() => tab);
const list = () => tab.locator('[data-search-results]');
const firstId = () => list().locator('[data-entry-id]').first().getAttribute('data-entry-id');
const sign = () => tab.locator('[data-waiting]');

describe('files of the search that do not come', () => {
  it.each(['**/pagefind/index/*', '**/wasm*', '**/*.pf_meta', '**/tim-kiem/bai/*'])(
    '%s: it is said, the list stays, and the next question tries again',
    async (files) => {
      await open('/bai-du-thi/');
      await tab.route(files, (route) => route.abort());
      await box().fill('ho tich');
      await tab.getByText('Chưa tải được dữ liệu tìm kiếm.').first().waitFor();
      expect(await list().locator('[data-entry-id]').count()).toBe(24);
      await tab.unroute(files);
      await ask('hộ tịch ');
      expect(await firstId()).toBe('HG22-016');
      // Those who listen hear of the answer half a second later.
      const told = tab.getByText('Chưa tải được dữ liệu tìm kiếm.').first();
      await told.waitFor({ state: 'detached' });
    },
  );
});

describe('a search that takes long', () => {
  it('says so in sight and to those who listen, moves nothing, and stops when it ends', async () => {
    const files = Promise.withResolvers<undefined>();
    await tab.route('**/*.pf_meta', async (route) => {
      await files.promise;
      await route.continue();
    });
    await open('/bai-du-thi/');
    const placed = await list().boundingBox();
    await box().fill('ho tich');
    await sign().getByText('Đang tìm…').waitFor();
    await tab.getByRole('status').getByText('Đang tìm…').waitFor({ state: 'attached' });
    expect(await list().boundingBox()).toEqual(placed);
    files.resolve(undefined);
    await answered('ho tich');
    expect(await sign().textContent()).toBe('');
  });

  it('and then fails, no longer says so', async () => {
    const files = Promise.withResolvers<undefined>();
    await tab.route('**/*.pf_meta', async (route) => {
      await files.promise;
      await route.abort();
    });
    await open('/tim-kiem/?q=ho+tich');
    await sign().getByText('Đang tìm…').waitFor();
    files.resolve(undefined);
    await tab.getByText('Chưa tải được dữ liệu tìm kiếm.').first().waitFor();
    expect(await sign().textContent()).toBe('');
  });
});

describe('a query with a slip', () => {
  it.each(['chyuen do mot c', 'chuyenn do mot cu'])(
    '“%s” is understood while its last word is unfinished',
    async (query) => {
      await open('/bai-du-thi/');
      await ask(query);
      expect(await firstId()).toBe('HG22-009');
    },
  );

  it.each([
    ['chuyendo mot cua', 'HG22-009'],
    ['nhat ky catruc', 'HG22-035'],
    ['C.C.C.D.', 'HG22-045'],
  ])('%s: missing spaces and dots between letters do no harm', async (query, id) => {
    await open('/bai-du-thi/');
    await ask(query);
    expect(await firstId()).toBe(id);
  });
});

describe('a reader who comes back from a result', () => {
  it('is where the list was left', async () => {
    await open('/tim-kiem/?q=ho+so');
    await ask('ho so');
    await tab.mouse.wheel(0, 1500);
    await tab.waitForFunction(() => window.scrollY > 1000);
    const left = await tab.evaluate(() => window.scrollY);
    await tab.goto(`${inject('siteUrl')}/the-le/`);
    await tab.goBack();
    await tab.waitForFunction((wanted) => Math.abs(window.scrollY - wanted) < 5, left);
    expect(await box().inputValue()).toBe('ho so');
  });
});

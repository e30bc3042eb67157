import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openTab } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a reader', () => {
  it('on a phone without JavaScript opens the menu and walks to a guide', async () => {
    const { tab } = await openTab(browser, {
      width: 360,
      colorScheme: 'light',
      javaScriptEnabled: false,
    });
    await tab.goto(inject('siteUrl'));
    await tab.getByText('Trình đơn', { exact: true }).click();
    await tab.locator('details').getByRole('link', { name: 'Nhân rộng' }).click();
    await tab.getByRole('link', { name: 'Chuyến đò một cửa' }).click();
    expect(new URL(tab.url()).pathname).toBe('/nhan-rong/HG22-009/');
    await tab.getByText('Trong hướng dẫn này').click();
    await tab.locator('.contents').getByRole('link', { name: 'Kinh phí' }).click();
    expect(new URL(tab.url()).hash).toBe('#kinh-phi');
    expect(await tab.locator('#kinh-phi').isVisible()).toBe(true);
    await tab.context().close();
  });

  it('with a keyboard alone jumps over the menu to the content', async () => {
    const { tab } = await openTab(browser, { width: 1280, colorScheme: 'light' });
    await tab.goto(`${inject('siteUrl')}/the-le/`);
    await tab.keyboard.press('Tab');
    const first = await tab.evaluate(() => document.activeElement?.textContent.trim());
    expect(first).toBe('Đến nội dung chính');
    await tab.keyboard.press('Enter');
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('noi-dung');
    await tab.context().close();
  });

  it('goes through the list page by page and back', async () => {
    const { tab } = await openTab(browser, { width: 1280, colorScheme: 'dark' });
    await tab.goto(`${inject('siteUrl')}/bai-du-thi/`);
    const first = await tab.locator('li[data-entry-id]').first().getAttribute('data-entry-id');
    expect(first).toBe('HG22-001');
    await tab.getByRole('link', { name: 'Trang sau' }).click();
    expect(new URL(tab.url()).pathname).toBe('/bai-du-thi/trang/2/');
    expect(await tab.locator('li[data-entry-id]').count()).toBe(24);
    await tab.goBack();
    expect(new URL(tab.url()).pathname).toBe('/bai-du-thi/');
    await tab.context().close();
  });

  it('who follows a wrong address finds the way', async () => {
    const { tab } = await openTab(browser, { width: 360, colorScheme: 'light' });
    const response = await tab.goto(`${inject('siteUrl')}/bai-du-thi/KHONG-CO/`);
    expect(response?.status()).toBe(404);
    expect(await tab.getByRole('heading', { level: 1 }).textContent()).toBe('Không có trang này');
    await tab.context().close();
  });

  it('prints the rules on A4 without menus', async () => {
    const { tab } = await openTab(browser, { width: 1280, colorScheme: 'dark' });
    await tab.goto(`${inject('siteUrl')}/the-le/`);
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.locator('header .bar').isVisible()).toBe(false);
    expect(await tab.locator('.contents').isVisible()).toBe(false);
    expect(await tab.locator('#dieu-1').isVisible()).toBe(true);
    const ink = await tab.evaluate(() => getComputedStyle(document.body).color);
    expect(ink).toBe('rgb(0, 0, 0)');
    await tab.context().close();
  });
});

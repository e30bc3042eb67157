import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { listViolations } from './axe.ts';
import { openBrowser, openTab } from './open.ts';
import { cards, useList } from './search-list.ts';

let browser: Browser;
let tab: Page;
let problems: string[];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ tab, problems } = await openTab(browser, { width: 1280, colorScheme: 'light' }));
});
afterEach(() => tab.context().close());

const { open, box, getIds, answered, ask } = useList(() => tab);
const says = (text: string) =>
  tab.getByRole('status').getByText(text).waitFor({ state: 'attached' });

describe('the box of a list', () => {
  it('finds while a reader types, marks what it found and puts the list back when emptied', async () => {
    await open('/bai-du-thi/');
    const listed = await getIds();
    await box().pressSequentially('ho so dat dai');
    await answered('ho so dat dai');
    const first = tab.locator(cards).first();
    expect(await first.getAttribute('data-entry-id')).toBe('HG22-054');
    const marked = await first.locator('h2 mark').allTextContents();
    expect(marked.join(' ')).toContain('đất đai');
    expect(await tab.locator('.pagination').count()).toBe(0);
    await box().fill('');
    await answered('');
    expect(await getIds()).toEqual(listed);
    expect(await tab.locator('.pagination').count()).toBe(1);
    expect(problems).toEqual([]);
  });

  it('loads nothing of the search before somebody turns to it, and nothing on other pages', async () => {
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const isOfSearch = (path: string) => /open-search|\/pagefind\//.test(path);
    await open('/hoi-dap/');
    expect(await tab.locator('script[src*=Search]').count()).toBe(0);
    await open('/mo-hinh/');
    await tab.waitForLoadState('networkidle');
    expect(asked.filter(isOfSearch)).toEqual([]);
    await box().focus();
    await tab.locator('fieldset:enabled').waitFor();
    expect(asked.filter(isOfSearch).length).toBeGreaterThan(0);
  });

  it('says how many results there are once typing has settled', async () => {
    await open('/mo-hinh/?q=chuyen+do');
    await answered('chuyen do');
    await says((await tab.locator('.found .quiet').textContent()) ?? '-');
  });

  it('without JavaScript says that it needs it, and the list goes on by links', async () => {
    const look = { width: 360, colorScheme: 'light', javaScriptEnabled: false } as const;
    const { tab: plain } = await openTab(browser, look);
    for (const address of ['/bai-du-thi/', '/mo-hinh/', '/tim-kiem/']) {
      await plain.goto(inject('siteUrl') + address);
      expect(await plain.getByText('Ô tìm kiếm cần JavaScript').isVisible()).toBe(true);
      expect(await plain.getByRole('searchbox').isDisabled()).toBe(true);
      expect(await plain.getByLabel('Sắp xếp').isVisible()).toBe(false);
    }
    await plain.goto(`${inject('siteUrl')}/the-le/`);
    await plain.getByRole('link', { name: 'Tìm kiếm' }).click();
    await plain.getByRole('link', { name: 'Hướng dẫn nhân rộng' }).first().click();
    expect(new URL(plain.url()).pathname).toBe('/nhan-rong/');
    await plain.context().close();
  });

  it('says so calmly when the files of the search do not come, and tries again', async () => {
    await tab.route(/open-search/, (route) => route.abort());
    await open('/bai-du-thi/');
    await box().fill('ho so');
    await tab.getByText('Chưa tải được dữ liệu tìm kiếm.').first().waitFor();
    expect(await tab.locator(cards).count()).toBe(24);
    await tab.unroute(/open-search/);
    await ask('ho so');
    expect(await tab.locator('[data-problem]').textContent()).toBe('');
  });
});

describe('the search over everything', () => {
  it('names the kind of each result and leads to its place', async () => {
    await open('/tim-kiem/?q=trung+lap');
    await answered('trung lap');
    const rule = tab.locator('[data-record-id]', { hasText: 'Không trùng lắp ý tưởng' }).first();
    expect(await rule.locator('.kind').textContent()).toBe('Thể lệ');
    await rule.getByRole('link').first().click();
    await tab.waitForURL(/\/the-le\/#dieu-6$/);
  });

  it('that finds nothing shows the way to the lists of fields and units', async () => {
    await open('/tim-kiem/');
    await ask('zzqxj');
    await says('Không tìm thấy kết quả nào cho “zzqxj”.');
    await tab.locator('.nothing').getByRole('link', { name: 'Theo đơn vị' }).click();
    await tab.waitForURL(/\/don-vi\/$/);
  });

  it('is described for browsers on every page', async () => {
    await open('/the-le/');
    const link = tab.locator('link[rel=search]');
    expect(await link.getAttribute('title')).toBe('Hậu Giang 2022');
    const response = await tab.request.get(
      inject('siteUrl') + ((await link.getAttribute('href')) ?? ''),
    );
    expect(await response.text()).toContain('/tim-kiem/?q={searchTerms}"');
  });
});

const hostile = [
  '   ',
  'a',
  'đ'.repeat(10_000),
  '😀🇻🇳',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"',
  '%',
  '%E0%A4%A',
  '\u202eđảo ngược\u200f',
  '__proto__ constructor toString',
  'a'.repeat(10_000),
  '\\ * + ? ( [ { ^ $ |',
  '\ud800',
];

describe('whatever is typed', () => {
  it('is answered calmly: nothing injected, nothing written to the console', async () => {
    await open('/tim-kiem/');
    for (const query of hostile) {
      await box().evaluate((input: HTMLInputElement, text) => {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, query);
      await answered(query);
      const injected = await tab.locator('[data-search-results] :is(script, img, b)').count();
      expect(injected, query.slice(0, 40)).toBe(0);
    }
    expect(problems).toEqual([]);
  });

  it('or stands in an address, is answered calmly as well', async () => {
    for (const query of hostile
      .filter((one) => one.length < 1000)
      .map((one) => one.toWellFormed())) {
      await open(
        `/bai-du-thi/?q=${encodeURIComponent(query)}&kind=%3Cb%3E&page=%F0%9F%98%80&sort=%22`,
      );
      await answered(query);
      expect(await box().inputValue()).toBe(query);
    }
    await open('/bai-du-thi/?q=%E0%A4%A&q[]=1&&&=&%=%');
    await tab.locator('[data-search-results][aria-busy=false]').waitFor();
    expect(problems).toEqual([]);
  });
});

describe.each([
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const)('results at $width px in the $colorScheme theme', (look) => {
  it('fit the screen, and axe finds nothing', async () => {
    const { tab: page } = await openTab(browser, look);
    const addresses = ['/bai-du-thi/?q=thu+tuc', '/tim-kiem/?q=trung+lap', '/mo-hinh/?q=zzqxj'];
    for (const address of addresses) {
      await page.goto(inject('siteUrl') + address);
      await page.locator('[data-search-results] .found').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(look.width);
      expect(await listViolations(page)).toEqual([]);
    }
    await page.context().close();
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
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
const getAddress = () => new URL(tab.url()).pathname + new URL(tab.url()).search;
const getFocused = () => tab.evaluate(() => document.activeElement?.textContent.trim() ?? '');

describe('the address of a list', () => {
  it('opened with a query, a filter and an order shows exactly that', async () => {
    await open(
      '/bai-du-thi/?q=ho+so&field=cai-cach-thu-tuc-hanh-chinh&sort=thu-tu&unknown=1&year=x',
    );
    await answered('ho so');
    expect(await box().inputValue()).toBe('ho so');
    expect(await tab.getByLabel('Lĩnh vực', { exact: true }).inputValue()).toBe(
      'cai-cach-thu-tuc-hanh-chinh',
    );
    const ids = await getIds();
    expect(ids.length).toBeGreaterThan(1);
    expect(ids).toEqual(ids.toSorted());
    const fields = await tab.locator(`${cards} .badges a`).allTextContents();
    expect(new Set(fields.map((name) => name.trim()))).toEqual(new Set(['Thủ tục hành chính']));
    expect(problems).toEqual([]);
  });

  it('with only unknown filters shows the list as it stands', async () => {
    await open('/bai-du-thi/?field=khong-co&award=%22%3E%3Cb%3E');
    await answered('');
    expect(await tab.locator(cards).count()).toBe(24);
    expect(problems).toEqual([]);
  });

  it('follows filters and pages, and Back undoes them one by one', async () => {
    await open('/bai-du-thi/');
    await ask('thu tuc');
    const all = await getIds();
    await box().blur();
    expect(getAddress()).toBe('/bai-du-thi/?q=thu+tuc');
    await tab.getByRole('link', { name: 'Trang sau' }).click();
    await tab.waitForFunction(() => location.search === '?q=thu+tuc&page=2');
    await tab.locator('.pages [aria-current]', { hasText: '2' }).waitFor();
    expect(await getIds()).not.toEqual(all);
    const field = 'cai-cach-thu-tuc-hanh-chinh';
    const region = tab.getByRole('region', { name: 'Danh sách' });
    expect(await region.evaluate((one) => one === document.activeElement)).toBe(true);
    await tab.getByLabel('Lĩnh vực', { exact: true }).selectOption(field);
    await tab.waitForFunction((value) => location.search === `?q=thu+tuc&field=${value}`, field);
    await tab.getByRole('link', { name: 'Xóa bộ lọc' }).waitFor();
    await tab.goBack();
    await tab.locator('.pages [aria-current]', { hasText: '2' }).waitFor();
    await tab.goBack();
    await tab.locator('.pages [aria-current]', { hasText: '1' }).waitFor();
    expect(await getIds()).toEqual(all);
    await tab.goBack();
    await answered('');
    expect(getAddress()).toBe('/bai-du-thi/');
    expect(await box().inputValue()).toBe('');
    await tab.goForward();
    await answered('thu tuc');
    expect(await box().inputValue()).toBe('thu tuc');
    expect(problems).toEqual([]);
  });

  it('of a later page of the static list stays with it', async () => {
    await open('/bai-du-thi/trang/2/');
    await ask('ho so');
    await box().blur();
    expect(getAddress()).toBe('/bai-du-thi/?q=ho+so');
    await tab.goBack();
    await answered('');
    expect(getAddress()).toBe('/bai-du-thi/trang/2/');
    expect((await getIds())[0]).toBe('HG22-025');
  });
});

describe('the filters', () => {
  it('count what each value leaves, and a value leaves what it counts', async () => {
    await open('/bai-du-thi/');
    await tab.getByLabel('Sắp xếp').hover({ force: true });
    const field = tab.getByLabel('Lĩnh vực', { exact: true });
    const option = field.locator('option', { hasText: 'Thể chế (8)' });
    await option.waitFor({ state: 'attached' });
    await field.selectOption('cai-cach-the-che');
    await tab.getByText('8 kết quả', { exact: true }).first().waitFor();
    expect(await tab.locator(cards).count()).toBe(8);
    await tab.getByRole('link', { name: 'Xóa bộ lọc' }).click();
    await answered('');
    expect(await tab.locator(cards).count()).toBe(24);
    expect(await field.inputValue()).toBe('');
  });

  it('fold away on a phone and open with a tap', async () => {
    const { tab: phone } = await openTab(browser, { width: 360, colorScheme: 'dark' });
    await phone.goto(`${inject('siteUrl')}/mo-hinh/`);
    const award = phone.getByLabel('Giải', { exact: true });
    expect(await award.isVisible()).toBe(false);
    await phone.getByText('Lọc và sắp xếp').first().click();
    await award.selectOption({ label: 'Giải nhất (1)' });
    await phone.getByText('1 kết quả', { exact: true }).first().waitFor();
    expect(await phone.getByText('(1 đang bật)').first().isVisible()).toBe(true);
    expect(await phone.getByText('Thêm bộ lọc').isVisible()).toBe(false);
    expect(await phone.getByLabel('Loại đơn vị').isVisible()).toBe(true);
    await phone.context().close();
  });

  it('show those that matter most; the rest unfolds by itself where one of it is set', async () => {
    const rest = tab.locator('summary', { hasText: 'Thêm bộ lọc' });
    const time = tab.getByLabel('Thời gian triển khai');
    await open('/tim-kiem/');
    for (const name of ['Loại', 'Lĩnh vực', 'Năm', 'Sắp xếp']) {
      expect(await tab.getByLabel(name, { exact: true }).isVisible(), name).toBe(true);
    }
    expect(await time.isVisible()).toBe(false);
    await open('/mo-hinh/?time=den-30-ngay');
    await tab.locator('.found').waitFor();
    expect(await time.isVisible()).toBe(true);
    await rest.click();
    expect((await rest.innerText()).trim()).toBe('Thêm bộ lọc (1 đang bật)');
    await ask('ho so');
    expect(await time.isVisible()).toBe(false);
    await tab.getByRole('link', { name: 'Xóa bộ lọc' }).click();
    await tab.waitForFunction(() => location.search === '?q=ho+so');
    await tab.getByText('6 kết quả', { exact: true }).first().waitFor();
    expect((await rest.innerText()).trim()).toBe('Thêm bộ lọc');
    expect(problems).toEqual([]);
  });
});

describe('a model among the results', () => {
  it('is saved from its card, as the lists of models and of saved ones show', async () => {
    const save = tab.locator('[data-entry-id=HG22-035] save-model button');
    const getState = () => save.getAttribute('aria-pressed');
    await open('/tim-kiem/?q=nhat+ky+ca+truc');
    await answered('nhat ky ca truc');
    expect(await tab.locator('[data-record-id] save-model').count()).toBe(0);
    await tab.getByRole('button', { name: 'Lưu Nhật ký ca trực một cửa' }).click();
    expect(await getState()).toBe('true');
    await open('/mo-hinh/');
    expect(await tab.locator(`${cards} save-model`).count()).toBe(6);
    expect(await getState()).toBe('true');
    await ask('nhat ky ca truc');
    expect(await getState()).toBe('true');
    await tab.getByRole('link', { name: 'Đã lưu (1)' }).click();
    await tab.getByText('Đã lưu 1 bài.').waitFor();
    const row = tab.locator('tr[data-entry-id=HG22-035]');
    const name = row.getByRole('link', { name: 'Nhật ký ca trực một cửa' });
    expect(await name.getAttribute('href')).toBe('/bai-du-thi/HG22-035/');
    expect(await row.locator('.short').allInnerTexts()).toEqual(
      expect.arrayContaining(['Đến 10 triệu đồng', '21 ngày']),
    );
    expect(problems).toEqual([]);
  });

  it('that is taken off again shows so when the list comes back', async () => {
    await open('/mo-hinh/');
    const save = tab.locator('[data-entry-id=HG22-009] save-model button');
    await save.click();
    await ask('chuyen do');
    await save.click();
    await ask('');
    expect(await save.getAttribute('aria-pressed')).toBe('false');
    expect(await tab.getByRole('link', { name: 'Đã lưu (0)' }).count()).toBe(1);
    expect(problems).toEqual([]);
  });

  it('has a button, an entry without an award has none', async () => {
    await open('/bai-du-thi/?q=ho+so');
    await answered('ho so');
    const won = await tab.locator(`${cards}.won`).count();
    expect(won).toBeGreaterThan(0);
    expect(await tab.locator(`${cards}.won save-model`).count()).toBe(won);
    expect(await tab.locator(`${cards}:not(.won) save-model`).count()).toBe(0);
  });
});

describe('the keyboard', () => {
  it('goes from anywhere to the box, through the results and back', async () => {
    await open('/mo-hinh/');
    await tab.keyboard.press('/');
    expect(await box().evaluate((one) => one === document.activeElement)).toBe(true);
    await tab.keyboard.type('ho so / don');
    await tab.keyboard.press('Escape');
    await answered('');
    expect(await box().inputValue()).toBe('');
    await tab.keyboard.type('ho so');
    await tab.keyboard.press('Enter');
    const titles = () => tab.locator(`${cards} h2 a`).allTextContents();
    await answered('ho so');
    const [first = '', second = ''] = (await titles()).map((title) => title.trim());
    await tab.waitForFunction((text) => document.activeElement?.textContent.trim() === text, first);
    await tab.keyboard.press('ArrowDown');
    expect(await getFocused()).toBe(second);
    await tab.keyboard.press('ArrowUp');
    await tab.keyboard.press('ArrowUp');
    expect(await box().evaluate((one) => one === document.activeElement)).toBe(true);
    await tab.keyboard.press('ArrowDown');
    expect(await getFocused()).toBe(first);
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/\/bai-du-thi\/HG22-\d+\/$/);
    expect(problems).toEqual([]);
  });
});

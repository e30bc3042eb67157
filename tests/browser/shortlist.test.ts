import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listViolations } from './axe.ts';
import { openBrowser, openTab, type Look } from './open.ts';
import { desk, goTo, phone, save } from './shortlist-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const looks: Look[] = [
  phone,
  desk,
  { ...phone, colorScheme: 'light' },
  { ...desk, colorScheme: 'dark' },
];
const today = '2022-12-01';

const getSavedIds = (tab: Page) =>
  tab
    .locator('tr[data-entry-id]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-entry-id')));

describe('a reader who saves models', () => {
  it('finds them in the order of saving, also in another tab and after a reload', async () => {
    const { tab, problems } = await openTab(browser, phone);
    const other = await tab.context().newPage();
    await goTo(other, '/nhan-rong/');
    await save(tab, 'HG22-035');
    expect(await tab.locator('save-model button').getAttribute('aria-pressed')).toBe('true');
    expect(await tab.locator('save-model [data-label]').textContent()).toBe('Đã lưu');
    await other.getByRole('link', { name: 'Đã lưu (1)' }).waitFor();
    await other.getByRole('button', { name: 'Lưu Chuyến đò một cửa' }).click();
    await goTo(tab, '/mo-hinh/da-luu/');
    expect(await getSavedIds(tab)).toEqual(['HG22-035', 'HG22-009']);
    await other.getByRole('button', { name: 'Đã lưu Nhật ký ca trực một cửa' }).click();
    await tab.getByText('Đã lưu 1 bài.').waitFor();
    expect(await getSavedIds(tab)).toEqual(['HG22-009']);
    await tab.reload();
    expect(await getSavedIds(tab)).toEqual(['HG22-009']);
    await tab.getByRole('button', { name: 'Bỏ Chuyến đò một cửa khỏi danh sách' }).click();
    await tab.getByText('Chưa lưu bài nào.').waitFor();
    await tab.context().close();
    expect(problems).toEqual([]);
  });

  it('takes them home as CSV', async () => {
    const { tab } = await openTab(browser, desk);
    await tab.clock.setFixedTime(`${today}T00:30:00+07:00`);
    await save(tab, 'HG22-010', 'HG22-003');
    await goTo(tab, '/mo-hinh/da-luu/');
    const downloading = tab.waitForEvent('download');
    await tab.getByRole('button', { name: 'Tải CSV' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`bai-da-luu-${today}.csv`);
    const site = inject('siteUrl');
    expect(await readFile(await download.path(), 'utf8')).toBe(
      [
        '\uFEFFMã bài,Tên bài,Lĩnh vực,Đơn vị,Giải,Kinh phí năm đầu,Thời gian triển khai,Trang bài dự thi,Hướng dẫn nhân rộng,Ngày lưu,Ghi chú',
        `HG22-010,Hẹn giờ đến bộ phận một cửa theo khung 20 phút qua Zalo của phường,Cải cách thủ tục hành chính,"UBND phường Ngã Bảy, thành phố Ngã Bảy",,,,${site}/bai-du-thi/HG22-010/,,${today},Số liệu minh họa`,
        `HG22-003,Quy định nội bộ có ngày hết hạn,Cải cách thể chế,Văn phòng UBND tỉnh Hậu Giang,Giải khuyến khích,Đến 10 triệu đồng,42 ngày,${site}/bai-du-thi/HG22-003/,${site}/nhan-rong/HG22-003/,${today},Số liệu minh họa`,
        '',
      ].join('\r\n'),
    );
    await tab.context().close();
  });

  it('compares the ticked ones, from two to four, of those with an award', async () => {
    const { tab } = await openTab(browser, desk);
    await save(tab, 'HG22-003', 'HG22-010', 'HG22-009', 'HG22-035', 'HG22-046', 'HG22-054');
    await goTo(tab, '/mo-hinh/da-luu/');
    const boxes = tab.getByRole('checkbox');
    const compare = tab.getByRole('button', { name: 'So sánh', exact: true });
    expect(await boxes.count()).toBe(5);
    await boxes.nth(3).check();
    expect(await compare.isDisabled()).toBe(true);
    for (const index of [0, 1, 2]) await boxes.nth(index).check();
    expect(await boxes.nth(4).isDisabled()).toBe(true);
    await tab.getByText('Đã đánh dấu đủ bốn mô hình.').waitFor();
    for (const index of [1, 2]) await boxes.nth(index).uncheck();
    await compare.click();
    await tab.getByText('Đang so sánh hai mô hình.').waitFor();
    expect(new URL(tab.url()).search).toBe('?id=HG22-003&id=HG22-046');
    await tab.context().close();
  });

  it('is told where the browser keeps nothing', async () => {
    const { tab, problems } = await openTab(browser, phone);
    await tab.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await save(tab, 'HG22-009');
    expect(await tab.getByRole('alert').textContent()).toBe(
      'Trình duyệt không cho lưu trên thiết bị này: bộ nhớ đã đầy hoặc đang bị chặn.',
    );
    expect(await tab.locator('save-model [data-label]').textContent()).toBe('Lưu');
    await goTo(tab, '/mo-hinh/da-luu/');
    await tab.getByText('Chưa lưu bài nào.').waitFor();
    await tab.context().close();
    expect(problems).toEqual([]);
  });
});

describe('without JavaScript', () => {
  it('no button is shown that does nothing, and the pages say what they need', async () => {
    const { tab } = await openTab(browser, { ...phone, javaScriptEnabled: false });
    for (const address of ['/bai-du-thi/HG22-009/', '/nhan-rong/HG22-009/', '/nhan-rong/']) {
      await goTo(tab, address);
      expect(await tab.locator('save-model').count()).toBeGreaterThan(0);
      expect(await tab.locator('save-model:visible, .saved-link:visible').count()).toBe(0);
    }
    for (const [address, sentence] of [
      ['/mo-hinh/so-sanh/?id=HG22-009', 'Bảng so sánh cần JavaScript.'],
      ['/mo-hinh/da-luu/', 'Lưu bài cần JavaScript.'],
    ] as const) {
      await goTo(tab, address);
      expect(await tab.locator('main').innerText()).toContain(sentence);
      expect(await tab.locator('main :is(button, form):visible').count()).toBe(0);
      expect(await tab.locator('noscript a[href="/nhan-rong/HG22-009/"]').isVisible()).toBe(true);
    }
    await tab.context().close();
  });
});

describe.each(looks)('at $width px in the $colorScheme theme', (look) => {
  it('nothing scrolls sideways and axe finds nothing against WCAG 2.2 AA', async () => {
    const { tab, problems } = await openTab(browser, look);
    const found: string[] = [];
    const check = async (address: string, ready: string) => {
      await goTo(tab, address);
      await tab.getByText(ready).waitFor();
      const width = await tab.evaluate(() => document.documentElement.scrollWidth);
      if (width > look.width) found.push(`${address}: ${width}`);
      const violations = await listViolations(tab);
      found.push(...violations.map((violation) => `${address} ${violation}`));
    };
    await check('/mo-hinh/da-luu/', 'Chưa lưu bài nào.');
    await check('/mo-hinh/so-sanh/', 'Chưa chọn mô hình nào.');
    await save(tab, 'HG22-009', 'HG22-010');
    await check('/mo-hinh/da-luu/', 'Đã lưu 2 bài.');
    await check('/mo-hinh/so-sanh/?id=HG22-035&id=X', 'Mới có một mô hình.');
    const four = '?id=HG22-009,HG22-035,HG22-054,HG22-027,HG22-046';
    await check(`/mo-hinh/so-sanh/${four}`, 'Đang so sánh bốn mô hình.');
    await tab.context().close();
    expect(found).toEqual([]);
    expect(problems).toEqual([]);
  });
});

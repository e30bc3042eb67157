import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openTab } from './open.ts';
import { desk, goTo, phone, save } from './shortlist-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const getNames = (tab: Page) => tab.locator('.compare thead .name').allTextContents();

const getCells = (tab: Page, row: string) =>
  tab.locator(`.compare [data-row=${row}] td`).allInnerTexts();

describe('a reader who compares models', () => {
  it('sees what a unit asks first, side by side', async () => {
    const { tab } = await openTab(browser, desk);
    await goTo(tab, '/mo-hinh/so-sanh/?id=HG22-035,HG22-009');
    await tab.getByText('Đang so sánh hai mô hình.').waitFor();
    expect(await getNames(tab)).toEqual(['Nhật ký ca trực một cửa', 'Chuyến đò một cửa']);
    expect(await getCells(tab, 'once')).toEqual(['800.000 đồng', '11.080.000 đồng']);
    expect(await getCells(tab, 'yearly')).toEqual(['2.040.000 đồng', '39.330.000 đồng']);
    expect(await getCells(tab, 'costBand')).toEqual(['Đến 10 triệu đồng', '50–200 triệu đồng']);
    expect(await getCells(tab, 'time')).toEqual(['21 ngày', '45 ngày']);
    const [results = ''] = await getCells(tab, 'results');
    expect(results).toMatch(
      /^Hồ sơ phải bổ sung \(%\): 16,9\s→\s8,1\s+Đo bằng hệ thống hoặc sổ sách\s/,
    );
    const [adopters = ''] = await getCells(tab, 'adopters');
    expect(adopters).toContain('Đã dừng: bắt đầu 1/3/2023, xác nhận 31/5/2023. Dừng sau ba tháng');
    expect(adopters.match(/xác nhận/g)).toHaveLength(3);
    const [contact = ''] = await getCells(tab, 'contact');
    expect(contact).toMatch(/^Văn phòng HĐND và UBND thành phố, UBND thành phố Ngã Bảy\s/);
    const links = tab.locator('[data-row=links] td').first().getByRole('link');
    await links.filter({ hasText: 'Hướng dẫn nhân rộng' }).click();
    expect(new URL(tab.url()).pathname).toBe('/nhan-rong/HG22-035/');
    await tab.context().close();
  });

  it('adds and removes models by keyboard; the address says it and Back undoes it', async () => {
    const { tab, problems } = await openTab(browser, desk);
    await save(tab, 'HG22-054');
    await goTo(tab, '/mo-hinh/so-sanh/');
    await tab.getByText('Chưa chọn mô hình nào. Chọn từ hai đến bốn mô hình để so sánh.').waitFor();
    const select = tab.getByLabel('Thêm mô hình vào bảng');
    await select.selectOption('HG22-009');
    await select.focus();
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await tab.getByText('Mới có một mô hình.').waitFor();
    await tab.getByRole('button', { name: 'Bản đồ tiến độ hồ sơ đất đai' }).click();
    await tab.getByText('Đang so sánh hai mô hình.').waitFor();
    expect(new URL(tab.url()).search).toBe('?id=HG22-009&id=HG22-054');
    await tab.getByRole('button', { name: 'Bỏ Chuyến đò một cửa khỏi bảng' }).press('Enter');
    await tab.getByText('Mới có một mô hình.').waitFor();
    expect(await getNames(tab)).toEqual(['Bản đồ tiến độ hồ sơ đất đai']);
    const focused = await tab.evaluate(() => document.activeElement?.getAttribute('data-remove'));
    expect(focused).toBe('HG22-054');
    await tab.goBack();
    await tab.getByText('Đang so sánh hai mô hình.').waitFor();
    expect(new URL(tab.url()).search).toBe('?id=HG22-009&id=HG22-054');
    await tab.context().close();
    expect(problems).toEqual([]);
  });

  it('is told calmly what cannot be compared', async () => {
    const { tab, problems } = await openTab(browser, phone);
    await goTo(
      tab,
      '/mo-hinh/so-sanh/?id=HG22-009,HG22-010&id=HG22-035&id=HG22-046&id=HG22-054&id=HG22-003',
    );
    await tab.getByText('Đang so sánh bốn mô hình.').waitFor();
    expect(await tab.locator('[data-problems] p').allTextContents()).toEqual([
      'Không có mô hình đoạt giải mang mã “HG22-010”.',
      'Chỉ so sánh được bốn mô hình một lần nên bỏ qua “HG22-003”.',
    ]);
    expect(await tab.getByLabel('Thêm mô hình vào bảng').isDisabled()).toBe(true);
    for (const id of ['<script>alert(1)</script>', '%', '"', '😀', '‏', ' ', 'a'.repeat(10_000)]) {
      await goTo(tab, `/mo-hinh/so-sanh/?id=${encodeURIComponent(id)}&la=1`);
      await tab.getByText('Chưa chọn mô hình nào.').waitFor();
    }
    await tab.context().close();
    expect(problems).toEqual([]);
  });

  it('is told when a model does not arrive', async () => {
    const { tab } = await openTab(browser, phone);
    await tab.route('**/HG22-035.json', (route) => route.abort());
    await goTo(tab, '/mo-hinh/so-sanh/?id=HG22-009&id=HG22-035');
    await tab
      .getByText('Không tải được “HG22-035”. Hãy kiểm tra kết nối rồi tải lại trang.')
      .waitFor();
    expect(await getNames(tab)).toEqual(['Chuyến đò một cửa']);
    await tab.context().close();
  });

  it('prints the table on A4 that lies on its side', async () => {
    const { tab } = await openTab(browser, desk);
    await goTo(tab, '/mo-hinh/so-sanh/?id=HG22-009&id=HG22-035&id=X');
    await tab.getByText('Đang so sánh hai mô hình.').waitFor();
    const sheet = (await tab.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(new Set(sheet.match(/MediaBox \[[^\]]+\]/g))).toEqual(
      new Set(['MediaBox [0 0 841.91998 594.95996]']),
    );
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.locator('form').isVisible()).toBe(false);
    const address = `${inject('siteUrl')}/mo-hinh/so-sanh/?id=HG22-009&id=HG22-035`;
    const contest = 'Cuộc thi sáng kiến cải cách hành chính tỉnh Hậu Giang năm 2022';
    const printedFrom = await tab.getByText(/In từ/).filter({ visible: true }).allTextContents();
    expect(printedFrom).toEqual([`${contest}. In từ ${address}`]);
    await tab.context().close();
  });
});

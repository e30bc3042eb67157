import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { listViolations } from './axe.ts';
import {
  fillForm,
  openDevice,
  openIntakeSite,
  send,
  title,
  type IntakeSite,
} from './intake-enhance.ts';
import { openBrowser } from './open.ts';

let browser: Browser;
let site: IntakeSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openIntakeSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const pdf = {
  name: 'Mô tả.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n%%EOF'),
};

const openForm = (options: Parameters<typeof openDevice>[2] = {}) =>
  openDevice(browser, site.url, { javaScriptEnabled: false, ...options });

async function press(tab: Page, name: string): Promise<void> {
  await tab.getByRole('button', { name, exact: true }).last().click();
}

describe('the form without JavaScript', () => {
  it('takes an entry from the first look to the receipt, its correction and withdrawal', async () => {
    const { tab, problems } = await openForm();
    await tab.goto('/du-thi/');
    await tab.locator('[name=title]').fill(title);
    await tab.locator('[name=files]').setInputFiles(pdf);
    await send(tab);
    const summary = tab.locator('#loi');
    expect(await summary.innerText()).toContain('Chưa gửi được bài');
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await summary.getByRole('link', { name: 'Viết phần “Tóm tắt”.' }).click();
    expect(new URL(tab.url()).hash).toBe('#o-summary');
    expect(await tab.locator('[name=title]').inputValue()).toBe(title);
    await tab.getByText('Mô tả.pdf').first().waitFor();

    await press(tab, 'Thêm tác giả');
    await tab.locator('[name="authors.1.name"]').fill('Trần Văn Bình');
    await fillForm(tab);
    await send(tab);
    await tab.locator('#loi', { hasText: 'tỷ lệ đóng góp' }).waitFor();
    await tab.locator('[name="authors.0.share_percent"]').fill('60');
    await tab.locator('[name="authors.1.share_percent"]').fill('40');
    await send(tab);
    await tab.getByRole('heading', { name: 'Giấy biên nhận bài dự thi' }).waitFor();
    expect(await tab.locator('.number8.large').innerText()).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(await tab.locator('body').innerText()).toContain('Bạn không phải làm gì thêm.');

    const received = tab.waitForEvent('download');
    await tab.getByRole('link', { name: 'Mô tả.pdf' }).click();
    expect((await received).suggestedFilename()).toBe('Mô tả.pdf');

    await tab.getByRole('link', { name: 'Sửa bài' }).click();
    await tab.locator('[name=title]').fill('Một cửa đi xuồng');
    await send(tab);
    await tab.getByText('Ban Tổ chức đã nhận bản sửa.').waitFor();
    await tab.getByRole('link', { name: 'Rút bài' }).click();
    await press(tab, 'Rút bài');
    await tab.getByText('Bài đã được rút').waitFor();
    // The answer to a form with mistakes is a page with status 400, which the console notes.
    expect(problems.filter((problem) => !problem.includes('400'))).toEqual([]);
    await tab.context().close();
  });

  it('gives a draft back on another machine, and finds the receipt by number and phone', async () => {
    const { tab } = await openForm();
    await tab.goto('/du-thi/');
    await tab.locator('[name=title]').fill(title);
    await press(tab, 'Lưu và tiếp tục sau');
    const link = await tab.locator('[data-private-link]').innerText();
    await tab.context().close();

    const { tab: other } = await openForm();
    await other.goto(link);
    expect(await other.locator('[name=title]').inputValue()).toBe(title);
    await fillForm(other);
    await send(other);
    const number = await other.locator('.number8.large').innerText();
    await other.goto('/du-thi/tra-cuu/');
    await other.getByLabel('Số biên nhận').fill(number.toLowerCase());
    await other.getByLabel('Điện thoại hoặc thư điện tử liên hệ').fill('+84 912345678');
    await press(other, 'Tra cứu');
    expect(await other.locator('#ket-qua-tra-cuu').innerText()).toContain(number);
    await other.context().close();
  });

  it('takes the word of a unit that it applies a model', async () => {
    const { tab } = await openForm();
    await tab.goto('/nhan-rong/HG22-009/');
    await tab.getByRole('link', { name: 'Đơn vị tôi đã áp dụng' }).click();
    await tab.locator('[name=unit_code]').selectOption({ index: 1 });
    await tab.locator('[name=status]').first().check();
    await tab.locator('[name=started_on]').fill('5/8/2022');
    await tab.locator('[name=reporter_name]').fill('Lê Thị Hoa');
    await tab.locator('[name=reporter_phone]').fill('0912345678');
    await tab.locator('form[data-adoption-form] button[type=submit]').last().click();
    await tab.getByText('Số báo cáo').waitFor();
    expect(site.intake.store.listAdoptions('waiting')).toHaveLength(1);
    await tab.context().close();
  });
});

describe.each([
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const)('at $width px in the $colorScheme theme', ({ width, colorScheme }) => {
  it('form, mistakes, receipt and look-up fit the screen, and axe finds nothing', async () => {
    const viewport = { width, height: 800 };
    const { tab } = await openDevice(browser, site.url, { viewport, colorScheme });
    const found: string[] = [];
    const check = async (name: string) => {
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`${name}: ${wide}`);
      found.push(...(await listViolations(tab)).map((violation) => `${name} ${violation}`));
    };
    await tab.goto('/du-thi/');
    await check('form');
    await send(tab);
    await tab.locator('#loi').waitFor();
    await check('mistakes');
    await fillForm(tab);
    await send(tab);
    await tab.getByRole('heading', { name: 'Giấy biên nhận bài dự thi' }).waitFor();
    await check('receipt');
    await tab.goto('/du-thi/tra-cuu/');
    await check('look-up');
    expect(found).toEqual([]);
    await tab.context().close();
  });
});

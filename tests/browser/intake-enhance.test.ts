import { describe, expect, it } from 'vitest';
import { listViolations } from './axe.ts';
import { tab, useDevice } from './intake-device.ts';
import { fillForm, getProblem, send, type } from './intake-enhance.ts';

useDevice(/400 \(Bad Request\)/);

const says = (text: string) =>
  tab.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' });

describe('a field that somebody leaves', () => {
  it('says what is wrong, and stops when that is mended', async () => {
    const phone = tab.locator('[name=contact_phone]');
    await phone.pressSequentially('09');
    expect(await getProblem(tab, 'contact_phone')).toBe('');
    await phone.press('Tab');
    const message =
      'Viết lại “Điện thoại liên hệ”: đủ chữ số, ví dụ 09xx xxx xxx; nhiều số thì ngăn bằng dấu chấm phẩy.';
    expect(await getProblem(tab, 'contact_phone')).toBe(message);
    expect(await phone.getAttribute('aria-invalid')).toBe('true');
    await says('Viết lại “Điện thoại liên hệ”');
    await phone.press('End');
    await phone.pressSequentially('1234567');
    expect(await getProblem(tab, 'contact_phone')).toBe(message);
    await phone.pressSequentially('8');
    expect(await getProblem(tab, 'contact_phone')).toBe('');
    expect(await phone.getAttribute('aria-invalid')).toBeNull();
  });

  it('is not told to fill in what was never begun, but what was emptied', async () => {
    const title = tab.locator('[name=title]');
    await title.focus();
    await title.press('Tab');
    expect(await getProblem(tab, 'title')).toBe('');
    await title.pressSequentially('a');
    await title.fill('');
    await title.press('Tab');
    expect(await getProblem(tab, 'title')).not.toBe('');
  });

  it('shows a day as it was understood', async () => {
    await type(tab, 'first_applied_on', '05.9.2021');
    expect(await tab.locator('[name=first_applied_on]').inputValue()).toBe('5/9/2021');
    await type(tab, 'first_applied_on', '31/2/2021');
    expect(await tab.locator('[name=first_applied_on]').inputValue()).toBe('31/2/2021');
    expect(await getProblem(tab, 'first_applied_on')).toContain('không có ngày này trong lịch');
  });

  it('counts what is left as the server does', async () => {
    const summary = tab.locator('[name=summary]');
    const counter = tab.locator('[data-field=summary] [data-counter]');
    const max = Number(await counter.getAttribute('data-counter'));
    expect(await counter.innerText()).toContain('Nhiều nhất');
    await summary.fill('  à  e\u0300 ');
    expect(await counter.innerText()).toBe(`Còn ${(max - 3).toLocaleString('vi-VN')} ký tự`);
    await summary.fill('a'.repeat(max - 20));
    await says('Còn 20 ký tự');
    await summary.fill('a'.repeat(max + 2));
    expect(await counter.innerText()).toBe('Quá 2 ký tự');
  });

  it('loses the message of the server when the other way to be reached is given', async () => {
    await send(tab);
    await tab.locator('#loi').waitFor();
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('loi');
    expect(await getProblem(tab, 'contact_phone')).toContain('Điền điện thoại hoặc thư điện tử');
    await type(tab, 'contact_email', 'tac.gia@example.vn');
    expect(await getProblem(tab, 'contact_phone')).toBe('');
    expect(await getProblem(tab, 'title')).not.toBe('');
  });
});

describe('the authors', () => {
  const rows = () => tab.locator('[data-author-rows] [data-author-row]');
  const add = () => tab.getByRole('button', { name: 'Thêm tác giả' }).click();
  const getFocused = () => tab.evaluate(() => document.activeElement?.getAttribute('name'));

  it('come and go without a round trip, numbered anew, up to the maximum', async () => {
    await type(tab, 'authors.0.name', 'Một');
    await add();
    expect(await getFocused()).toBe('authors.1.name');
    await type(tab, 'authors.1.name', 'Hai');
    await add();
    await type(tab, 'authors.2.name', 'Ba');
    await rows().nth(1).getByRole('button', { name: 'Bỏ tác giả này' }).click();
    expect(await getFocused()).toBe('authors.1.name');
    expect(await tab.locator('[name="authors.1.name"]').inputValue()).toBe('Ba');
    expect(await rows().locator('legend').allInnerTexts()).toEqual(['Tác giả 1', 'Tác giả 2']);
    await says('Đã bỏ tác giả 2.');
    const ids = await tab.locator('form [id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => /authors-(?:N|2)/.test(id))).toEqual([]);
    for (let count = 2; count < 5; count++) await add();
    expect(await rows().count()).toBe(5);
    expect(await tab.getByRole('button', { name: 'Thêm tác giả' }).isDisabled()).toBe(true);
    for (let count = 5; count > 1; count--) {
      await rows().last().getByRole('button', { name: 'Bỏ tác giả này' }).click();
    }
    expect(await tab.getByRole('button', { name: 'Bỏ tác giả này' }).count()).toBe(0);
    expect(await tab.locator('[name="authors.0.name"]').inputValue()).toBe('Một');
    expect(new URL(tab.url()).pathname).toBe('/du-thi/');
  });

  it('see what their shares add up to', async () => {
    await type(tab, 'authors.0.name', 'Một');
    await add();
    await type(tab, 'authors.1.name', 'Hai');
    const total = tab.locator('[data-share-total]');
    await type(tab, 'authors.0.share_percent', '33,3');
    expect(await total.innerText()).toBe('Tỷ lệ đóng góp cộng lại: 33,3%, còn thiếu 66,7%.');
    await type(tab, 'authors.1.share_percent', '70');
    expect(await total.innerText()).toBe('Tỷ lệ đóng góp cộng lại: 103,3%, quá 3,3%.');
    expect(await getProblem(tab, 'authors')).toContain('đang là 103,3%');
    await tab.locator('[name="authors.1.share_percent"]').fill('66,7');
    expect(await total.innerText()).toBe('Tỷ lệ đóng góp cộng lại: 100%, đã đủ.');
    expect(await getProblem(tab, 'authors')).toBe('');
  });

  it('of one name are told to be told apart', async () => {
    await type(tab, 'authors.0.name', 'Nguyễn Văn An');
    await add();
    await type(tab, 'authors.1.name', 'nguyễn văn an');
    expect(await getProblem(tab, 'authors.1.name')).toContain('tác giả 1');
    await tab.locator('[name="authors.0.name"]').fill('Nguyễn Văn Ân');
    expect(await getProblem(tab, 'authors.1.name')).toBe('');
  });
});

describe('the page that is filled in', () => {
  it('is found in order by axe, with messages, rows and an open list', async () => {
    await type(tab, 'contact_phone', '1');
    await tab.getByRole('button', { name: 'Thêm tác giả' }).click();
    await tab
      .locator('[name=files]')
      .setInputFiles([{ name: 'ảnh.heic', mimeType: 'image/heic', buffer: Buffer.alloc(10) }]);
    await tab.getByRole('combobox').fill('so');
    await tab.keyboard.press('ArrowDown');
    expect(await listViolations(tab)).toEqual([]);
  });

  it('is sent and received', async () => {
    await fillForm(tab);
    await tab.getByRole('combobox').fill('sở nội vụ');
    await tab.getByRole('combobox').press('Tab');
    await send(tab);
    await tab.waitForURL(/\/du-thi\/bai\/[\w-]{43}\/\?vua=received$/);
    expect(await tab.getByText('Một cửa lưu động trên xuồng máy').first().isVisible()).toBe(true);
    expect(await tab.locator('.entry-text').first().innerText()).toContain('Sở Nội vụ');
  });
});

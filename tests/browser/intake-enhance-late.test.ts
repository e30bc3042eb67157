import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listViolations } from './axe.ts';
import { site, tab, useDevice } from './intake-device.ts';
import { fillForm, listKept, openDay, type, waitUntilKept } from './intake-enhance.ts';

useDevice(/400 \(Bad Request\)/);
beforeEach(() => void tab.on('dialog', (dialog) => void dialog.accept()));

describe('a form on the device after the end', () => {
  const left = () => tab.locator('[data-device-drafts]');
  beforeEach(() => site.setNow('2022-09-16T08:00:00+07:00'));
  afterEach(() => site.setNow(openDay));

  it('is sent as a late draft, with all that was typed', async () => {
    await fillForm(tab);
    await tab.locator('[name=need]').fill('Ấp xa.\n\nĐò ngang.');
    await tab.getByRole('button', { name: 'Thêm tác giả' }).click();
    await type(tab, 'authors.1.name', 'Trần Văn Bảy');
    await waitUntilKept(tab);
    const key = await tab.locator('input[name=key]').inputValue();
    await tab.goto('/du-thi/');
    expect(await left().locator('.offer p').innerText()).toMatch(
      /^Trên máy này còn bản viết dở, lúc \d\d:\d\d ngày [\d/]+: “Một cửa lưu động trên xuồng máy”\.$/,
    );
    await tab.setViewportSize({ width: 360, height: 700 });
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await listViolations(tab)).toEqual([]);
    await left().getByRole('button', { name: 'Gửi để Ban Tổ chức giữ làm bản nháp' }).click();
    await tab.waitForURL(`**/du-thi/nhap/${key}/`);
    const draft = site.intake.store.findDraft(key);
    expect(draft?.reason).toBe('late');
    expect(draft?.content.fields.need).toBe('Ấp xa.\n\nĐò ngang.');
    expect(draft?.content.authors.map(({ name }) => name)).toEqual([
      'Nguyễn Thị Ánh Tuyết',
      'Trần Văn Bảy',
    ]);
    expect(await tab.locator('.number8.large').innerText()).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  });

  it('is removed when asked, one by one', async () => {
    await type(tab, 'title', 'Bài thứ nhất');
    await waitUntilKept(tab);
    site.setNow(openDay);
    await tab.goto('/du-thi/');
    await type(tab, 'title', 'Bài thứ hai');
    await waitUntilKept(tab);
    site.setNow('2022-09-16T08:00:00+07:00');
    await tab.goto('/du-thi/');
    for (const rest of [1, 0]) {
      await left().getByRole('button', { name: 'Xóa khỏi máy này' }).first().click();
      expect(await listKept(tab)).toHaveLength(rest);
    }
    expect(await left().innerText()).toBe('Đã xóa bản viết dở khỏi máy này.');
  });

  it('is not spoken of where there is none, or nothing typed, or one of another edition', async () => {
    await tab.goto('/du-thi/');
    expect(await left().isHidden()).toBe(true);
    await tab.evaluate(() => {
      const draft = { mode: 'new', savedAt: '2022-09-14T13:41:00Z' };
      const put = (edition: string, letter: string, title: string) =>
        localStorage.setItem(
          `nhan-rong:bai-du-thi:${edition}:${letter.repeat(43)}`,
          JSON.stringify({ ...draft, edition, key: letter.repeat(43), values: [['title', title]] }),
        );
      const { edition = '' } =
        document.querySelector<HTMLElement>('[data-device-drafts]')?.dataset ?? {};
      put(edition, 'a', ' ');
      put('khac', 'b', 'Bài khác');
    });
    await tab.goto('/du-thi/');
    expect(await left().isHidden()).toBe(true);
  });
});

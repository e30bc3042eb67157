import { beforeEach, describe, expect, it } from 'vitest';
import { site, tab, useDevice } from './intake-device.ts';
import { fillForm, listKept, send, title, type, waitUntilKept } from './intake-enhance.ts';

useDevice(/Bad Request|Service Unavailable|ERR_/);
beforeEach(() => void tab.on('dialog', (dialog) => void dialog.accept()));

const notice = (within = tab) => within.locator('[data-draft-notice]');
const getKey = () => tab.locator('input[name=key]').inputValue();
const reopen = () => notice().getByRole('button', { name: 'Mở lại' }).click();

describe('a form on the device', () => {
  it('is offered on an empty form, put back whole, and goes when it was received', async () => {
    expect(await notice().isHidden()).toBe(true);
    await fillForm(tab);
    await tab.getByRole('button', { name: 'Thêm tác giả' }).click();
    await type(tab, 'authors.1.name', 'Trần Văn Bảy');
    await type(tab, 'authors.0.share_percent', '60');
    await type(tab, 'authors.1.share_percent', '40');
    await tab.getByRole('combobox').fill('so noi vu');
    await tab.getByRole('combobox').press('Tab');
    const unit = await tab.locator('select[name=unit_code]').inputValue();
    await waitUntilKept(tab);
    const key = await getKey();

    await tab.goto('/du-thi/');
    expect(await notice().innerText()).toMatch(
      /^Có bản đang viết dở trên máy này, lúc \d\d:\d\d ngày [\d/]+: “Một cửa lưu động trên xuồng máy”\./,
    );
    expect(await notice().innerText()).toContain('Tệp đính kèm không lưu được trên máy');
    expect(await tab.locator('[name=title]').inputValue()).toBe('');
    await reopen();
    expect(await notice().innerText()).toContain('Đã mở lại bản viết lúc');
    expect(await getKey()).toBe(key);
    expect(await tab.locator('[name="authors.1.name"]').inputValue()).toBe('Trần Văn Bảy');
    expect(await tab.locator('select[name=unit_code]').inputValue()).toBe(unit);
    expect(await tab.getByRole('combobox').inputValue()).toContain('Sở Nội vụ');
    expect(await tab.locator('[data-share-total]').innerText()).toContain('đã đủ');
    expect(await tab.locator('[name=originality_pledge]').isChecked()).toBe(true);
    expect(await tab.locator('[name=consent_text]').isChecked()).toBe(false);

    await send(tab);
    await tab.waitForURL(`**/du-thi/bai/${key}/?vua=received`);
    expect(await listKept(tab)).toEqual([]);
    await tab.goto('/du-thi/');
    expect(await notice().isHidden()).toBe(true);
  });

  it('that was received though the answer was lost makes no second entry', async () => {
    await fillForm(tab);
    await waitUntilKept(tab);
    const key = await getKey();
    await tab.route('**/du-thi/', async (route) => {
      if (route.request().method() === 'POST') {
        await route.fetch({ maxRedirects: 0 });
        await route.abort();
      } else await route.continue();
    });
    await send(tab);
    await expect.poll(() => site.intake.store.findEntry(key)?.version).toBe(1);
    await tab.unrouteAll();
    await tab.goto('/du-thi/');
    await reopen();
    await send(tab);
    await tab.waitForURL(`**/du-thi/bai/${key}/?vua=unchanged`);
    expect(site.intake.store.findEntry(key)?.version).toBe(1);
    expect(await listKept(tab)).toEqual([]);
  });

  it('keeps its key where the browser itself fills the form in again', async () => {
    await type(tab, 'title', title);
    await waitUntilKept(tab);
    const key = await getKey();
    await tab.addInitScript((text) => {
      document.addEventListener('DOMContentLoaded', () => {
        const input = document.querySelector<HTMLInputElement>('[name=title]');
        if (input !== null) input.value = text;
      });
    }, title);
    await tab.goto('/du-thi/');
    expect(await getKey()).toBe(key);
    expect(await notice().isHidden()).toBe(true);
  });

  it('never takes the place of another: each has a key of its own', async () => {
    await type(tab, 'title', 'Bài thứ nhất');
    await waitUntilKept(tab);
    await tab.goto('/du-thi/');
    await type(tab, 'title', 'Bài thứ hai');
    await waitUntilKept(tab);
    expect(await listKept(tab)).toHaveLength(2);
    await reopen();
    expect(await tab.locator('[name=title]').inputValue()).toBe('Bài thứ nhất');
    await tab.goto('/du-thi/');
    const offered = await notice().locator('.offer p:first-child').allInnerTexts();
    expect(offered.join(' ')).toMatch(/Bài thứ (?:nhất|hai).*Bài thứ (?:nhất|hai)/);
    for (const left of [1, 0]) {
      await notice().getByRole('button', { name: 'Xóa' }).first().click();
      expect(await listKept(tab)).toHaveLength(left);
    }
    expect(await notice().innerText()).toBe('Đã xóa bản viết dở khỏi máy này.');
  });

  it('is kept when the page is left within the pause, and can be removed for good', async () => {
    await tab.locator('[name=title]').fill('Gõ xong là đi');
    await tab.goto('/du-thi/tra-cuu/');
    await tab.goto('/du-thi/');
    await reopen();
    expect(await tab.locator('[name=title]').inputValue()).toBe('Gõ xong là đi');
    await tab.getByRole('button', { name: 'Xóa bản lưu trên máy này' }).click();
    expect(await listKept(tab)).toEqual([]);
    await tab.locator('[name=title]').fill('Máy dùng chung');
    await tab.goto('/du-thi/tra-cuu/');
    expect(await listKept(tab)).toEqual([]);
  });

  it('that the server has too is opened from there, and a newer text here is offered', async () => {
    await type(tab, 'title', title);
    await waitUntilKept(tab);
    await tab.locator('.end').getByRole('button', { name: 'Lưu và tiếp tục sau' }).click();
    await tab.waitForURL(/\/du-thi\/nhap\/[\w-]{43}\/\?vua=luu$/);
    expect(await notice().isHidden()).toBe(true);
    await type(tab, 'summary', 'Viết thêm khi mất mạng.');
    await waitUntilKept(tab);
    const draft = new URL(tab.url()).pathname;
    await tab.goto('/du-thi/');
    await notice().getByRole('link', { name: 'Mở lại' }).click();
    await tab.waitForURL(`**${draft}`);
    expect(await tab.locator('[name=title]').inputValue()).toBe(title);
    expect(await tab.locator('[name=summary]').inputValue()).toBe('');
    expect(await notice().innerText()).toContain('Mở lại thì nội dung dưới đây được thay.');
    await reopen();
    expect(await tab.locator('[name=summary]').inputValue()).toBe('Viết thêm khi mất mạng.');
  });

  it('is not spoken of where the device keeps nothing, and the form works', async () => {
    await tab.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await tab.goto('/du-thi/');
    await fillForm(tab);
    expect(await tab.locator('.device-draft').isHidden()).toBe(true);
    await send(tab);
    await tab.waitForURL(/vua=received$/);
  });

  it('puts back also a unit that fits nothing, to be mended', async () => {
    await tab.getByRole('combobox').fill('Hội Làm vườn');
    await tab.getByRole('combobox').press('Tab');
    await waitUntilKept(tab);
    await tab.goto('/du-thi/');
    await reopen();
    expect(await tab.getByRole('combobox').inputValue()).toBe('Hội Làm vườn');
    expect(await tab.locator('select[name=unit_code]').inputValue()).toBe('Hội Làm vườn');
  });

  it('is offered straight under the heading, on a telephone in the first view', async () => {
    await type(tab, 'title', title);
    await waitUntilKept(tab);
    await tab.setViewportSize({ width: 360, height: 700 });
    await tab.goto('/du-thi/');
    const heading = await tab.locator('h1').boundingBox();
    const lead = await tab.locator('.lead').boundingBox();
    const offer = await notice().boundingBox();
    expect(offer?.y).toBeGreaterThan(heading?.y ?? Infinity);
    expect(offer?.y).toBeLessThan(lead?.y ?? 0);
  });

  it('that is no form is passed over', async () => {
    await tab.evaluate(() => {
      for (const text of ['', '{', 'null', '[]', '{"key":1}', '{"values":[[1,2]]}']) {
        localStorage.setItem(`nhan-rong:bai-du-thi:hau-giang-2022:${text}`, text);
      }
    });
    await tab.goto('/du-thi/');
    expect(await notice().isHidden()).toBe(true);
  });
});

describe('leaving', () => {
  const getWarnings = async (leave: () => Promise<unknown>) => {
    const kinds: string[] = [];
    tab.on('dialog', (dialog) => kinds.push(dialog.type()));
    await leave();
    return kinds;
  };

  it('is warned of only with something typed that is not on the server', async () => {
    expect(await getWarnings(() => tab.goto('/du-thi/tra-cuu/'))).toEqual([]);
    await tab.goto('/du-thi/');
    await tab.locator('[name=title]').pressSequentially('Chưa lưu');
    expect(await getWarnings(() => tab.goto('/du-thi/tra-cuu/'))).toEqual(['beforeunload']);
    await tab.goto('/du-thi/');
    await tab.locator('[name=title]').pressSequentially('Sẽ lưu');
    const save = async () => {
      await tab.locator('.end').getByRole('button', { name: 'Lưu và tiếp tục sau' }).click();
      await tab.waitForURL(/vua=luu$/);
      await tab.goto('/du-thi/tra-cuu/');
    };
    expect(await getWarnings(save)).toEqual([]);
  });

  it('is warned of also before anything is typed where the server could not keep what was sent', async () => {
    await tab.route('**/du-thi/', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      const response = await route.fetch();
      return route.fulfill({ response, status: 503 });
    });
    await type(tab, 'title', title);
    await send(tab);
    await tab.locator('#loi').waitFor();
    // The script of the page has begun by then.
    await tab.waitForLoadState();
    await tab.locator('#loi').click();
    expect(await getWarnings(() => tab.goto('/du-thi/tra-cuu/'))).toEqual(['beforeunload']);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { site, tab, useDevice } from './intake-device.ts';
import { fillForm, getProblem, send, type } from './intake-enhance.ts';

useDevice(/429|ERR_FAILED/);
afterEach(() => site.setPressure(false));

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const mb = 1024 * 1024;
const choose = (...files: readonly { name: string; buffer: Buffer }[]) =>
  tab
    .locator('[name=files]')
    .setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })));

describe('a form that is sent', () => {
  it('goes once, however often the button is pressed, and says what is on its way', async () => {
    let posts = 0;
    await tab.route('**/du-thi/', (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      posts += 1;
      // The page stays, as it does while an answer is long in coming.
      return route.fulfill({ status: 204 });
    });
    await fillForm(tab);
    await choose({ name: 'phụ lục.pdf', buffer: Buffer.concat([pdf, Buffer.alloc(1.5 * mb, 32)]) });
    const button = tab.locator('[data-send]');
    await button.dblclick({ noWaitAfter: true });
    await tab.getByText('Đang gửi 1,5 MB, xin giữ trang này mở.').waitFor();
    expect(await button.innerText()).toBe('Đang gửi…');
    expect(await button.isDisabled()).toBe(true);
    await tab.locator('[name=title]').press('Enter', { noWaitAfter: true });
    await tab.evaluate(() =>
      document.querySelector<HTMLFormElement>('form.entry-form')?.requestSubmit(),
    );
    expect(posts).toBe(1);
  });

  it('carries its files', async () => {
    await fillForm(tab);
    await choose({ name: 'phụ lục.pdf', buffer: pdf });
    await send(tab);
    await tab.waitForURL(/vua=received$/);
    expect(await tab.getByText('phụ lục.pdf').first().isVisible()).toBe(true);
  });

  it('can be sent again on a page that comes back as it was left', async () => {
    await tab.route('**/du-thi/', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 204 }) : route.continue(),
    );
    await fillForm(tab);
    const button = tab.locator('[data-send]');
    await send(tab);
    await expect.poll(() => button.innerText()).toBe('Đang gửi…');
    await tab.evaluate(() =>
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    );
    expect(await button.innerText()).toBe('Gửi bài dự thi');
    await tab.unrouteAll();
    await send(tab);
    await tab.waitForURL(/vua=received$/);
  });

  it('can be sent again once it was stopped', async () => {
    const { promise: stopped, resolve: letGo } = Promise.withResolvers<undefined>();
    await tab.route('**/du-thi/', async (route) => {
      await stopped;
      await route.abort();
    });
    await fillForm(tab);
    // What steers the browser waits for the navigation: the page says by itself how it looks.
    await tab.evaluate(() => {
      const getText = () => document.querySelector('[data-send]')?.textContent.trim() ?? '';
      const stop = () => {
        const before = getText();
        window.navigation.addEventListener('navigateerror', () => {
          console.log(`${before} → ${getText()}`);
        });
        window.stop();
      };
      const form = document.querySelector('form.entry-form');
      form?.addEventListener('submit', () => setTimeout(stop, 300), { once: true });
    });
    const told = tab.waitForEvent('console');
    await tab.locator('[data-send]').click({ noWaitAfter: true });
    expect((await told).text()).toBe('Đang gửi… → Gửi bài dự thi');
    letGo(undefined);
    await tab.unrouteAll({ behavior: 'wait' });
    await send(tab);
    await tab.waitForURL(/vua=received$/);
  });

  it('solves what is asked of it under pressure', async () => {
    await fillForm(tab);
    site.setPressure(true);
    await send(tab);
    await tab.locator('[data-challenge]').waitFor();
    expect(await tab.locator('[name=title]').inputValue()).not.toBe('');
    await send(tab);
    await tab.waitForURL(/vua=received$/);
  });
});

describe('files that are chosen', () => {
  it('are listed with their sizes, and told at once what is wrong with them', async () => {
    await choose(
      { name: 'một.pdf', buffer: pdf },
      { name: 'hai.PDF', buffer: Buffer.alloc(2 * mb) },
    );
    const listed = tab.getByRole('list', { name: 'Tệp vừa chọn' }).getByRole('listitem');
    expect(await listed.allInnerTexts()).toEqual(['một.pdf (1 KB)', 'hai.PDF (2 MB)']);
    expect(await getProblem(tab, 'files')).toBe('');
    await choose({ name: 'bài.zip', buffer: pdf });
    expect(await getProblem(tab, 'files')).toBe(
      'Bỏ tệp “bài.zip”: chỉ nhận pdf, docx, xlsx, pptx, jpg, png, webp. Hãy lưu tài liệu thành một trong các loại ấy rồi chọn lại.',
    );
    const max = Number(await tab.locator('[name=files]').getAttribute('data-max-files'));
    await choose(
      ...Array.from({ length: max + 1 }, (_, at) => ({ name: `${at}.pdf`, buffer: pdf })),
    );
    expect(await getProblem(tab, 'files')).toContain('Bỏ bớt 1 tệp');
    await choose();
    expect(await getProblem(tab, 'files')).toBe('');
    expect(await listed.count()).toBe(0);
  });
});

describe('ideas like the title', () => {
  const similar = () => tab.locator('[data-similar] a');

  it('are shown when it is left, from the search of the site, and loaded only then', async () => {
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    await type(tab, 'title', 'Ngắn');
    expect(await tab.locator('[data-similar]').isHidden()).toBe(true);
    expect(asked.filter((url) => /find-alike|pagefind/.test(url))).toEqual([]);
    await type(tab, 'title', 'rút ngắn hồ sơ đất đai');
    await similar().first().waitFor();
    expect(await similar().count()).toBeLessThanOrEqual(3);
    expect(await similar().first().getAttribute('target')).toBe('_blank');
    expect(await similar().first().innerText()).toMatch(/đất đai/i);
    await type(tab, 'title', 'Ngắn');
    await tab.locator('[data-similar]').waitFor({ state: 'hidden' });
  });

  it('are passed over in silence where the search does not come', async () => {
    await tab.route(/find-alike/, (route) => route.abort());
    const failed = tab.waitForEvent('requestfailed');
    await type(tab, 'title', 'rút ngắn hồ sơ đất đai');
    await failed;
    expect(await tab.locator('[data-similar]').isHidden()).toBe(true);
    await tab.locator('[name=summary]').fill('Viết tiếp được.');
  });
});

describe('the report of an adoption', () => {
  it('is checked as it is filled in, and its unit found by typing', async () => {
    await tab.goto('/nhan-rong/HG22-009/ap-dung/');
    await type(tab, 'reporter_email', 'không phải thư');
    expect(await getProblem(tab, 'reporter_email')).toContain('Viết lại “Thư điện tử”');
    await tab.getByRole('combobox', { name: 'Đơn vị áp dụng' }).fill('so noi vu');
    await tab.getByRole('combobox', { name: 'Đơn vị áp dụng' }).press('Tab');
    expect(await tab.locator('select[name=unit_code]').inputValue()).not.toBe('');
    expect(await tab.locator('.device-draft').count()).toBe(0);
  });
});

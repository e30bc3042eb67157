import { describe, expect, it } from 'vitest';
import { listViolations } from './axe.ts';
import { browser, site, tab, useDevice } from './intake-device.ts';
import { fillForm, getProblem, openDevice, send } from './intake-enhance.ts';

useDevice(/400 \(Bad Request\)/);

describe('the box of units', () => {
  const box = () => tab.getByRole('combobox');
  const getCode = () => tab.locator('select[name=unit_code]').inputValue();

  it('finds without marks, and is worked with the keyboard', async () => {
    await tab.locator('label', { hasText: /^Đơn vị$/ }).click();
    await tab.keyboard.type('so noi vu');
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    expect(await tab.getByRole('option').first().innerText()).toContain('Sở Nội vụ');
    await tab.keyboard.press('ArrowDown');
    const active = await box().getAttribute('aria-activedescendant');
    expect(await tab.locator(`#${active ?? '-'}`).innerText()).toContain('Sở Nội vụ');
    await tab.keyboard.press('Enter');
    expect(await box().inputValue()).toContain('Sở Nội vụ');
    expect(await getCode()).not.toBe('');
    expect(await box().getAttribute('aria-expanded')).toBe('false');
    await tab.keyboard.press('ArrowUp');
    await tab.keyboard.press('Escape');
    expect(await tab.getByRole('option').count()).toBe(0);
    expect(new URL(tab.url()).pathname).toBe('/du-thi/');
  });

  it('takes a name that says it all, and tells what does not', async () => {
    await box().fill('so noi');
    await box().press('Tab');
    const code = await getCode();
    expect(code).not.toBe('');
    await box().fill('xã');
    await box().press('Tab');
    expect(await getCode()).toBe('xã');
    expect(await getProblem(tab, 'unit_code')).toBe(
      'Chọn một đơn vị trong danh sách: “xã” chưa chỉ rõ đơn vị nào, hoặc xóa để trống.',
    );
    await box().fill('');
    await box().press('Tab');
    expect(await getCode()).toBe('');
    expect(await getProblem(tab, 'unit_code')).toBe('');
  });

  it('sends a name that fits nothing, for the server to refuse and to show again', async () => {
    const name = 'Hội Làm vườn xã Đại Thành';
    await fillForm(tab);
    await tab.getByLabel('Tập thể').check();
    await box().fill(name);
    await box().press('Tab');
    const message = `Chọn một đơn vị trong danh sách: “${name}” chưa chỉ rõ đơn vị nào.`;
    expect(await getProblem(tab, 'unit_code')).toBe(message);
    const key = await tab.locator('input[name=key]').inputValue();
    await box().press('Enter');
    await tab.locator('#loi').waitFor();
    expect(site.intake.store.findEntry(key)).toBeNull();
    expect(await getProblem(tab, 'unit_code')).toContain('không có trong danh sách đơn vị');
    expect(await box().inputValue()).toBe(name);
    await box().fill('so noi');
    await box().press('Enter');
    await box().press('Tab');
    expect(await getProblem(tab, 'unit_code')).toBe('');
    await send(tab);
    await tab.waitForURL(/vua=received$/);
    expect(await tab.locator('.entry-text').first().innerText()).toContain('Sở Nội vụ');
  });

  it('loses no name that the Enter key sends with it', async () => {
    await fillForm(tab);
    const key = await tab.locator('input[name=key]').inputValue();
    await box().fill('Hội Làm vườn');
    await box().press('Enter');
    await tab.waitForURL(/\/du-thi\/(?:$|nhap)/);
    await expect
      .poll(() => site.intake.store.findDraft(key)?.content.fields.unit_code)
      .toBe('Hội Làm vườn');
    expect(site.intake.store.findEntry(key)).toBeNull();
  });

  it('is worked by touch, and fits a telephone', async () => {
    const look = { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true };
    const { tab: phone } = await openDevice(browser, site.url, look);
    await phone.goto('/du-thi/');
    await phone.getByRole('combobox').tap();
    await phone.getByRole('option').nth(3).tap();
    const chosen = await phone.locator('select[name=unit_code]').inputValue();
    expect(chosen).not.toBe('');
    await phone.getByRole('combobox').tap();
    expect(await listViolations(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await phone.context().close();
  });
});

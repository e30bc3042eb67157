import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Intake } from '../../src/intake/http/context.ts';
import { openIntake } from '../../src/intake/open-intake.ts';
import { createSiteServer } from '../../src/server/site-server.ts';
import { getSettings } from '../../src/settings.ts';

/** The built site with the intake, on a day on which entries are taken. */
export type IntakeSite = {
  url: string;
  intake: Intake;
  /** What the server answers next to a form, whatever it counts. */
  setPressure: (isHigh: boolean) => void;
  /** Sets the clock of the server. */
  setNow: (instant: string) => void;
  close: () => Promise<void>;
};

/** A day on which entries are taken. */
export const openDay = '2022-09-01T08:00:00+07:00';

/** Serves the site that was built for the tests, with an empty store of its own. */
export async function openIntakeSite(): Promise<IntakeSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhan-rong-enhance-'));
  const outDir = inject('siteDir');
  let now = new Date(openDay);
  const settings = {
    ...getSettings({ OUT_DIR: outDir, INTAKE_DIR: folder }),
    clock: () => now,
  };
  const { intake, close } = await openIntake(settings, () => undefined);
  let isHigh = false;
  const { limits } = intake;
  const server = createSiteServer(outDir, {
    ...intake,
    limits: {
      ...limits,
      take: (kind, address) =>
        isHigh && kind === 'send'
          ? Promise.resolve({ kind: 'challenge' })
          : limits.take(kind, address),
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    intake,
    setPressure: (next) => {
      isHigh = next;
    },
    setNow: (instant) => {
      now = new Date(instant);
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Opens a device of its own, and collects what goes wrong on its page. */
export async function openDevice(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<{ tab: Page; problems: string[] }> {
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(10_000);
  const tab = await context.newPage();
  const problems: string[] = [];
  tab.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  tab.on('pageerror', (error) => problems.push(error.message));
  return { tab, problems };
}

/** Returns the message beside a field. */
export function getProblem(tab: Page, name: string): Promise<string> {
  return tab.locator(`[data-field="${name}"] > [data-problem]`).innerText();
}

/** Types into a field by the name of its input, and leaves it. */
export async function type(tab: Page, name: string, text: string): Promise<void> {
  const input = tab.locator(`[name="${name}"]`);
  await input.fill(text);
  await input.press('Tab');
}

export const title = 'Một cửa lưu động trên xuồng máy';

/** Fills in all that an entry needs. */
export async function fillForm(tab: Page): Promise<void> {
  await tab.getByLabel('Cá nhân').check();
  await tab.locator('[name=field]').first().check();
  await type(tab, 'authors.0.name', 'Nguyễn Thị Ánh Tuyết');
  await type(tab, 'title', title);
  for (const name of ['summary', 'need', 'solution', 'benefits']) {
    await type(tab, name, 'Mỗi thứ bảy, hai công chức đi xuồng đến ba ấp.');
  }
  await type(tab, 'contact_phone', '0912 345 678');
  await tab.locator('[name=originality_pledge]').check();
}

/** Presses the button under the form that sends it. */
export async function send(tab: Page): Promise<void> {
  await tab.locator('[data-send]').click();
}

/** Lists the names under which the device keeps forms. */
export function listKept(tab: Page): Promise<string[]> {
  return tab.evaluate(() =>
    Object.keys(localStorage).filter((name) => name.includes('bai-du-thi')),
  );
}

/** Waits until the device keeps what was typed. */
export async function waitUntilKept(tab: Page): Promise<void> {
  await tab.locator('[data-kept-on-device]').waitFor();
}

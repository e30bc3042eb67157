import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { privacyGate } from '../../src/integrations/privacy-gate.ts';

type BuildDone = NonNullable<ReturnType<typeof privacyGate>['hooks']['astro:build:done']>;

let site: string;
beforeEach(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'nhan-rong-'));
  vi.stubEnv('DATA_DIR', 'tests/publish/data');
  vi.stubEnv('CONTEST_NOW', '2022-12-01T08:00:00+07:00');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(site, { recursive: true });
});

/** Runs the gate over a folder as a build does at its end. */
async function search(): Promise<string> {
  const hook = privacyGate().hooks['astro:build:done'];
  let said = '';
  const logger = { info: (text: string) => (said += text) };
  const options = { dir: pathToFileURL(`${site}/`), logger } as unknown as Parameters<BuildDone>[0];
  await hook?.(options);
  return said;
}

it('lets a site pass that tells nothing private', async () => {
  await writeFile(path.join(site, 'index.html'), '<p>Hẹn giờ nộp hồ sơ, Nguyễn Thị Thử</p>');
  expect(await search()).toBe('1 files searched, no private value found');
});

it('fails the build, and names the cell and the file but never the value', async () => {
  await mkdir(path.join(site, 'bai-du-thi'));
  await writeFile(path.join(site, 'bai-du-thi/b1.json'), '{"email":"b1@example.org"}');
  await writeFile(path.join(site, 'index.html'), '<p>Tác giả: Trần Văn Kín</p>');
  const error: unknown = await search().catch((caught: unknown) => caught);
  const report = error instanceof Error ? error.message : '';
  expect(report).toContain('2022/submissions.csv\n  dòng 2, cột contact_email');
  expect(report).toContain('2022/authors.csv\n  dòng 3, cột name');
  expect(report).toContain('bai-du-thi/b1.json');
  expect(report).not.toContain('b1@example.org');
  expect(report).not.toContain('Trần Văn Kín');
});

import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { forgetPublicData, getCheckedData } from '../loaders/public-data.ts';
import { SettingError, type Settings } from '../settings.ts';
import { hasErrors } from '../tables/issue.ts';
import { formatReport } from '../tables/report.ts';
import { formatNumber } from '../text/numbers.ts';
import { getReplaceableFolder } from './out-dir.ts';

/** Where the program speaks: results to `out`, problems to `error`. */
export type Speech = { out: (text: string) => void; error: (text: string) => void };

/** Puts a finished site in the place of the last one; if that fails, the last one comes back. */
async function swap(next: string, outDir: string): Promise<void> {
  const previous = `${next}.previous`;
  if (existsSync(outDir)) await rename(outDir, previous);
  try {
    await rename(next, outDir);
  } catch (error) {
    if (existsSync(previous)) await rename(previous, outDir);
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'lỗi';
    throw new SettingError(
      `Không ghi được vào ${path.dirname(folder)} (${reason}). Kiểm tra OUT_DIR và quyền ghi.`,
    );
  }
}

async function buildBeside(outDir: string): Promise<void> {
  const work = path.join(path.dirname(outDir), `.${path.basename(outDir)}.${process.pid}`);
  await makeFolder(work);
  try {
    const next = path.join(work, 'site');
    // A cache of its own lets two builds run beside each other.
    await build({ outDir: next, cacheDir: path.join(work, 'cache'), logLevel: 'error' });
    await swap(next, outDir);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * Checks the data, builds the site beside the published one and swaps them. Data that cannot be
 * published is reported whole, and what was published before stays.
 * Returns the exit code: 0, or 1 when nothing was published.
 * @throws SettingError where the site cannot or must not be written.
 */
export async function publishSite(settings: Settings, speech: Speech): Promise<number> {
  const startedMs = performance.now();
  const outDir = getReplaceableFolder(settings);
  forgetPublicData();
  const { data, issues } = await getCheckedData();
  if (issues.length > 0) speech.error(formatReport(issues));
  if (hasErrors(issues)) return 1;
  // Astro and Vite read these two; this program tells nobody that it runs.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.NODE_ENV = 'production';
  try {
    await buildBeside(outDir);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'DataError') throw error;
    speech.error(error.message);
    return 1;
  }
  const entries = data.editions.reduce((sum, edition) => sum + edition.submissions.length, 0);
  const seconds = formatNumber(Math.round((performance.now() - startedMs) / 100) / 10);
  speech.out(
    `Đã dựng trang: ${formatNumber(entries)} bài dự thi, ${seconds} giây, tại ${settings.outDir}\n`,
  );
  return 0;
}

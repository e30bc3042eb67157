import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { loadCheckedData } from '../src/contest/load-checked.ts';
import { getSettings, type Settings } from '../src/settings.ts';
import { hasErrors } from '../src/tables/issue.ts';
import { formatReport } from '../src/tables/report.ts';
import { runScript } from './run.ts';

/** Puts a finished site in the place of the last one; a reader sees the one or the other, whole. */
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

async function buildSite(settings: Settings): Promise<void> {
  const { outDir } = settings;
  const work = path.join(path.dirname(outDir), `.${path.basename(outDir)}.${process.pid}`);
  await mkdir(work, { recursive: true });
  try {
    const next = path.join(work, 'site');
    // A cache of its own lets two builds run beside each other.
    const cacheDir = path.join(work, 'cache');
    await build({ outDir: next, cacheDir, logLevel: 'error' });
    await swap(next, outDir);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

await runScript(async () => {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['NODE_ENV'] = 'production';
  const startedMs = performance.now();
  const settings = getSettings();
  const { data, issues } = await loadCheckedData(settings);
  if (issues.length > 0) process.stderr.write(formatReport(issues));
  if (hasErrors(issues)) return 1;
  try {
    await buildSite(settings);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'DataError') throw error;
    process.stderr.write(error.message);
    return 1;
  }
  const entries = data.editions.reduce((sum, edition) => sum + edition.submissions.length, 0);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1).replace('.', ',');
  process.stdout.write(`Đã dựng trang: ${entries} bài dự thi, ${seconds} giây, ${settings.outDir}\n`);
  return 0;
});

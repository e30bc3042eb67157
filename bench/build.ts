import { spawn } from 'node:child_process';
import { cp, glob, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { generateEdition } from './generate.ts';

/**
 * Builds generated editions of growing size with the same command that an organiser runs, and
 * prints wall time, the same in ratio to copying the output, peak memory and what was written. Sizes can be named:
 * `npm run bench -- 60 1000`.
 */
const defaultSizes = [60, 1000, 10_000];

type Run = { seconds: number; peakMegabytes: number };

/** Runs the build in a process of its own, which prints its own peak memory as its last line. */
function runBuild(environment: Record<string, string>): Promise<Run> {
  const startedMs = performance.now();
  const code =
    "process.once('exit', () => console.log('PEAK', process.resourceUsage().maxRSS)); await import('./scripts/build.ts')";
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.on('close', (status) => {
      const peak = /PEAK (\d+)/.exec(printed)?.[1];
      if (status !== 0 || peak === undefined) {
        reject(new Error(`The build ended with ${status}:\n${printed}`));
        return;
      }
      const seconds = (performance.now() - startedMs) / 1000;
      resolve({ seconds, peakMegabytes: Number(peak) / 1024 });
    });
  });
}

async function countOutput(folder: string): Promise<{ files: number; megabytes: number }> {
  let files = 0;
  let bytes = 0;
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return { files, megabytes: bytes / 1024 / 1024 };
}

/** Seconds to copy the site file by file: what this machine's disk asks of any program. */
async function timeCopy(site: string, copy: string): Promise<number> {
  const startedMs = performance.now();
  await cp(site, copy, { recursive: true });
  return (performance.now() - startedMs) / 1000;
}

/** Bytes of a page with its style sheets and scripts, fonts and pictures left out. */
async function weighPage(site: string, page: string): Promise<{ gzip: number; brotli: number }> {
  const html = await readFile(path.join(site, page, 'index.html'));
  const links = [...html.toString().matchAll(/(?:href|src)="(\/_astro\/[^"]+\.(?:css|js))"/g)];
  const parts = await Promise.all(links.map(([, link = '']) => readFile(path.join(site, link))));
  const sum = (compress: (bytes: Buffer) => Buffer) =>
    [html, ...parts].reduce((total, bytes) => total + compress(bytes).length, 0);
  return {
    gzip: sum((bytes) => gzipSync(bytes)),
    brotli: sum((bytes) => brotliCompressSync(bytes)),
  };
}

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number);
  const [cpu] = cpus();
  console.log(`Node ${process.version}, ${cpus().length} cores, ${cpu?.model ?? 'unknown'}\n`);
  console.log('| entries | seconds | times a copy | peak memory, MB | files | output, MB |');
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const size of sizes.length > 0 ? sizes : defaultSizes) {
    const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
    const [data, site] = [path.join(folder, 'data'), path.join(folder, 'site')];
    await generateEdition(data, size);
    const { seconds, peakMegabytes } = await runBuild({ DATA_DIR: data, OUT_DIR: site });
    const { files, megabytes } = await countOutput(site);
    const copySeconds = await timeCopy(site, path.join(folder, 'copy'));
    const cells = [
      size,
      seconds.toFixed(1),
      (seconds / copySeconds).toFixed(0),
      peakMegabytes.toFixed(0),
      files,
      megabytes.toFixed(0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
    await rm(folder, { recursive: true });
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  const site = path.join(folder, 'site');
  const { seconds, peakMegabytes } = await runBuild({ OUT_DIR: site });
  console.log(`\nThe contest in data/: ${seconds.toFixed(1)} s, ${peakMegabytes.toFixed(0)} MB\n`);
  console.log('| page | HTML + CSS + JS, gzip | brotli |');
  console.log('| --- | ---: | ---: |');
  for (const page of ['', 'the-le', 'bai-du-thi', 'bai-du-thi/HG22-009', 'nhan-rong/HG22-009']) {
    const { gzip, brotli } = await weighPage(site, page);
    const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
    console.log(`| /${page} | ${kilobytes(gzip)} | ${kilobytes(brotli)} |`);
  }
  await rm(folder, { recursive: true });
}

await main();

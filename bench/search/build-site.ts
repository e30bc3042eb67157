import { spawn } from 'node:child_process';
import { once } from 'node:events';

export type BuildFigures = { seconds: number; peakMegabytes: number };

const peakMark = 'PEAK';
const code = `process.once('exit', () => console.log('${peakMark}', process.resourceUsage().maxRSS));
await import('./scripts/build.ts');`;

/** Builds a site by the organiser's command, in a process that prints its peak memory at its end. */
export async function buildSite(dataDir: string, outDir: string): Promise<BuildFigures> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    env: { ...process.env, DATA_DIR: dataDir, OUT_DIR: outDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const [status] = (await once(child, 'close')) as [number | null];
  const kilobytes = new RegExp(`${peakMark} (\\d+)`).exec(printed)?.[1];
  if (status !== 0 || kilobytes === undefined) {
    throw new Error(`The build ended with ${status}:\n${printed}`);
  }
  const seconds = (performance.now() - startedMs) / 1000;
  return { seconds, peakMegabytes: Number(kilobytes) / 1024 };
}

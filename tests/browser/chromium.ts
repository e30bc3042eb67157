import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function findCommand(name: string): string | null {
  const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  const path = found.stdout.trim();
  return path === '' ? null : path;
}

function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') return given;
  for (const name of commands) {
    const path = findCommand(name);
    if (path !== null) return path;
  }
  return [...places, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

function run(command: string, words: string[]): void {
  process.stdout.write(`No Chromium found; running ${[command, ...words].join(' ')}\n`);
  spawnSync(command, words, { stdio: 'inherit' });
}

/** Returns the path of a Chromium; where there is none, installs one. */
export function findOrInstallChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && findCommand('apt-get') !== null) {
    run('apt-get', ['update', '--quiet']);
    run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'chromium']);
  } else {
    run('npx', ['playwright-core', 'install', '--with-deps', 'chromium']);
  }
  const installed = findChromium();
  if (installed !== null) return installed;
  throw new Error('No Chromium could be installed. Install one, or set CHROMIUM_PATH.');
}

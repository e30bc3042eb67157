import { spawnSync } from 'node:child_process';
import { findOrInstallChromium } from '../tests/browser/chromium.ts';

// Every test of the project: `npm test`, or some of them: `npm test -- tests/text`.
const chromium = findOrInstallChromium();
const { status } = spawnSync('npx', ['vitest', 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: chromium, ASTRO_TELEMETRY_DISABLED: '1' },
});
process.exitCode = status ?? 1;

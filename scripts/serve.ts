import { existsSync } from 'node:fs';
import path from 'node:path';
import { getSettings } from '../src/settings.ts';
import { runScript, serveSite, speech } from './run.ts';

await runScript(async () => {
  const settings = getSettings();
  if (existsSync(path.join(settings.outDir, '404.html'))) return serveSite(settings);
  speech.error(`Chưa có trang nào ở ${settings.outDir}. Chạy “npm run build” trước.\n`);
  return 1;
});

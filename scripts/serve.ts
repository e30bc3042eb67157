import { existsSync } from 'node:fs';
import path from 'node:path';
import { definitionPath } from '../src/intake/form-definition.ts';
import { getSettings } from '../src/settings.ts';
import { runScript, serveSite, speech } from './run.ts';

await runScript(async () => {
  const settings = getSettings();
  const isBuilt = ['404.html', definitionPath].every((file) =>
    existsSync(path.join(settings.outDir, file)),
  );
  if (isBuilt) return serveSite(settings);
  speech.error(`Chưa có trang nào ở ${settings.outDir}. Chạy “npm run build” trước.\n`);
  return 1;
});

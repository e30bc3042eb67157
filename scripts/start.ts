import { publishSite } from '../src/publish/publish-site.ts';
import { getSettings } from '../src/settings.ts';
import { runScript, serveSite, speech } from './run.ts';

await runScript(async () => {
  const settings = getSettings();
  const code = await publishSite(settings, speech);
  return code === 0 ? serveSite(settings) : code;
});

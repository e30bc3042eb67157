import { publishSite } from '../src/publish/publish-site.ts';
import { getSettings } from '../src/settings.ts';
import { runScript, speech } from './run.ts';

await runScript(() => publishSite(getSettings(), speech));

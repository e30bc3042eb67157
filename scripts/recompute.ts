import { recompute } from '../src/published-result/recompute/run.ts';
import { getSettings } from '../src/settings.ts';
import { runScript, speech } from './run.ts';

await runScript((words) => recompute(words, getSettings().contentDir, speech));

import { parseArgs } from 'node:util';
import { loadCheckedData } from '../src/contest/load-checked.ts';
import { describeFailure, describeRepairs } from '../src/repair/describe.ts';
import { formatRepairsJson } from '../src/repair/report-json.ts';
import { repairFolder, type Repairs } from '../src/repair/repair-folder.ts';
import { hasErrors } from '../src/tables/issue.ts';
import { formatReport, formatReportJson } from '../src/tables/report.ts';
import { runScript, speech } from './run.ts';
import { getSettings } from '../src/settings.ts';

const usage = 'Cách dùng: npm run check [-- [--fix] [--format json]]';

/** Reads the command line; null where it says something else than this program knows. */
function readWords(words: string[]): { fix: boolean; json: boolean } | null {
  try {
    const { values } = parseArgs({
      args: words,
      options: { fix: { type: 'boolean', default: false }, format: { type: 'string' } },
    });
    const { fix, format } = values;
    return format === undefined || format === 'json' ? { fix, json: format === 'json' } : null;
  } catch {
    return null;
  }
}

await runScript(async (words) => {
  const asked = readWords(words);
  if (asked === null) {
    speech.error(`${usage}\n`);
    return 2;
  }
  const settings = getSettings();
  const { issues } = await loadCheckedData(settings);
  const { fix, json } = asked;
  if (!json) speech.out(formatReport(issues));
  const repairs: Repairs | null = fix ? await repairFolder(settings.dataDir) : null;
  if (json)
    speech.out(repairs === null ? formatReportJson(issues) : formatRepairsJson(issues, repairs));
  else if (repairs !== null) speech.out(describeRepairs(repairs));
  const failure = repairs?.failure ?? null;
  if (failure !== null) speech.error(describeFailure(failure));
  return hasErrors(issues) || failure !== null ? 1 : 0;
});

import { loadCheckedData } from '../src/contest/load-checked.ts';
import { hasErrors } from '../src/tables/issue.ts';
import { formatReport, formatReportJson } from '../src/tables/report.ts';
import { runScript } from './run.ts';
import { getSettings } from '../src/settings.ts';

const usage = 'Cách dùng: npm run check [-- --format json]';

await runScript(async (words) => {
  const json = words.join(' ') === '--format json';
  if (words.length > 0 && !json) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const { issues } = await loadCheckedData(getSettings());
  process.stdout.write(json ? formatReportJson(issues) : formatReport(issues));
  return hasErrors(issues) ? 1 : 0;
});

import type { Issue } from '../tables/issue.ts';
import { formatReportJson } from '../tables/report.ts';
import type { Repairs } from './repair-folder.ts';

/** Formats the report for programs, with the files that were written. */
export function formatRepairsJson(issues: readonly Issue[], { repaired }: Repairs): string {
  const report = JSON.parse(formatReportJson(issues)) as object;
  const fixed = repaired.flatMap(({ file, copies }) =>
    copies.map(({ copy, changes, list }) => ({ file, copy, changes: changes.length, list })),
  );
  return `${JSON.stringify({ ...report, fixed }, null, 2)}\n`;
}

import type { Issue } from '../tables/issue.ts';
import { makeReport } from '../tables/report.ts';
import type { Repairs } from './repair-folder.ts';

/** Formats the report for programs, with the files that were written, those left and a failure. */
export function formatRepairsJson(
  issues: readonly Issue[],
  { repaired, left, failure }: Repairs,
): string {
  const fixed = repaired.flatMap(({ file, copies }) =>
    copies.map(({ copy, changes, list }) => {
      const cells = changes.filter(({ line }) => line !== null);
      return { file, copy, changes: cells.length, list };
    }),
  );
  return `${JSON.stringify({ ...makeReport(issues), fixed, left, failure }, null, 2)}\n`;
}

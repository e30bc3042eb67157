import type { Issue } from '../tables/issue.ts';
import { stop, type Stop } from './outcome.ts';

/** Formats what is said of the file, each with what to do; the command has flags, not columns.yaml. */
export function formatRemarks(issues: readonly Issue[]): string {
  const useFlag = (text: string) => text.replace(/mục sheet(?: của columns\.yaml)?/g, '--sheet');
  const lines = issues.map(({ file, line, message, hint }) => {
    const place = line === null ? file : `${file}, dòng ${line}`;
    return `${place}: ${useFlag(message)}\n  → ${useFlag(hint)}\n`;
  });
  return lines.join('');
}

/** Makes the end of the command for a file that cannot be read. */
export function refuseFile(issues: readonly Issue[]): { stop: Stop } {
  return stop(1, formatRemarks(issues));
}

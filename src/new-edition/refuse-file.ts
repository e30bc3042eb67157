import type { Issue } from '../tables/issue.ts';
import { stop, type Stop } from './outcome.ts';

/** Makes the end of the command for a file that cannot be read, with what to do about each fault. */
export function refuseFile(issues: readonly Issue[]): { stop: Stop } {
  const lines = issues.map(({ file, line, message, hint }) => {
    const place = line === null ? file : `${file}, dòng ${line}`;
    const advice = hint.replace('mục sheet của columns.yaml', '--sheet');
    return `${place}: ${message}\n  → ${advice}\n`;
  });
  return stop(1, lines.join(''));
}

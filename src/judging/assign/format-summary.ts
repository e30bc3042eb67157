import { formatNumber } from '../../text/numbers.ts';
import type { AssignedPair, KeptOff, KeptOffReason } from './assign-judges.ts';
import { reasonNames } from './describe-problem.ts';

type Row = readonly [judge: string, load: string, off: string];

function describeReasons(reasons: readonly KeptOffReason[]): string {
  const counts = (Object.keys(reasonNames) as KeptOffReason[]).map((reason) => ({
    name: reasonNames[reason],
    count: reasons.filter((one) => one === reason).length,
  }));
  const said = counts.filter(({ count }) => count > 0);
  if (said.length === 0) return '0';
  const [only, other] = said;
  if (only !== undefined && other === undefined)
    return `${formatNumber(only.count)} (${only.name})`;
  const list = said.map(({ name, count }) => `${formatNumber(count)} ${name}`).join(', ');
  return `${formatNumber(reasons.length)} (${list})`;
}

function alignRow([judge, load, off]: Row, widths: readonly number[]): string {
  return `  ${judge.padEnd(widths[0] ?? 0)}  ${load.padStart(widths[1] ?? 0)}  ${off}\n`;
}

/** Formats a table of how many entries each judge got, and how many each was kept off and why. */
export function formatSummary(
  judgeIds: readonly string[],
  assignments: readonly AssignedPair[],
  keptOff: KeptOff,
): string {
  const loads = judgeIds.map((id) => assignments.filter(({ judgeId }) => judgeId === id).length);
  const rows = judgeIds.map((id, index): Row => {
    const reasons = [...keptOff.values()].flatMap((off) => off.get(id) ?? []);
    return [id, formatNumber(loads[index] ?? 0), describeReasons(reasons)];
  });
  const all: Row[] = [['Giám khảo', 'Số bài', 'Không được chấm'], ...rows];
  const widths = [0, 1].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const entries = new Set(assignments.map(({ entryId }) => entryId)).size;
  const [least, most] = [Math.min(...loads), Math.max(...loads)];
  const each =
    least === most
      ? `${formatNumber(least)} bài`
      : `từ ${formatNumber(least)} đến ${formatNumber(most)} bài`;
  return `${all.map((row) => alignRow(row, widths)).join('')}${formatNumber(entries)} bài, ${formatNumber(assignments.length)} phiếu; mỗi giám khảo ${each}.\n`;
}

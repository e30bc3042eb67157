import { formatNumber } from '../../text/numbers.ts';
import type { AssignmentProblem, KeptOffReason, ShortEntry } from './assign-judges.ts';

/** Why a judge is kept off an entry, as the organiser reads it. */
export const reasonNames: Readonly<Record<KeptOffReason, string>> = {
  'own-unit': 'cùng đơn vị',
  author: 'trùng tên tác giả',
  conflict: 'đã khai không chấm',
};

const mostListed = 20;

function listSome(ids: readonly string[]): string {
  const rest = ids.length - mostListed;
  const shown = ids.slice(0, mostListed).join(', ');
  return rest > 0 ? `${shown} và ${formatNumber(rest)} mã khác` : shown;
}

function describeShortEntry({ entryId, allowed, keptOff }: ShortEntry): string {
  const count = allowed === 0 ? 'không có giám khảo nào' : `chỉ có ${allowed} giám khảo`;
  const off = keptOff.map(({ judgeId, reason }) => `${judgeId} (${reasonNames[reason]})`);
  const because = off.length === 0 ? '' : `; không được chấm: ${off.join(', ')}`;
  return `  ${entryId}: ${count} được chấm${because}.\n`;
}

/** Says why entries cannot be spread, and what can be done about it. */
export function describeProblem(problem: AssignmentProblem, sheetsPerEntry: number): string {
  const start = 'Chưa giao được bài, không có gì thay đổi.';
  if (problem.kind === 'too-few-judges') {
    const entries = problem.entries.slice(0, mostListed).map(describeShortEntry).join('');
    const rest = problem.entries.length - mostListed;
    const more = rest > 0 ? `  … và ${formatNumber(rest)} bài khác.\n` : '';
    return `${start} Mỗi bài cần ${sheetsPerEntry} giám khảo, nhưng có bài không đủ người:\n${entries}${more}Mời thêm giám khảo vào judges.csv, hoặc giảm số phiếu mỗi bài bằng --per-entry. Chỉ vài bài thiếu người thì cũng có thể giao ít phiếu hơn, rồi ghi thêm dòng vào assignments.csv cho các bài còn lại.\n`;
  }
  const needed = formatNumber(problem.needed);
  const available = formatNumber(problem.available);
  if (problem.kind === 'too-few-places') {
    return `${start} Cần ${needed} phiếu, nhưng tất cả giám khảo cộng lại chỉ nhận được ${available} phiếu. Tăng “Số bài nhiều nhất” (most_entries) trong judges.csv, mời thêm giám khảo, hoặc giảm số phiếu mỗi bài bằng --per-entry.\n`;
  }
  return `${start} ${formatNumber(problem.entryIds.length)} bài (${listSome(problem.entryIds)}) cần ${needed} phiếu của các giám khảo ${listSome(problem.judgeIds)}, nhưng những người này cộng lại chỉ nhận được ${available} phiếu; các giám khảo khác không được chấm, hoặc đã chấm, những bài ấy. Tăng “Số bài nhiều nhất” (most_entries) của những người này trong judges.csv, hoặc mời thêm giám khảo.\n`;
}

import type { PrivateEdition } from '../../contest/edition.ts';
import { placeOf } from '../../contest/checks/check.ts';
import type { Assignment } from '../../schemas/assignments.ts';
import type { Round } from '../../schemas/contest.ts';
import { makeError, placeIn, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import { formatDate } from '../../text/dates.ts';

/** Lists an edition's assignments of a round. */
export function getAssignments(edition: PrivateEdition, round: Round): Row<Assignment>[] {
  return edition.assignments.filter(({ value }) => value.round === round.id);
}

/** Finds judges whose files would be one on a disk that does not tell capitals apart. */
function findSameFiles(rows: readonly Row<Assignment>[]): Issue[] {
  const firstById = new Map<string, string>();
  const named = new Set<string>();
  return rows.flatMap((row) => {
    const { judge_id: judgeId } = row.value;
    const folded = judgeId.toLowerCase();
    const first = firstById.get(folded) ?? judgeId;
    firstById.set(folded, first);
    if (first === judgeId || named.has(judgeId)) return [];
    named.add(judgeId);
    const message = `Mã này chỉ khác “${first}” ở chữ hoa, chữ thường; hai tệp phiếu sẽ đè nhau trên máy Windows.`;
    return [makeError(placeOf(row, 'judge_id'), 'judge-same-file', message, 'Đặt mã khác hẳn.')];
  });
}

function findWithdrawn(edition: PrivateEdition, rows: readonly Row<Assignment>[]): Issue[] {
  const days = new Map(
    edition.submissions.map(({ value }) => [value.id, value.withdrawn_on] as const),
  );
  return rows.flatMap((row) => {
    const day = days.get(row.value.entry_id) ?? null;
    if (day === null) return [];
    const message = `Bài này đã rút ngày ${formatDate(day)}.`;
    const hint = 'Xóa dòng này; bài đã rút không được chấm.';
    return [makeError(placeOf(row, 'entry_id'), 'entry-withdrawn', message, hint)];
  });
}

/**
 * Checks that a round was given out, and no entry that was withdrawn. That entries and judges are
 * known is checked whenever the data is loaded.
 */
export function checkAssignments(edition: PrivateEdition, round: Round): Issue[] {
  const rows = getAssignments(edition, round);
  if (rows.length > 0) return [...findWithdrawn(edition, rows), ...findSameFiles(rows)];
  const place = placeIn(edition.assignments[0]?.file ?? `${edition.id}/assignments.csv`);
  const message = `Chưa giao bài nào cho giám khảo ở ${round.name}.`;
  const hint = `Chạy: npm run judging -- assign --edition ${edition.id} --round ${round.id}`;
  return [makeError(place, 'assignments-missing', message, hint)];
}

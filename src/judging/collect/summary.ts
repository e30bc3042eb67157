import type { Score } from '../../schemas/scores.ts';
import { listSome } from '../../tables/name-columns.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { CollectedFile } from './collected.ts';
import type { CollectContext } from './context.ts';
import { getSheetKey, type UpdatedScores } from './update-scores.ts';

/** Counts a file's entries: with every mark, with some, with none. */
function countSheets({ sheets }: CollectedFile) {
  const partial = sheets.filter(({ marks, missing }) => marks.length > 0 && missing.length > 0);
  const empty = sheets.filter(({ marks }) => marks.length === 0);
  return {
    complete: sheets.length - partial.length - empty.length,
    partial: partial.length,
    empty: empty.length,
  };
}

/** Formats what each judge's file held. */
export function formatRead(files: readonly CollectedFile[]): string {
  const width = Math.max(0, ...files.map(({ key }) => key.judge.length));
  const lines = files.map((file) => {
    const { complete, partial, empty } = countSheets(file);
    const counts = `${complete} phiếu đủ tiêu chí, ${partial} thiếu tiêu chí, ${empty} chưa chấm`;
    return `  ${file.key.judge.padEnd(width)}  ${counts}  (${file.file})\n`;
  });
  return `Đã đọc phiếu của ${files.length} giám khảo:\n${lines.join('')}`;
}

/**
 * Formats the sheets that are still to come: those assigned, or where nothing was assigned those of
 * the workbooks that came back.
 */
export function formatMissing(
  scores: readonly Score[],
  files: readonly CollectedFile[],
  { round, entries, assigned }: CollectContext,
): string {
  const expected =
    assigned ??
    new Map(files.map(({ key }) => [key.judge, new Set(key.entries.map(({ id }) => id))]));
  const marks = Map.groupBy(scores, (row) => getSheetKey(row.round, row.entry_id, row.judge_id));
  const lines = [...expected]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([judge, ids]) => {
      const own = [...ids].filter((id) => entries.get(id)?.status === 'valid').toSorted();
      const missing = own.filter((id) => {
        const count = marks.get(getSheetKey(round.id, id, judge))?.length ?? 0;
        return count < round.criteria.length;
      });
      if (missing.length === 0) return [];
      const all = missing.length === own.length ? 'cả ' : '';
      return [`  ${judge}  ${all}${missing.length} bài: ${listSome(missing)}\n`];
    });
  return lines.length === 0
    ? `${round.name}: đã đủ phiếu.\n`
    : `${round.name} còn thiếu phiếu đủ tiêu chí của:\n${lines.join('')}`;
}

/** Formats what was written. */
export function formatWritten(file: string, { scores, counts }: UpdatedScores): string {
  const sheets = new Set(scores.map((row) => getSheetKey(row.round, row.entry_id, row.judge_id)));
  const parts = [
    `${counts.new} phiếu mới`,
    `${counts.unchanged} không đổi`,
    ...(counts.completed > 0 ? [`${counts.completed} được bổ sung`] : []),
    `${counts.replaced} được thay`,
  ];
  const total = `${formatNumber(sheets.size)} phiếu, ${formatNumber(scores.length)} dòng`;
  return `Đã ghi ${file}: ${total}; lần này ${parts.join(', ')}.\n`;
}

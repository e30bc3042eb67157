import { isBlankCell } from '../../tables/grid.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import { normaliseText } from '../../text/normalise.ts';
import { placeOfCell } from './cell-place.ts';
import type { JudgeWorkbook } from './collected.ts';
import type { EntryRow } from './find-rows.ts';

/** Names marks that stand in one cell for several criteria or entries: whose they are is unclear. */
export function checkMergedMarks(
  { file, sheet }: JudgeWorkbook,
  rows: readonly EntryRow[],
): Issue[] {
  const lines = new Map(rows.map(({ row }) => [row.line, row]));
  return sheet.merged.flatMap(({ top, bottom, left, right }) => {
    const columns = sheet.columns.criteria.flatMap(({ marks }) =>
      marks.filter(({ index }) => left <= index && index <= right),
    );
    const covered = [...lines.keys()].filter((line) => top <= line && line <= bottom);
    const first = sheet.rows.find(({ line }) => line === top);
    const [column] = columns;
    if (first === undefined || column === undefined) return [];
    if (columns.length * covered.length < 2 || isBlankCell(first.cells[left])) return [];
    const place = placeOfCell({ file, sheet: sheet.name }, first, { ...column, index: left });
    const message =
      covered.length > 1
        ? 'Ô điểm này gộp từ nhiều dòng, không rõ là điểm của bài nào.'
        : 'Ô điểm này gộp từ nhiều cột, không rõ là điểm của tiêu chí nào.';
    return [makeError(place, 'marks-merged', message, 'Bỏ gộp ô, rồi ghi điểm vào từng ô.')];
  });
}

/**
 * Names rows in which the title beside the id is another entry's: only some of the columns were
 * sorted, so that marks may stand beside the wrong entry.
 */
export function checkTitles(
  { file, sheet, key }: JudgeWorkbook,
  rows: readonly EntryRow[],
  titles: ReadonlyMap<string, string>,
): Issue[] {
  const [column] = sheet.columns.title;
  if (column === undefined) return [];
  const owners = new Map(key.entries.map(({ id }) => [titles.get(id) ?? '', id]));
  return rows.flatMap(({ entryId, row }) => {
    const written = normaliseText(row.cells[column.index] ?? '');
    const owner = owners.get(written);
    const isOwn = written === '' || written === titles.get(entryId);
    if (owner === undefined || isOwn) return [];
    const place = placeOfCell({ file, sheet: sheet.name }, row, column);
    const message = `Dòng này ghi mã ${entryId} nhưng tên bài là của ${owner}: có thể chỉ một phần các cột được sắp xếp lại.`;
    const hint = 'Hỏi lại giám khảo; sửa để mã, tên bài và điểm của mỗi bài cùng một dòng.';
    return [makeError(place, 'rows-shifted', message, hint)];
  });
}

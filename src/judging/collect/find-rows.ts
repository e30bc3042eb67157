import { idPattern } from '../../schemas/cells/text.ts';
import { foldHeader } from '../../tables/layout/known-headers.ts';
import { isBlank, isBlankCell, type RawRow } from '../../tables/grid.ts';
import { makeError, makeWarning, placeIn, type Issue } from '../../tables/issue.ts';
import { listSome } from '../../tables/name-columns.ts';
import { getColumnName } from '../../tables/workbook/addresses.ts';
import { normaliseText } from '../../text/normalise.ts';
import { marksHeaders } from '../sheet-layout.ts';
import { placeOfCell } from './cell-place.ts';
import type { JudgeWorkbook } from './collected.ts';

/** The row of an entry in a marks sheet. */
export type EntryRow = { entryId: string; row: RawRow };

/** Rows by what they are; `others` are notes, totals and the like. */
type SortedRows = { entries: EntryRow[]; strange: RawRow[]; others: RawRow[] };

function sortRows(
  { sheet, key }: JudgeWorkbook,
  knownEntries: ReadonlySet<string>,
  idIndex: number,
): SortedRows {
  const own = new Set(key.entries.map(({ id }) => id));
  const sorted: SortedRows = { entries: [], strange: [], others: [] };
  const hasMark = (row: RawRow) =>
    sheet.columns.criteria.some(({ marks }) =>
      marks.some(({ index }) => !isBlankCell(row.cells[index])),
    );
  for (const row of sheet.rows) {
    const id = normaliseText(row.cells[idIndex] ?? '');
    const looksLikeId = idPattern.test(id) && /\d/.test(id);
    if (own.has(id)) sorted.entries.push({ entryId: id, row });
    else if (knownEntries.has(id) || (looksLikeId && hasMark(row))) sorted.strange.push(row);
    else if (!isBlank(row.cells) && foldHeader(id) !== foldHeader(marksHeaders.entry)) {
      sorted.others.push(row);
    }
  }
  return sorted;
}

function findTwice(
  entries: readonly EntryRow[],
  name: (row: RawRow) => Issue['column'],
  file: string,
) {
  return [...Map.groupBy(entries, ({ entryId }) => entryId)].flatMap(
    ([entryId, [first, second]]) =>
      first === undefined || second === undefined
        ? []
        : [
            makeError(
              placeIn(file, { line: second.row.line, column: name(second.row), value: entryId }),
              'entry-twice',
              `Bài này có hai dòng: dòng ${first.row.line} và dòng ${second.row.line}.`,
              'Giữ dòng đúng, xóa dòng kia.',
            ),
          ],
  );
}

/** Describes rows below the first entry that hold something but belong to no entry. */
function describeOthers(others: readonly RawRow[], first: number, file: string, sheet: string) {
  const below = others.filter(({ line }) => line > first);
  const [top] = below;
  if (top === undefined) return [];
  const at = top.cells.findIndex((cell) => !isBlankCell(cell));
  const text = normaliseText(top.cells[at] ?? '');
  const column = `${getColumnName(at)} của trang “${sheet}”`;
  const place = placeIn(file, { line: top.line, column, value: text });
  const message =
    below.length === 1
      ? 'Dòng này không có mã bài nên không được đọc.'
      : `Các dòng ${listSome(below.map(({ line }) => line))} không có mã bài nên không được đọc.`;
  const hint = 'Nếu là ghi chú, dòng tổng thì không phải làm gì; nếu là điểm thì ghi mã bài.';
  return [makeWarning(place, 'rows-not-read', message, hint)];
}

/**
 * Finds the row of each entry, in whatever order they stand; names entries that stand twice, have
 * no row any more, or were not in the workbook when it was made.
 */
export function findEntryRows(
  workbook: JudgeWorkbook,
  knownEntries: ReadonlySet<string>,
): { rows: EntryRow[]; issues: Issue[] } {
  const { file, sheet, key } = workbook;
  const of = { file, sheet: sheet.name };
  const [column] = sheet.columns.entry;
  if (column === undefined) return { rows: [], issues: [] };
  const { entries, strange, others } = sortRows(workbook, knownEntries, column.index);
  const name = (row: RawRow) => placeOfCell(of, row, column).column;
  const issues: Issue[] = strange.map((row) =>
    makeError(
      placeOfCell(of, row, column),
      'entry-not-in-sheet',
      'Phiếu này không được phát cho bài có mã như vậy.',
      'Sửa mã bài nếu ghi nhầm; nếu giám khảo chấm thêm bài thì giao bài rồi phát phiếu mới.',
    ),
  );
  issues.push(...findTwice(entries, name, file));
  const present = new Set(entries.map(({ entryId }) => entryId));
  for (const { id } of key.entries.filter((entry) => !present.has(entry.id))) {
    const place = placeIn(file, {
      column: `${column.header} của trang “${sheet.name}”`,
      value: id,
    });
    const message = 'Trang chấm không còn dòng của bài này.';
    const hint =
      'Nếu giám khảo không chấm bài này thì ghi lại mã bài vào một dòng trống, để trống các ô điểm.';
    issues.push(makeError(place, 'entry-removed', message, hint));
  }
  const first = entries[0]?.row.line ?? sheet.header.line;
  issues.push(...describeOthers(others, first, file, sheet.name));
  return { rows: entries, issues };
}

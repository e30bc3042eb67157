import { isBlankCell } from '../../tables/grid.ts';
import { makeError, makeWarning, placeIn, type Issue } from '../../tables/issue.ts';
import { getColumnName } from '../../tables/workbook/addresses.ts';
import { getCommentHeader, marksHeaders } from '../sheet-layout.ts';
import { placeOfCell, type SheetColumn, type SheetOfFile } from './cell-place.ts';
import type { MarksSheet } from './find-columns.ts';

type Needed = { header: string; found: readonly SheetColumn[]; isOptional: boolean };

function listNeeded({ entry, forAuthor, criteria }: MarksSheet['columns']): Needed[] {
  return [
    { header: marksHeaders.entry, found: entry, isOptional: false },
    ...criteria.flatMap(({ criterion, marks, comments }): Needed[] => [
      { header: criterion.name, found: marks, isOptional: false },
      { header: getCommentHeader(criterion.name), found: comments, isOptional: true },
    ]),
    { header: marksHeaders.forAuthor, found: forAuthor, isOptional: true },
  ];
}

function checkOne({ header, found, isOptional }: Needed, of: SheetOfFile, sheet: MarksSheet) {
  const [first, second] = found;
  if (first === undefined) {
    const place = placeIn(of.file, {
      line: sheet.header.line,
      column: `“${header}” của trang “${of.sheet}”`,
    });
    const message = `Trang chấm không còn cột “${header}”.`;
    return isOptional
      ? [makeWarning(place, 'column-missing', message, 'Nội dung của cột này không được đọc.')]
      : [
          makeError(
            place,
            'column-missing',
            message,
            'Ghi lại đúng tiêu đề cột như khi phát phiếu; nếu cột đã bị xóa thì hỏi lại giám khảo.',
          ),
        ];
  }
  if (second === undefined) return [];
  const message = `Cột “${header}” có hai lần: cột ${getColumnName(first.index)} và cột ${getColumnName(second.index)}.`;
  const place = placeOfCell(of, sheet.header, second);
  return [makeError(place, 'column-twice', message, 'Giữ một cột, xóa cột kia.')];
}

/** Names columns that a judge added and filled: what is not read must not go unsaid. */
function describeAdded(of: SheetOfFile, { columns, header, rows }: MarksSheet): Issue[] {
  const filled = columns.added.filter(({ index }) =>
    rows.some(({ cells }) => !isBlankCell(cells[index])),
  );
  return filled.map((column) =>
    makeWarning(
      { ...placeOfCell(of, header, column), value: null },
      'column-not-read',
      'Cột này do giám khảo thêm, không được đọc.',
      'Không phải làm gì; nếu là nhận xét thì chép sang cột nhận xét của tiêu chí.',
    ),
  );
}

/** Checks that the columns that are read are there once, and names those that are not read. */
export function checkColumns(file: string, sheet: MarksSheet): Issue[] {
  const of = { file, sheet: sheet.name };
  return [
    ...listNeeded(sheet.columns).flatMap((needed) => checkOne(needed, of, sheet)),
    ...describeAdded(of, sheet),
  ];
}

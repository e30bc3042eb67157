import type { RawRow } from '../../tables/grid.ts';
import { placeIn, type Place } from '../../tables/issue.ts';
import { getColumnName } from '../../tables/workbook/addresses.ts';
import { normaliseText } from '../../text/normalise.ts';

/** A worksheet of a file that a judge sent. */
export type SheetOfFile = { file: string; sheet: string };

/** A column as the judge sees it: its place in the sheet from 0, and its header. */
export type SheetColumn = { index: number; header: string };

/** Returns the text of a cell as the judge wrote it, decimals behind a comma. */
export function getWritten(row: RawRow, index: number): string {
  const text = normaliseText(row.cells[index] ?? '');
  return row.exact?.[index] === true ? text.replace('.', ',') : text;
}

/** Makes the place of a cell: file, row, column by letter and header, and worksheet. */
export function placeOfCell(
  { file, sheet }: SheetOfFile,
  row: RawRow,
  { index, header }: SheetColumn,
): Place {
  return placeIn(file, {
    line: row.line,
    column: `${getColumnName(index)} (${header}) của trang “${sheet}”`,
    value: getWritten(row, index),
  });
}

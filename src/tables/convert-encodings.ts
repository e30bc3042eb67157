import { convertColumns, type Conversion } from '../encodings/convert-columns.ts';
import { encodingTitles } from '../encodings/legacy.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Grid, RawRow } from './grid.ts';
import { makeWarning, placeIn, type Issue } from './issue.ts';
import { nameColumn } from './name-columns.ts';

/** A grid in Unicode, and what was converted, by column. */
export type ConvertedGrid = { grid: Grid; conversions: Conversion['columns'] };

/** Converts the cells of a grid to Unicode; cells that may be read in several ways are marked. */
export function convertEncodings(grid: Grid, singleByte: boolean): ConvertedGrid {
  const { changes, columns, unsure } = convertColumns(grid.rows, { singleByte });
  if (changes.length === 0 && unsure.length === 0) return { grid, conversions: columns };
  const rows: RawRow[] = [...grid.rows];
  const cellsByRow = new Map<number, string[]>();
  for (const { row, column, text } of changes) {
    const cells = cellsByRow.get(row) ?? [...(rows[row]?.cells ?? [])];
    cells[column] = text;
    cellsByRow.set(row, cells);
  }
  const unsureByRow = new Map<number, Map<number, readonly string[]>>();
  for (const { row, column, readings } of unsure) {
    const marks = unsureByRow.get(row) ?? new Map<number, readonly string[]>();
    unsureByRow.set(row, marks.set(column, readings));
  }
  for (const at of new Set([...cellsByRow.keys(), ...unsureByRow.keys()])) {
    const row = rows[at];
    const marks = unsureByRow.get(at);
    if (row === undefined) continue;
    const cells = cellsByRow.get(at) ?? row.cells;
    rows[at] = marks === undefined ? { ...row, cells } : { ...row, cells, unsure: marks };
  }
  return { grid: { ...grid, rows }, conversions: columns };
}

/** Describes what was converted: one remark for each encoding, with the columns it was found in. */
export function describeEncodings(
  conversions: Conversion['columns'],
  header: RawRow,
  file: string,
): Issue[] {
  const encodings = [...new Set(conversions.map(({ encoding }) => encoding))];
  return encodings.map((encoding) => {
    const own = conversions.filter((one) => one.encoding === encoding);
    const names = own.map(({ column }) => nameColumn(header, column));
    const cells = own.reduce((sum, one) => sum + one.cells, 0);
    const which = `${names.length === 1 ? 'Cột' : 'Các cột'} ${names.join(', ')}`;
    const message =
      encoding === 'nfd'
        ? `${which} viết bằng ${encodingTitles.nfd}, đã chuyển sang Unicode dựng sẵn (${formatNumber(cells)} ô).`
        : `${which} dùng bảng mã ${encodingTitles[encoding]}, đã chuyển sang Unicode (${formatNumber(cells)} ô).`;
    return makeWarning(
      placeIn(file),
      'encoding-converted',
      message,
      'Xem lại vài ô trên trang web. Muốn sửa hẳn thì chạy: npm run check -- --fix',
    );
  });
}

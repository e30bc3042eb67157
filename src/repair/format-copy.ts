import Papa from 'papaparse';
import { getCellLine, type RawRow } from '../tables/grid.ts';
import { getWorkTitle, type Change, type MendedSheet } from './changes.ts';

import type { Sheet } from './open-sheets.ts';
import { protectText } from './protect-text.ts';

/** Excel reads CSV as UTF-8 only behind a byte order mark. */
const byteOrderMark = '\uFEFF';

/** Formats rows as CSV that Excel opens rightly. */
function formatCsv(rows: readonly (readonly string[])[], delimiter: string): string {
  return `${byteOrderMark}${Papa.unparse([...rows], { delimiter, newline: '\r\n' })}\r\n`;
}

function getLastLine(row: RawRow): number {
  const last = Math.max(row.cells.length - 1, 0);
  return getCellLine(row, last) + (row.cells[last] ?? '').split('\n').length - 1;
}

/**
 * Formats the rows of a sheet as CSV, each where it stood: blank rows that reading passes over are
 * written again. Rows of a workbook are filled up to the width of the header.
 */
export function formatCopy(sheet: Sheet, { rows }: MendedSheet): string {
  const width = sheet.isWorkbook ? (sheet.tables[0]?.raw.header?.cells.length ?? 0) : 0;
  const fill = (cells: readonly string[]) => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => ''),
  ];
  const placed: string[][] = [];
  let next = 1;
  for (const [at, { line, cells }] of rows.entries()) {
    while (next < line) {
      placed.push(fill([]));
      next += 1;
    }
    placed.push(fill(cells));
    const original = sheet.written.rows[at];
    next = (sheet.isWorkbook || original === undefined ? line : getLastLine(original)) + 1;
  }
  return formatCsv(placed, sheet.delimiter ?? ',');
}

/** An apostrophe that protects the list would look as if it stood in the cell: quotes do not. */
function showCell(text: string): string {
  return protectText(text) === text ? text : `“${text}”`;
}

/** Formats the list of what differs in a copy, as CSV. */
export function formatChanges(changes: readonly Change[]): string {
  const rows = changes.map(({ line, column, before, after, works }) => [
    line === null ? '' : String(line),
    showCell(column),
    showCell(before),
    showCell(after),
    works.map(getWorkTitle).join('; '),
  ]);
  return formatCsv([['Dòng', 'Cột', 'Trước', 'Sau', 'Việc đã làm'], ...rows], ',');
}

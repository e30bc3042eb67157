import type { Issue } from './issue.ts';

/**
 * A row as it stands in the file. `line` is the physical line of its first cell, or the row of the
 * sheet, from 1; `cellLines`, the line of each cell, is kept only where line breaks in cells make
 * them differ. `exact` tells which cells a workbook holds as numbers: their text has a decimal
 * point and no thousands separator. `unsure` gives, for cells whose encoding is not certain, how
 * they may be read.
 */
export type RawRow = {
  line: number;
  cells: string[];
  cellLines?: number[];
  exact?: readonly boolean[];
  unsure?: ReadonlyMap<number, readonly string[]>;
};

/** Cells that a workbook shows as one: lines from 1, columns from 0, both ends included. */
export type MergedArea = { top: number; bottom: number; left: number; right: number };

/** Rows of a file before it is known which of them is the header; blank rows are left out. */
export type Grid = {
  rows: RawRow[];
  merged: MergedArea[];
  /** Lines and columns that a workbook hides; they are read all the same. */
  hiddenLines: number[];
  hiddenColumns: number[];
};

/** A table whose header is known; null where nothing could be read. */
export type RawTable = { header: RawRow | null; rows: RawRow[]; issues: Issue[] };

/** Returns the physical line of a cell. */
export function getCellLine(row: RawRow, index: number): number {
  return row.cellLines?.[index] ?? row.line;
}

/** Tells whether a cell is empty but for spaces; most cells show by their first letter that not. */
export function isBlankCell(cell: string | undefined): boolean {
  if (cell === undefined || cell === '') return true;
  const first = cell.charCodeAt(0);
  return (first <= 32 || first > 127) && cell.trim() === '';
}

/** Tells whether every cell from an index on is empty but for spaces. */
export function isBlank(cells: readonly string[], from = 0): boolean {
  for (let index = from; index < cells.length; index += 1) {
    if (!isBlankCell(cells[index])) return false;
  }
  return true;
}

import type { MergedArea } from '../grid.ts';
import { sheetColumns, sheetRows } from '../limits.ts';

export type Address = { line: number; column: number };

/** Reads an address such as "C3": line from 1, column from 0; null where no sheet has such a cell. */
export function parseAddress(text: string): Address | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (match === null) return null;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  const line = Number(match[2]);
  return line >= 1 && line <= sheetRows && column <= sheetColumns
    ? { line, column: column - 1 }
    : null;
}

/** Reads an area such as "A1:C2"; null where no sheet has it. */
export function parseArea(text: string): MergedArea | null {
  const [first = '', last = first] = text.split(':');
  const start = parseAddress(first);
  const end = parseAddress(last);
  if (start === null || end === null) return null;
  return { top: start.line, bottom: end.line, left: start.column, right: end.column };
}

/** Names a column as Excel does: 0 is "A", 26 is "AA". */
export function getColumnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : getColumnName(Math.floor(column / 26) - 1) + last;
}

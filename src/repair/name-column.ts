import { normaliseText } from '../text/normalise.ts';
import type { RawRow } from '../tables/grid.ts';
import type { Sheet } from './open-sheets.ts';

/** Names a column for people: by its header, and above the header or without one by its number. */
export function nameColumn({ tables }: Sheet, row: RawRow, index: number): string {
  const header = tables[0]?.raw.header ?? null;
  const name = header !== null && row.line >= header.line ? (header.cells[index] ?? '') : '';
  return normaliseText(name) || `thứ ${index + 1}`;
}

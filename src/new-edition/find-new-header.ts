import { normaliseText } from '../text/normalise.ts';
import type { Grid } from '../tables/grid.ts';
import { findHeader, rowsSearched } from '../tables/layout/find-header.ts';
import type { KnownHeaders } from '../tables/layout/known-headers.ts';

function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => normaliseText(cell) !== '').length;
}

/**
 * Finds the texts of the header of a file that the program has not seen before: the row with two
 * known headers, else the first row that is nearly as full as the fullest. Lines above, with the
 * names of the office and of the list, fill but a few cells.
 */
export function findNewHeader(grid: Grid, known: KnownHeaders): string[] {
  const found = findHeader(grid, known);
  if (found !== null && found.matched.size >= 2) return found.header.cells.map(normaliseText);
  const rows = grid.rows.slice(0, rowsSearched);
  const most = Math.max(0, ...rows.map(({ cells }) => countFilled(cells)));
  const full = rows.find(({ cells }) => countFilled(cells) >= Math.max(2, most * 0.7));
  return (full ?? found?.header)?.cells.map(normaliseText) ?? [];
}

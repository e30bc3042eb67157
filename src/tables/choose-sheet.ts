import type { Grid } from './grid.ts';
import { findHeader } from './layout/find-header.ts';
import type { KnownHeaders } from './layout/known-headers.ts';

/** Finds the sheets that may hold a table: those whose header knows most of its columns. */
export function findBestSheets<T extends { grid: Grid }>(
  sheets: readonly T[],
  known: KnownHeaders,
): T[] {
  if (sheets.length <= 1) return [...sheets];
  const matched = sheets.map(({ grid }) => findHeader(grid, known)?.matched ?? 0);
  const most = Math.max(...matched);
  return sheets.filter((_, index) => matched[index] === most);
}

import type { Grid } from './grid.ts';
import { findHeader } from './layout/find-header.ts';
import type { KnownHeaders } from './layout/known-headers.ts';

/**
 * Finds the sheets that may hold a table: those with rows below a header that names every column
 * the table needs, or else those whose header names most of its columns.
 */
export function findBestSheets<T extends { grid: Grid }>(
  sheets: readonly T[],
  known: KnownHeaders,
): T[] {
  if (sheets.length <= 1) return [...sheets];
  const headers = sheets.map(({ grid }) => findHeader(grid, known));
  const whole = sheets.filter(({ grid }, index) => {
    const header = headers[index];
    if (header === null || header === undefined || header.to + 1 >= grid.rows.length) return false;
    return [...known.required].every((name) => header.matched.has(name));
  });
  if (whole.length > 0) return whole;
  const counts = headers.map((header) => header?.matched.size ?? 0);
  const most = Math.max(...counts);
  return sheets.filter((_, index) => counts[index] === most);
}

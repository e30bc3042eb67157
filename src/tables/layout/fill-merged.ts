import { isBlankCell, type Grid, type MergedArea, type RawRow } from '../grid.ts';

/** Groups areas by the column they begin in, without those that overlap one above them. */
function groupByColumn(areas: readonly MergedArea[]): Map<number, MergedArea[]> {
  const columns = new Map<number, MergedArea[]>();
  for (const area of areas.toSorted((one, other) => one.top - other.top)) {
    const column = columns.get(area.left) ?? [];
    if (area.top > (column.at(-1)?.bottom ?? 0)) column.push(area);
    columns.set(area.left, column);
  }
  return columns;
}

/** Gives a cell the text of another row, and what is known of that text. */
function fillCell(row: RawRow, index: number, top: RawRow): RawRow {
  const cells = [...row.cells];
  while (cells.length < index) cells.push('');
  cells[index] = top.cells[index] ?? '';
  const readings = top.unsure?.get(index);
  const isExact = top.exact?.[index] === true;
  return {
    ...row,
    cells,
    ...(isExact && { exact: cells.map((_, at) => at === index || row.exact?.[at] === true) }),
    ...(readings && { unsure: new Map([...(row.unsure ?? []), [index, readings]]) }),
  };
}

function fillColumn(rows: RawRow[], index: number, areas: readonly MergedArea[]): void {
  let next = 0;
  let top: RawRow | undefined;
  for (const [at, row] of rows.entries()) {
    while ((areas[next]?.bottom ?? Infinity) < row.line) next += 1;
    const area = areas[next];
    if (area === undefined) return;
    if (row.line < area.top) continue;
    if (row.line === area.top) top = row;
    else if (top?.line === area.top && isBlankCell(row.cells[index])) {
      rows[at] = fillCell(row, index, top);
    }
  }
}

/**
 * Returns the rows from an index on, with the text of each cell that is merged over several rows
 * repeated in each of them: to the reader of the sheet it belongs to all.
 */
export function fillMerged(grid: Grid, from: number): RawRow[] {
  const rows = grid.rows.slice(from);
  const firstLine = rows[0]?.line ?? 0;
  const tall = grid.merged.filter((area) => area.bottom > area.top && area.top >= firstLine);
  for (const [index, areas] of groupByColumn(tall)) fillColumn(rows, index, areas);
  return rows;
}

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
function fillCell(row: RawRow, index: number, top: RawRow): void {
  while (row.cells.length < index) row.cells.push('');
  row.cells[index] = top.cells[index] ?? '';
  if (top.exact?.[index] === true) {
    row.exact = row.cells.map((_, at) => at === index || row.exact?.[at] === true);
  }
  const readings = top.unsure?.get(index);
  if (readings !== undefined) row.unsure = new Map([...(row.unsure ?? []), [index, readings]]);
}

/** Rows that may be changed: each is copied when it is first asked for. */
function makeOwnRows(rows: RawRow[]): (at: number, row: RawRow) => RawRow {
  const copies = new Set<number>();
  return (at, row) => {
    if (copies.has(at)) return row;
    copies.add(at);
    const copy = { ...row, cells: [...row.cells] };
    rows[at] = copy;
    return copy;
  };
}

/**
 * Returns the rows from an index on, with the text of each cell that is merged over several rows
 * repeated in each of them: to the reader of the sheet it belongs to all. Only the first `width`
 * columns are the table's.
 */
export function fillMerged(grid: Grid, from: number, width: number): RawRow[] {
  const rows = grid.rows.slice(from);
  const tall = grid.merged.filter(({ top, bottom, left }) => bottom > top && left < width);
  if (tall.length === 0) return rows;
  const indexOfLine = new Map(rows.map(({ line }, at) => [line, at]));
  const getOwn = makeOwnRows(rows);
  for (const [index, areas] of groupByColumn(tall)) {
    for (const { top, bottom } of areas) {
      const first = indexOfLine.get(top);
      const topRow = first === undefined ? undefined : rows[first];
      if (first === undefined || topRow === undefined || isBlankCell(topRow.cells[index])) continue;
      for (let at = first + 1; at < rows.length; at += 1) {
        const row = rows[at];
        if (row === undefined || row.line > bottom) break;
        if (isBlankCell(row.cells[index])) fillCell(getOwn(at, row), index, topRow);
      }
    }
  }
  return rows;
}

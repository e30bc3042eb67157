import type { Column } from '../schemas/table.ts';
import type { RawRow, RawTable } from '../tables/grid.ts';
import { applyMapping } from '../tables/mapping.ts';
import { matchHeaders } from '../tables/match-headers.ts';
import type { TableSource } from './find-table-files.ts';

/** A table's column: which column of the file it reads, and where it stands once mapped. */
export type TracedColumn = { column: Column; fileIndex: number; tableIndex: number };

/** No organiser writes this character of the private area, and no mapping changes it. */
const mark = '\uF8F0';

/** Brings a raw table to the columns of the program where columns.yaml says how. */
export function mapTable(raw: RawTable, { table, mapping }: TableSource): RawTable {
  // Whoever checks the data is told of faults in the mapping, with their lines; here none counts.
  const place = { file: 'columns.yaml', lineOf: () => 1 };
  return mapping === null ? raw : applyMapping(raw, table, mapping, place);
}

/** Leaves out that several columns become rows, so that every row stays one row. */
export function keepRows(source: TableSource): TableSource {
  return source.mapping === null
    ? source
    : { ...source, mapping: { ...source.mapping, unpivot: undefined } };
}

/** Finds which columns of a file a table reads, by following marked cells through its mapping. */
export function traceColumns(header: RawRow, source: TableSource): TracedColumn[] {
  const marks = { line: header.line, cells: header.cells.map((_, index) => `${mark}${index}`) };
  const mapped = mapTable({ header, rows: [marks], issues: [] }, source);
  const { found } = matchHeaders(source.table, mapped, '');
  return found.flatMap(({ column, index: tableIndex }) =>
    mapped.rows
      .map((row) => row.cells[tableIndex] ?? '')
      .filter((cell) => cell.startsWith(mark))
      .map((cell) => ({ column, tableIndex, fileIndex: Number(cell.slice(mark.length)) })),
  );
}

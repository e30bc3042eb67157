import type { TableMapping } from '../../src/schemas/columns.ts';
import type { TableDefinition } from '../../src/schemas/table.ts';
import { parseDelimited } from '../../src/tables/delimited.ts';
import type { RawTable } from '../../src/tables/grid.ts';
import { getKnownHeaders } from '../../src/tables/layout/known-headers.ts';
import { layOutTable } from '../../src/tables/layout/lay-out.ts';

/** Reads delimited text with `\n` line ends as a raw table, as the program reads a file. */
export function parseTable(
  text: string,
  table: TableDefinition,
  file: string,
  mapping: TableMapping | null = null,
): RawTable {
  const { grid, issues } = parseDelimited(text, file, { delimiter: ',' });
  if (issues.length > 0) return { header: null, rows: [], issues };
  return layOutTable(grid, getKnownHeaders(table, mapping), file, false);
}

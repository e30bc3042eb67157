import type { TableMapping } from '../../schemas/columns.ts';
import { getColumns, type TableDefinition } from '../../schemas/table.ts';
import { foldText } from '../../text/normalise.ts';

/**
 * Headers by which a table is recognised: folded header → column; one that columns.yaml ignores has
 * a name of its own, one that only counts the rows has ''.
 */
export type KnownHeaders = {
  columns: ReadonlyMap<string, string>;
  /** Columns that every row fills. */
  required: ReadonlySet<string>;
};

/** Folded headers of a column that only counts the rows; nobody needs to declare it. */
const rowNumberHeaders = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no.']);

/** Tells whether a header is that of a column of row numbers. */
export function isRowNumberHeader(header: string): boolean {
  return rowNumberHeaders.has(foldText(header));
}

/** Lists every header that a table may have in its file: the program's own and columns.yaml's. */
export function getKnownHeaders(
  table: TableDefinition,
  mapping: TableMapping | null,
): KnownHeaders {
  const columns = new Map<string, string>();
  const all = getColumns(table);
  for (const header of rowNumberHeaders) columns.set(header, '');
  for (const { name, title, aliases } of all) {
    for (const header of [name, title, ...aliases]) columns.set(foldText(header), name);
  }
  for (const header of mapping?.ignore ?? []) columns.set(foldText(header), `(${header})`);
  for (const header of Object.keys(mapping?.unpivot?.columns ?? {})) {
    columns.set(foldText(header), header);
  }
  for (const [header, name] of Object.entries(mapping?.columns ?? {})) {
    columns.set(foldText(header), name);
  }
  const required = new Set(all.filter((column) => column.required).map(({ name }) => name));
  return { columns, required };
}

import type { TableMapping } from '../../schemas/columns.ts';
import { getColumns, type TableDefinition } from '../../schemas/table.ts';
import { foldText } from '../../text/normalise.ts';

/**
 * Headers by which a table is recognised: folded header → column; one that columns.yaml ignores has
 * a name of its own, one that only counts the rows has ''.
 */
export type KnownHeaders = {
  columns: ReadonlyMap<string, string>;
  /** Columns that every row of the file fills. */
  required: ReadonlySet<string>;
};

/** What may be added to a header without making it another: “(*)”, “(bắt buộc)”, a colon. */
const addition = /\s*(?:\*|\(\*+\)|\(bat buoc\)|\(neu co\)|[:.])+$/;

/** Returns a header in the form in which headers are compared. */
export function foldHeader(header: string): string {
  return foldText(header).replace(addition, '');
}

/** Folded headers of a column that only counts the rows; nobody needs to declare it. */
const rowNumberHeaders = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no']);

/** Tells whether a header is that of a column of row numbers. */
export function isRowNumberHeader(header: string): boolean {
  return rowNumberHeaders.has(foldHeader(header));
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
    for (const header of [name, title, ...aliases]) columns.set(foldHeader(header), name);
  }
  for (const header of mapping?.ignore ?? []) columns.set(foldHeader(header), `(${header})`);
  for (const header of Object.keys(mapping?.unpivot?.columns ?? {})) {
    columns.set(foldHeader(header), header);
  }
  for (const [header, name] of Object.entries(mapping?.columns ?? {})) {
    columns.set(foldHeader(header), name);
  }
  const given = { ...mapping?.fixed, ...mapping?.numbered };
  const { name_to: nameTo = '', value_to: valueTo = '' } = mapping?.unpivot ?? {};
  const required = new Set(
    all
      .filter(({ name, required: isRequired }) => isRequired && !Object.hasOwn(given, name))
      .map(({ name }) => name)
      .filter((name) => name !== nameTo && name !== valueTo),
  );
  return { columns, required };
}

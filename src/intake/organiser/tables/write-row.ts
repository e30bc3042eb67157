import Papa from 'papaparse';
import { getColumns, type TableDefinition } from '../../../schemas/table.ts';
import { neutraliseFormula } from '../../../text/formula.ts';
import { normaliseText } from '../../../text/normalise.ts';
import type { OwnRow, OwnTable, Values } from './own-table.ts';

/** The texts of a row, by column. */
export type RowTexts = Readonly<Record<string, string>>;

/** Excel reads CSV as UTF-8 only behind a byte order mark. */
const byteOrderMark = '\uFEFF';

/** What a row's texts say, or the columns whose text the build could not read. */
export type ReadTexts = { values: Values } | { unreadable: string[] };

/** Reads the texts of a row with the table's own readers; a column without a text is empty. */
export function readTexts(definition: TableDefinition, texts: RowTexts): ReadTexts {
  const values: Record<string, unknown> = {};
  const unreadable: string[] = [];
  for (const { name, title, read } of getColumns(definition)) {
    const result = read(normaliseText(texts[name] ?? ''));
    if ('value' in result) values[name] = result.value;
    else unreadable.push(title);
  }
  return unreadable.length > 0 ? { unreadable } : { values };
}

/**
 * Makes a row of a table out of texts.
 * @throws Error where the build could not read them; whoever keeps texts checks them before.
 */
export function makeRow({ definition, columns }: OwnTable, texts: RowTexts): OwnRow {
  const read = readTexts(definition, texts);
  if ('unreadable' in read) {
    throw new Error(`A row of ${definition.name} cannot be read: ${read.unreadable.join(', ')}`);
  }
  const cells = columns.map((name) => (name === null ? '' : (texts[name] ?? '')));
  return { line: null, cells, values: read.values };
}

/** Returns a row with another text in one column. */
export function replaceText(table: OwnTable, row: OwnRow, column: string, text: string): OwnRow {
  const at = table.columns.indexOf(column);
  const found = getColumns(table.definition).find(({ name }) => name === column);
  const result = found?.read(text);
  if (result === undefined || !('value' in result)) return row;
  const cells = table.columns.map((_, index) => (index === at ? text : (row.cells[index] ?? '')));
  return { ...row, cells, values: { ...row.values, [column]: result.value } };
}

/** Adds columns that a table's file does not have and texts need, after those it has. */
export function widenTable(table: OwnTable, texts: readonly RowTexts[]): OwnTable {
  const missing = getColumns(table.definition)
    .map(({ name }) => name)
    .filter((name) => !table.columns.includes(name))
    .filter((name) => texts.some((row) => (row[name] ?? '') !== ''));
  if (missing.length === 0) return table;
  const width = table.header.length;
  const rows = table.rows.map((row) => ({
    ...row,
    cells: [
      ...Array.from({ length: width }, (_, index) => row.cells[index] ?? ''),
      ...missing.map(() => ''),
    ],
  }));
  return {
    ...table,
    header: [...table.header, ...missing],
    columns: [...table.columns, ...missing],
    rows,
  };
}

/** Formats a table as CSV for Excel; no cell is one that Excel would run as a formula. */
export function formatOwnTable({ header, rows }: OwnTable): string {
  const all = [header, ...rows.map(({ cells }) => cells)];
  const body = Papa.unparse(
    all.map((cells) => cells.map(neutraliseFormula)),
    { newline: '\r\n' },
  );
  return `${byteOrderMark}${body}\r\n`;
}

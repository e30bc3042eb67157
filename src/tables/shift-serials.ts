import { getColumns, type TableDefinition } from '../schemas/table.ts';
import type { RawRow, RawTable } from './grid.ts';
import { foldHeader, type KnownHeaders } from './layout/known-headers.ts';
import { days1904 } from './workbook/number-text.ts';

function shiftRow(row: RawRow, indexes: readonly number[]): RawRow {
  const shifted = indexes.filter((index) => row.exact?.[index] === true);
  if (shifted.length === 0) return row;
  const cells = [...row.cells];
  for (const index of shifted) cells[index] = String(Number(cells[index]) + days1904);
  return { ...row, cells };
}

/** Brings days that a workbook of 1904 holds as plain numbers to the count from 1900. */
export function shiftSerials(raw: RawTable, table: TableDefinition, known: KnownHeaders): RawTable {
  const days = new Set(
    getColumns(table)
      .filter(({ kind }) => kind === 'date' || kind === 'instant')
      .map(({ name }) => name),
  );
  const indexes = (raw.header?.cells ?? []).flatMap((cell, index) =>
    days.has(known.columns.get(foldHeader(cell)) ?? '') ? [index] : [],
  );
  return { ...raw, rows: raw.rows.map((row) => shiftRow(row, indexes)) };
}

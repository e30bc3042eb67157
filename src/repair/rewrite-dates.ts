import { isDeepStrictEqual } from 'node:util';
import { swapMonthFirst } from '../schemas/cells/day.ts';
import { readInstant } from '../schemas/cells/date.ts';
import { restoreFormula } from '../text/formula.ts';
import { normaliseText } from '../text/normalise.ts';
import type { RawRow } from '../tables/grid.ts';
import type { SheetTable } from './open-sheets.ts';
import { keepRows, mapTable, traceColumns, type TracedColumn } from './trace-columns.ts';

/** New texts of cells: line → column of the file → text. */
export type CellTexts = Map<number, Map<number, string>>;

/** Days and instants that need no rewriting. */
const plainDay = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?(?:\+07:00)?)?$/;

function getText(row: RawRow | undefined, index: number): string {
  return normaliseText(restoreFormula(row?.cells[index] ?? ''));
}

/** Writes a date as year-month-day, with its time where it has one; null where it is none. */
function formatPlain(text: string): string | null {
  const read = readInstant(text);
  if ('problem' in read) return null;
  const [day = '', time = ''] = read.value.split(/[T+]/);
  if (time === '00:00:00') return day;
  return `${day} ${time.endsWith(':00') ? time.slice(0, 5) : time}`;
}

/** Tells that a cell is no date as it stands, but one if its month stands first. */
function showsMonthFirst(text: string, { column }: TracedColumn): boolean {
  const read = column.read(text);
  if (!('problem' in read) || read.problem.code !== 'date-impossible') return false;
  const swapped = swapMonthFirst(text);
  return swapped !== null && 'value' in column.read(swapped);
}

/** `meant` is the date as columns.yaml brings it to the program's order of day and month. */
function rewriteDate(written: string, meant: string, { column }: TracedColumn): string | null {
  if (written === '' || plainDay.test(written)) return null;
  const plain = formatPlain(meant);
  return plain !== null && isDeepStrictEqual(column.read(plain), column.read(meant)) ? plain : null;
}

function rewriteInTable(table: SheetTable, dates: CellTexts): void {
  const { raw, mapping } = table;
  if (raw.header === null) return;
  const source = keepRows(table);
  const mapped = mapTable(raw, source);
  const traced = traceColumns(raw.header, source).filter(
    ({ column }) => column.kind === 'date' || column.kind === 'instant',
  );
  for (const one of traced) {
    const meant = mapped.rows.map((row) => getText(row, one.tableIndex));
    // Where one cell shows that months stand first, no cell of the column reads without doubt.
    if (meant.some((text) => showsMonthFirst(text, one))) continue;
    for (const [at, text] of meant.entries()) {
      const row = raw.rows[at];
      const written = getText(row, one.fileIndex);
      const isReplaced = written !== text && mapping?.dates !== 'month-first';
      const plain = isReplaced ? null : rewriteDate(written, text, one);
      if (row === undefined || plain === null) continue;
      const cells = dates.get(row.line) ?? new Map<number, string>();
      dates.set(row.line, cells.set(one.fileIndex, plain));
    }
  }
}

/** Lists columns of a file that some table reads as another kind of value than a date. */
function listOtherColumns(tables: readonly SheetTable[]): Set<number> {
  const traced = tables.flatMap((table) =>
    table.raw.header === null ? [] : traceColumns(table.raw.header, table),
  );
  const others = traced.filter(({ column }) => column.kind !== 'date' && column.kind !== 'instant');
  return new Set(others.map(({ fileIndex }) => fileIndex));
}

/** Finds the dates of a sheet that read without doubt and are written otherwise than 2022-08-16. */
export function rewriteDates(tables: readonly SheetTable[]): CellTexts {
  const dates: CellTexts = new Map();
  for (const table of tables) rewriteInTable(table, dates);
  for (const index of listOtherColumns(tables)) {
    for (const cells of dates.values()) cells.delete(index);
  }
  return dates;
}

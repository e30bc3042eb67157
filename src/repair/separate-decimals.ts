import type { CellTexts } from './rewrite-dates.ts';
import type { Sheet } from './open-sheets.ts';
import { traceColumns } from './trace-columns.ts';

/** A decimal of a workbook that in text could be read as thousands. */
const looksLikeThousands = /^(-?\d{1,3}\.\d{3})(%?)$/;

/** Lists the columns of a file that every table reads as numbers. */
function listNumberColumns({ tables }: Sheet): Set<number> {
  const traced = tables.flatMap((table) =>
    table.raw.header === null ? [] : traceColumns(table.raw.header, table),
  );
  const isNumber = (kind: string) => kind === 'number' || kind === 'integer';
  const numbers = traced.filter(({ column }) => isNumber(column.kind));
  const others = traced.filter(({ column }) => !isNumber(column.kind));
  const columns = new Set(numbers.map(({ fileIndex }) => fileIndex));
  for (const { fileIndex } of others) columns.delete(fileIndex);
  return columns;
}

/**
 * Finds numbers that a workbook holds with three decimals, and writes them with a fourth: in a CSV
 * file “1.234” may be two numbers, “1.2340” only one.
 */
export function separateDecimals(sheet: Sheet): CellTexts {
  const decimals: CellTexts = new Map();
  if (!sheet.isWorkbook) return decimals;
  const columns = [...listNumberColumns(sheet)];
  for (const { line, cells, exact } of sheet.converted.rows) {
    for (const index of columns) {
      const match = looksLikeThousands.exec(cells[index] ?? '');
      if (match === null || exact?.[index] !== true) continue;
      const own = decimals.get(line) ?? new Map<number, string>();
      decimals.set(line, own.set(index, `${match[1] ?? ''}0${match[2] ?? ''}`));
    }
  }
  return decimals;
}

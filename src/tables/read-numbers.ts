import type { CellResult } from '../schemas/cell-result.ts';
import type { RawRow } from './grid.ts';
import { readNumberColumn } from './number-columns.ts';
import type { FoundColumn } from './match-headers.ts';
import { getText } from './cell-text.ts';

type Results = ReadonlyMap<string, CellResult<unknown>>;

function isExact(row: RawRow, index: number): boolean {
  return row.exact?.[index] === true;
}

/** Reads each different cell of a column once; what a point means, all of them tell together. */
function readDifferent(
  { column, index }: FoundColumn,
  kind: 'number' | 'integer',
  rows: readonly RawRow[],
  exact: boolean,
): Results {
  const texts = new Map<string, string>();
  for (const row of rows) {
    const cell = row.cells[index] ?? '';
    if (isExact(row, index) === exact && !texts.has(cell)) texts.set(cell, getText(row, index));
  }
  const cells = [...texts].map(([cell, text]) => ({ cell, text, exact }));
  const numbers = readNumberColumn(cells, kind);
  return new Map(
    cells.map(({ cell, text }, at) => {
      const number = numbers[at] ?? { text };
      if (!('problem' in number)) return [cell, column.read(number.text)];
      // A column of whole numbers says better what it takes than that this is no number.
      const isOwn = kind === 'integer' && number.problem.code === 'number-malformed';
      return [cell, isOwn ? column.read(text) : number];
    }),
  );
}

/**
 * Makes the reader of a column of numbers. Those that a workbook holds as numbers are exact: they
 * are read apart, for they tell nothing of how the others are written.
 */
export function makeReadNumber(
  found: FoundColumn,
  kind: 'number' | 'integer',
  rows: readonly RawRow[],
): (row: RawRow) => CellResult<unknown> {
  const { column, index } = found;
  const written = readDifferent(found, kind, rows, false);
  const exact = readDifferent(found, kind, rows, true);
  const empty = column.read('');
  return (row) => (isExact(row, index) ? exact : written).get(row.cells[index] ?? '') ?? empty;
}

import { viewCell, type CellView } from './cell-view.ts';
import {
  addGarbledCell,
  addSoundCell,
  countLegacy,
  makeEvidence,
  promoteHints,
  type Evidence,
} from './evidence.ts';
import type { LegacyEncoding } from './legacy.ts';
import { isTelling } from './pretest.ts';
import { settleCell } from './settle-cell.ts';

export type Conversion = {
  /** Cells whose text is another in Unicode, composed. */
  changes: { row: number; column: number; text: string }[];
  /** Of each column, how many cells were changed from which encoding. */
  columns: { column: number; encoding: LegacyEncoding | 'nfd'; cells: number }[];
  /** Cells that must be refused, with up to two texts that they may stand for. */
  unsure: { row: number; column: number; text: string; readings: string[] }[];
};

type Rows = readonly { cells: readonly string[] }[];
type Found = { row: number; column: number; view: CellView };

const beyondAscii = /[^\t\n\r\x20-\x7E]/;

function findCells(rows: Rows, test: (cell: string) => boolean): Found[] {
  const found: Found[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row]?.cells ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? '';
      if (test(cell)) found.push({ row, column, view: viewCell(cell) });
    }
  }
  return found;
}

function comparePlaces(left: Found, right: Found): number {
  return left.row - right.row || left.column - right.column;
}

function getEvidence(columns: Map<number, Evidence>, column: number): Evidence {
  const evidence = columns.get(column) ?? makeEvidence();
  columns.set(column, evidence);
  return evidence;
}

/**
 * Finds the cells of a table that are not composed Unicode, each column by the evidence of its own
 * cells and, where these say nothing, of the others. `singleByte` tells that the file was read one
 * character a byte, so that nothing in it is known to be Unicode.
 */
export function convertColumns(rows: Rows, options: { singleByte: boolean }): Conversion {
  const { singleByte } = options;
  const file = makeEvidence();
  const columns = new Map<number, Evidence>();
  let found = findCells(rows, isTelling);
  for (const { column, view } of found) {
    addGarbledCell(file, view);
    addGarbledCell(getEvidence(columns, column), view);
  }
  for (const column of columns.values()) promoteHints(column, file, rows.length);
  const hasLegacy = countLegacy(file) > 0;
  if (singleByte || hasLegacy) {
    const others = findCells(rows, (cell) => beyondAscii.test(cell) && !isTelling(cell));
    found = [...found, ...others].sort(comparePlaces);
  }
  if (!singleByte && hasLegacy) {
    for (const { column, view } of found) {
      addSoundCell(file, view, file);
      addSoundCell(getEvidence(columns, column), view, file);
    }
  }
  const conversion: Conversion = { changes: [], columns: [], unsure: [] };
  const counts = new Map<string, Conversion['columns'][number]>();
  for (const { row, column, view } of found) {
    const verdict = settleCell(view, { column: getEvidence(columns, column), file, singleByte });
    if (verdict.kind === 'unsure') {
      conversion.unsure.push({ row, column, text: view.raw, readings: verdict.readings });
    } else if (verdict.kind === 'change') {
      const { text, encoding } = verdict;
      conversion.changes.push({ row, column, text });
      const key = `${column} ${encoding}`;
      const count = counts.get(key) ?? { column, encoding, cells: 0 };
      count.cells += 1;
      counts.set(key, count);
    }
  }
  for (const count of counts.values()) conversion.columns.push(count);
  return conversion;
}

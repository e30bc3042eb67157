import { charactersPerPlace, maxRows, maxWorkbookCharacters, sheetColumns } from '../limits.ts';
import type { CellText } from './number-text.ts';
import type { RowBatch } from './row-batch.ts';

const cellsPerBatch = 64 * 1024;

/** What a sheet holds, however far its formatting reaches. */
type SheetSize = { rows: number; usedColumns: Uint8Array };

/** Gathers the cells of a workbook row by row and sends them on in batches. */
type RowWriter = {
  beginSheet: () => void;
  setCell: (column: number, cell: CellText) => void;
  /** Tells whether the row held anything. */
  endRow: (line: number) => boolean;
  endSheet: () => SheetSize;
  /** Tells whether the texts are more than a workbook may hold. */
  isFull: () => boolean;
};

type Numbering<T> = { numbers: Map<string, number>; fresh: T[] };

function getNumber<T>({ numbers, fresh }: Numbering<T>, key: string, make: () => T): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const next = numbers.size;
  numbers.set(key, next);
  fresh.push(make());
  return next;
}

/** Makes a writer that hands each full batch to `send`. */
export function makeRowWriter(send: (batch: RowBatch) => void): RowWriter {
  const texts: Numbering<string> = { numbers: new Map([['', 0]]), fresh: [] };
  const patterns: Numbering<boolean[]> = { numbers: new Map([['', 0]]), fresh: [] };
  const current = new Uint32Array(sheetColumns);
  const exact = new Uint8Array(sheetColumns);
  let width = 0;
  let hasText = false;
  let characters = 0;
  let rows = 0;
  let usedColumns = new Uint8Array(sheetColumns);
  let lines: number[] = [];
  let widths: number[] = [];
  let patternOf: number[] = [];
  let cells: number[] = [];

  const flush = () => {
    if (lines.length === 0) return;
    send({
      texts: texts.fresh.splice(0),
      patterns: patterns.fresh.splice(0),
      lines: Uint32Array.from(lines),
      widths: Uint32Array.from(widths),
      patternOf: Uint32Array.from(patternOf),
      cells: Uint32Array.from(cells),
    });
    lines = [];
    widths = [];
    patternOf = [];
    cells = [];
  };

  const addRow = (line: number) => {
    let key = '';
    for (let column = 0; column < width; column += 1) {
      cells.push(current[column] ?? 0);
      if (exact[column] === 1) key += `${column},`;
    }
    const flags = exact.subarray(0, width);
    patternOf.push(
      key === ''
        ? 0
        : getNumber(patterns, `${width}:${key}`, () => Array.from(flags, (flag) => flag === 1)),
    );
    lines.push(line);
    widths.push(width);
    characters += charactersPerPlace * width;
    if (cells.length > cellsPerBatch) flush();
  };

  return {
    beginSheet: () => {
      rows = 0;
      usedColumns = new Uint8Array(sheetColumns);
    },
    setCell: (column, { text, exact: isExact }) => {
      if (text === '' || column >= sheetColumns) return;
      current[column] = getNumber(texts, text, () => text);
      exact[column] = isExact ? 1 : 0;
      width = Math.max(width, column + 1);
      characters += text.length;
      if (text.trim() === '') return;
      hasText = true;
      usedColumns[column] = 1;
    },
    endRow: (line) => {
      const isKept = hasText;
      // One row more than the most is the header; beyond that the rows are only counted.
      if (isKept && rows <= maxRows) addRow(line);
      if (isKept) rows += 1;
      current.fill(0, 0, width);
      exact.fill(0, 0, width);
      width = 0;
      hasText = false;
      return isKept;
    },
    endSheet: () => {
      flush();
      return { rows, usedColumns };
    },
    isFull: () => characters > maxWorkbookCharacters,
  };
}

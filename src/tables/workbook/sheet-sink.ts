import type { Grid, MergedArea } from '../grid.ts';
import type { Issue } from '../issue.ts';
import { maxCellCharacters, maxColumns, maxMergedAreas, maxRows } from '../limits.ts';
import type { CellText } from './number-text.ts';
import type { Fault } from './problems.ts';
import type { RowBatch } from './row-batch.ts';
import { makeRowWriter } from './row-writer.ts';
import { makeCellTooLong, makeTooLarge } from './sheet-problems.ts';

/** Columns that a sheet hides, from 0, both ends included. */
export type ColumnSpan = { first: number; last: number };

/** What a sheet says beside its rows. */
type SheetFrame = Omit<Grid, 'rows'>;

/** What the reading thread tells, in the order of the workbook. */
export type SheetMessage =
  | { kind: 'sheet'; name: string }
  | { kind: 'rows'; batch: RowBatch }
  /** `frame` is null where the sheet cannot be used. */
  | { kind: 'sheet-end'; frame: SheetFrame | null };

/** Takes the cells of one sheet after the other, whatever file they come from. */
export type SheetSink = {
  begin: (name: string) => void;
  beginRow: (line: number, isHidden: boolean) => void;
  setCell: (column: number, cell: CellText) => void;
  endRow: () => void;
  addMerged: (area: MergedArea) => void;
  end: (hidden: readonly ColumnSpan[]) => Issue[];
  /** Tells why the workbook is read no further; null where it is. */
  findFault: () => Fault | null;
};

/**
 * How the reading of a file ended; the sheets count only where it was read to its end. `from1904`:
 * the workbook counts days from 1904.
 */
export type SheetsRead = { issues: Issue[]; isWhole: boolean; from1904: boolean };

/** Ends the reading of a file that cannot be used. */
export function refuse(issue: Issue): SheetsRead {
  return { issues: [issue], isWhole: false, from1904: false };
}

/** Makes a sink that sends what it takes as messages. */
export function makeSheetSink(file: string, send: (message: SheetMessage) => void): SheetSink {
  const writer = makeRowWriter((batch) => send({ kind: 'rows', batch }));
  let sheet = '';
  let line = 0;
  let isHiddenLine = false;
  let hiddenLines: number[] = [];
  let merged: MergedArea[] = [];
  let tooLong: Issue | null = null;
  return {
    begin: (name) => {
      sheet = name;
      hiddenLines = [];
      merged = [];
      tooLong = null;
      writer.beginSheet();
      send({ kind: 'sheet', name });
    },
    beginRow: (next, isHidden) => {
      line = next;
      isHiddenLine = isHidden;
    },
    setCell: (column, cell) => {
      if (cell.text.length <= maxCellCharacters) writer.setCell(column, cell);
      else tooLong ??= makeCellTooLong(file, sheet, { line, column }, cell.text);
    },
    endRow: () => {
      if (writer.endRow(line) && isHiddenLine) hiddenLines.push(line);
    },
    addMerged: (area) => {
      merged.push(area);
    },
    end: (hidden) => {
      const { rows, usedColumns } = writer.endSheet();
      const used = [...usedColumns.keys()].filter((column) => usedColumns[column] === 1);
      const isTooLarge = rows > maxRows + 1 || used.length > maxColumns;
      const problem = isTooLarge ? makeTooLarge(file, sheet, rows, used.length) : tooLong;
      if (problem !== null) {
        send({ kind: 'sheet-end', frame: null });
        return [problem];
      }
      const hiddenColumns = used.filter((column) =>
        hidden.some(({ first, last }) => first <= column && column <= last),
      );
      send({ kind: 'sheet-end', frame: { merged, hiddenLines, hiddenColumns } });
      return [];
    },
    findFault: () => {
      if (writer.isFull()) return 'too-much-text';
      return merged.length > maxMergedAreas ? 'too-many-merged' : null;
    },
  };
}

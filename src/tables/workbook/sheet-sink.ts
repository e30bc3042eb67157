import type { Grid } from '../grid.ts';
import type { Issue } from '../issue.ts';
import { maxColumns, maxRows } from '../limits.ts';
import type { CellText } from './number-text.ts';
import { makeTooLarge } from './problems.ts';
import type { RowBatch } from './row-batch.ts';
import { makeRowWriter } from './row-writer.ts';

/** Columns that a sheet hides, from 0, both ends included. */
export type ColumnSpan = { first: number; last: number };

/** What a sheet says beside its rows. */
export type SheetFrame = Omit<Grid, 'rows'>;

/** What the reading thread tells, in the order of the workbook. */
export type SheetMessage =
  | { kind: 'sheet'; name: string }
  | { kind: 'rows'; batch: RowBatch }
  /** `frame` is null where the sheet cannot be used. */
  | { kind: 'sheet-end'; frame: SheetFrame | null };

/** Takes the cells of one sheet after the other, whatever file they come from. */
export type SheetSink = {
  begin: (name: string) => void;
  setCell: (column: number, cell: CellText) => void;
  endRow: (line: number, isHidden: boolean) => void;
  end: (merged: Grid['merged'], hidden: readonly ColumnSpan[]) => Issue[];
  isFull: () => boolean;
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
  let hiddenLines: number[] = [];
  return {
    begin: (name) => {
      sheet = name;
      hiddenLines = [];
      writer.beginSheet();
      send({ kind: 'sheet', name });
    },
    setCell: writer.setCell,
    endRow: (line, isHidden) => {
      if (writer.endRow(line) && isHidden) hiddenLines.push(line);
    },
    end: (merged, hidden) => {
      const { rows, usedColumns } = writer.endSheet();
      const used = [...usedColumns.keys()].filter((column) => usedColumns[column] === 1);
      if (rows > maxRows + 1 || used.length > maxColumns) {
        send({ kind: 'sheet-end', frame: null });
        return [makeTooLarge(file, sheet, rows, used.length)];
      }
      const hiddenColumns = used.filter((column) =>
        hidden.some(({ first, last }) => first <= column && column <= last),
      );
      send({ kind: 'sheet-end', frame: { merged, hiddenLines, hiddenColumns } });
      return [];
    },
    isFull: writer.isFull,
  };
}

import type { CellStyle, RowDef, WriteSheet } from 'hucre';
import { worksheetNames } from '../sheet-layout.ts';
import { placeCells, textCell, type SheetCell } from './cells.ts';
import type { JudgeWorkbook, WorkbookEntry } from './judge-workbook.ts';
import { looks, margins, protection } from './looks.ts';
import { countLines, getRowHeightPt, splitText } from './text-height.ts';

/** Widths of both columns in digits, and the scale at which they fill a page of A4. */
const labelWidth = 20;
const textWidth = 66;
const scalePercent = 95;

/** Lines of a row: a page holds several, so that none is half empty when printed. */
const mostLines = 20;

/** Letters of headings are larger than the font by which lines are counted. */
const headingScale = 0.85;

type TextRow = { cells: SheetCell[]; heightPt: number };

function makeRows(label: string, text: string, style: CellStyle): TextRow[] {
  return splitText(text, textWidth, mostLines).map((piece, index) => {
    const ownLabel = index === 0 ? label : '';
    const lines = Math.max(countLines(piece, textWidth), countLines(ownLabel, labelWidth));
    const labelCell = ownLabel === '' ? null : textCell(ownLabel, looks.label);
    return { cells: [labelCell, textCell(piece, style)], heightPt: getRowHeightPt(lines) };
  });
}

function makeHeading({ id, title }: WorkbookEntry): TextRow {
  const lines = Math.max(
    countLines(title, textWidth * headingScale),
    countLines(id, labelWidth * headingScale),
  );
  return {
    cells: [textCell(id, looks.entryHead), textCell(title, looks.entryHead)],
    heightPt: getRowHeightPt(lines) + 2 * lines,
  };
}

const gap: TextRow = { cells: [], heightPt: getRowHeightPt(1) };

function makeEntryRows(entry: WorkbookEntry): TextRow[] {
  const { origin, parts } = entry;
  const missing = parts.filter(({ text }) => text === null).map(({ title }) => title);
  return [
    makeHeading(entry),
    ...makeRows('Lĩnh vực', entry.field, looks.plain),
    ...makeRows('Đơn vị', origin?.unit ?? '', looks.plain),
    ...makeRows('Tác giả', origin?.authors.join('\n') ?? '', looks.plain),
    ...parts.flatMap(({ title, text }) => makeRows(title, text ?? '', looks.plain)),
    ...makeRows('Bài không ghi', missing.join('; '), looks.quiet),
    gap,
  ];
}

/** The sheet with the texts to read, and where on it each entry begins. */
export type TextsSheet = { sheet: WriteSheet; rowByEntry: ReadonlyMap<string, number> };

/** Makes the sheet with the entries' texts, one below the other. */
export function makeTextsSheet({ entries, judgeId }: JudgeWorkbook): TextsSheet {
  const rowByEntry = new Map<string, number>();
  const rows: TextRow[] = [];
  for (const entry of entries) {
    rowByEntry.set(entry.id, rows.length);
    rows.push(...makeEntryRows(entry));
  }
  const rowDefs = new Map<number, RowDef>(
    rows.map(({ heightPt }, index) => [index, { height: heightPt }]),
  );
  const sheet: WriteSheet = {
    name: worksheetNames.texts,
    columns: [{ width: labelWidth }, { width: textWidth }],
    cells: placeCells(rows.map(({ cells }) => cells)),
    rowDefs,
    protection,
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'portrait',
      // Fitted to a page's width, Excel would pass over the page breaks.
      scale: scalePercent,
      margins,
    },
    rowBreaks: [...rowByEntry.values()].filter((row) => row > 0).map((row) => row - 1),
    headerFooter: { oddFooter: `&L${judgeId}&RTrang &P/&N` },
  };
  return { sheet, rowByEntry };
}

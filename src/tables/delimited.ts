import Papa from 'papaparse';
import { formatNumber } from '../text/numbers.ts';
import { getCellLine, isBlank, type Grid, type RawRow } from './grid.ts';
import { makeError, placeIn, type Issue } from './issue.ts';
import { maxCellCharacters } from './limits.ts';

/** What a text gives: its rows, or why they cannot be read. */
type GridRead = { grid: Grid; issues: Issue[] };

/** Makes the grid of a file without formats: no merged areas, nothing hidden. */
export function makePlainGrid(rows: RawRow[]): Grid {
  return { rows, merged: [], hiddenLines: [], hiddenColumns: [] };
}

function countLineBreaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}

function describeLongCell(row: RawRow, index: number, file: string): Issue {
  const cell = row.cells[index] ?? '';
  return makeError(
    placeIn(file, { line: getCellLine(row, index), value: cell.slice(0, 200) }),
    'cell-too-long',
    `Ô thứ ${index + 1} của dòng này dài ${formatNumber(cell.length)} ký tự; một ô nhận nhiều nhất ${formatNumber(maxCellCharacters)} ký tự.`,
    'Rút gọn nội dung ô; nếu ô nuốt cả các dòng sau thì thêm dấu nháy kép đóng.',
  );
}

function findLongCell(cells: readonly string[]): number {
  for (let at = 0; at < cells.length; at += 1) {
    if ((cells[at]?.length ?? 0) > maxCellCharacters) return at;
  }
  return -1;
}

function hasLineBreak(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell.includes('\n')) return true;
  return false;
}

/** Makes a row, and tells the line behind it. */
function makeRow(
  written: string[],
  line: number,
  mayBreak: boolean,
): { row: RawRow; nextLine: number } {
  if (!mayBreak || !hasLineBreak(written)) {
    return { row: { line, cells: written }, nextLine: line + 1 };
  }
  const cells = written.map((cell) => cell.replaceAll('\r\n', '\n'));
  let current = line;
  const cellLines = cells.map((cell) => {
    const start = current;
    current += countLineBreaks(cell);
    return start;
  });
  const row = current === line ? { line, cells } : { line, cells, cellLines };
  return { row, nextLine: current + 1 };
}

/** How a text is delimited; `firstLine` is the line of the file on which it begins. */
export type DelimitedForm = { delimiter: string; newline?: '\n' | '\r\n'; firstLine?: number };

/**
 * Splits delimited text, whose lines all end alike, into rows; blank rows are left out but counted,
 * so that every row keeps its physical line.
 */
export function parseDelimited(
  text: string,
  file: string,
  { delimiter, newline = '\n', firstLine = 1 }: DelimitedForm,
): GridRead {
  const parsed = Papa.parse<string[]>(text, { delimiter, newline, skipEmptyLines: false });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken !== undefined) {
    const line = countLineBreaks(text.slice(0, broken.index ?? 0)) + firstLine;
    const issue = makeError(
      placeIn(file, { line }),
      'quote-open',
      'Dấu nháy kép mở ở dòng này không được đóng đúng chỗ.',
      'Thêm dấu nháy kép đóng ở cuối ô; dấu nháy kép nằm trong nội dung thì viết hai lần ("").',
    );
    return { grid: makePlainGrid([]), issues: [issue] };
  }
  const rows: RawRow[] = [];
  const mayBreak = countLineBreaks(text) >= parsed.data.length;
  let line = firstLine;
  for (const cells of parsed.data) {
    const { row, nextLine } = makeRow(cells, line, mayBreak);
    const long = findLongCell(cells);
    if (long !== -1)
      return { grid: makePlainGrid([]), issues: [describeLongCell(row, long, file)] };
    if (!isBlank(cells)) rows.push(row);
    line = nextLine;
  }
  return { grid: makePlainGrid(rows), issues: [] };
}

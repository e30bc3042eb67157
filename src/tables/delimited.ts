import Papa from 'papaparse';
import { formatNumber } from '../text/numbers.ts';
import { makeError, placeIn, type Issue } from './issue.ts';
import { maxColumns, maxRows } from './limits.ts';

/**
 * A row as it stands in the file. `line` is the physical line of its first cell, from 1;
 * `cellLines`, the line of each cell, is kept only where line breaks in cells make them differ.
 */
export type RawRow = { line: number; cells: string[]; cellLines?: number[] };

export type RawTable = { header: RawRow | null; rows: RawRow[]; issues: Issue[] };

const emptyTable: RawTable = { header: null, rows: [], issues: [] };

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function countLineBreaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}

function makeRow(cells: string[], line: number): { row: RawRow; nextLine: number } {
  let current = line;
  const cellLines = cells.map((cell) => {
    const start = current;
    current += countLineBreaks(cell);
    return start;
  });
  const row = current === line ? { line, cells } : { line, cells, cellLines };
  return { row, nextLine: current + 1 };
}

/** Returns the physical line of a cell. */
export function getCellLine(row: RawRow, index: number): number {
  return row.cellLines?.[index] ?? row.line;
}

function refuse(issue: Issue): RawTable {
  return { ...emptyTable, issues: [issue] };
}

function describeLongRow(row: RawRow, width: number, file: string): Issue {
  const value = row.cells.slice(width).find((cell) => cell.trim() !== '') ?? null;
  return makeError(
    placeIn(file, { line: row.line, value }),
    'row-too-long',
    `Dòng này có ${row.cells.length} ô, nhưng dòng tiêu đề chỉ có ${width} cột.`,
    'Nếu nội dung ô có dấu ngăn cột thì đặt cả ô trong dấu nháy kép (Excel tự làm khi lưu CSV); nếu không thì xóa ô thừa.',
  );
}

/**
 * Returns the delimiter of a text: the expected one, or the only other one that its header uses.
 * Excel writes a semicolon into a .csv where the computer's regional settings say so.
 */
export function findDelimiter(text: string, expected: string): string {
  const [header = ''] = text.trimStart().split('\n', 1);
  const used = [',', ';', '\t'].filter((delimiter) => header.includes(delimiter));
  const [only] = used;
  return used.length === 1 && only !== undefined ? only : expected;
}

/**
 * Splits delimited text with `\n` line ends into a header and rows; blank rows are left out but
 * counted, so that every row keeps its physical line.
 */
export function parseDelimited(text: string, delimiter: string, file: string): RawTable {
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken !== undefined) {
    return refuse(
      makeError(
        placeIn(file, { line: countLineBreaks(text.slice(0, broken.index ?? 0)) + 1 }),
        'quote-open',
        'Dấu nháy kép mở ở dòng này không được đóng đúng chỗ.',
        'Thêm dấu nháy kép đóng ở cuối ô; dấu nháy kép nằm trong nội dung thì viết hai lần ("").',
      ),
    );
  }
  const rows: RawRow[] = [];
  let line = 1;
  for (const cells of parsed.data) {
    const { row, nextLine } = makeRow(cells, line);
    if (!isBlank(cells)) rows.push(row);
    line = nextLine;
  }
  const [header, ...body] = rows;
  if (header === undefined) {
    return refuse(
      makeError(
        placeIn(file),
        'file-empty',
        'Tệp rỗng, chưa có dòng tiêu đề.',
        'Thêm dòng tiêu đề theo data/README.md, hoặc xóa tệp nếu chưa có dữ liệu.',
      ),
    );
  }
  if (header.cells.length > maxColumns || body.length > maxRows) {
    return refuse(
      makeError(
        placeIn(file),
        'table-too-large',
        `Bảng có ${formatNumber(body.length)} dòng và ${formatNumber(header.cells.length)} cột; nhiều nhất là ${formatNumber(maxRows)} dòng và ${formatNumber(maxColumns)} cột.`,
        'Xóa các dòng, các cột thừa.',
      ),
    );
  }
  const width = header.cells.length;
  const tooLong = body.filter((row) => !isBlank(row.cells.slice(width)));
  if (tooLong.length === 0) return { header, rows: body, issues: [] };
  return {
    header,
    rows: body.filter((row) => isBlank(row.cells.slice(width))),
    issues: tooLong.map((row) => describeLongRow(row, width, file)),
  };
}

import Papa from 'papaparse';
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
    `Dòng có ${row.cells.length} ô, nhiều hơn ${width} cột của tiêu đề.`,
    'Ô có dấu ngăn cột bên trong phải đặt trong dấu nháy kép; nếu không thì xóa ô thừa.',
  );
}

/**
 * Splits delimited text with `\n` line ends into a header and rows; blank rows are left out but
 * counted, so that every row keeps its physical line.
 */
export function parseDelimited(text: string, delimiter: string, file: string): RawTable {
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  const rows: RawRow[] = [];
  let line = 1;
  for (const [index, cells] of parsed.data.entries()) {
    if (broken?.row === index) {
      return refuse(
        makeError(
          placeIn(file, { line }),
          'quote-open',
          'Dấu nháy kép mở ở dòng này không được đóng đúng chỗ.',
          'Đóng dấu nháy kép; dấu nháy nằm trong nội dung thì viết hai lần ("").',
        ),
      );
    }
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
        'Tệp rỗng, không có cả dòng tiêu đề.',
        'Thêm dòng tiêu đề theo data/README.md, hoặc xóa tệp nếu chưa có dữ liệu.',
      ),
    );
  }
  if (header.cells.length > maxColumns || body.length > maxRows) {
    return refuse(
      makeError(
        placeIn(file),
        'table-too-large',
        `Bảng có ${body.length} dòng và ${header.cells.length} cột; nhiều nhất ${maxRows} dòng và ${maxColumns} cột.`,
        'Xóa các dòng, cột thừa hoặc tách bảng.',
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

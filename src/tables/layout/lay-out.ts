import { normaliseText } from '../../text/normalise.ts';
import { formatNumber } from '../../text/numbers.ts';
import { isBlank, isBlankCell, type Grid, type RawRow, type RawTable } from '../grid.ts';
import { makeError, makeWarning, placeIn, type Issue } from '../issue.ts';
import { maxColumns, maxRows } from '../limits.ts';
import { classifyRows, totalLetters, type LeftOut, type TableShape } from './classify-row.ts';
import { fillMerged } from './fill-merged.ts';
import { findHeader, type FoundHeader } from './find-header.ts';
import { foldHeader, isRowNumberHeader, type KnownHeaders } from './known-headers.ts';

function refuse(issue: Issue): RawTable {
  return { header: null, rows: [], issues: [issue] };
}

const leftOutKinds: Record<LeftOut, string> = {
  'header-repeated': 'tiêu đề lặp lại',
  'column-numbers': 'dòng đánh số cột',
  total: 'dòng tổng',
  section: 'tên nhóm',
  note: 'ghi chú dưới bảng',
  signature: 'phần ký tên dưới bảng',
};

function getShape(found: FoundHeader, grid: Grid, known: KnownHeaders): TableShape {
  const { header, from, to } = found;
  const names = header.cells.map((cell) => known.columns.get(foldHeader(cell)) ?? '');
  const headers = [header, ...grid.rows.slice(from, to + 1)].map(({ cells }) =>
    cells.map(foldHeader),
  );
  return {
    headers,
    telling: new Set([
      ...totalLetters,
      ...headers.flat().flatMap((name) => [name.charAt(0), name.charAt(0).toUpperCase()]),
    ]),
    requiredIndexes: names.flatMap((name, index) => (known.required.has(name) ? [index] : [])),
    numberIndexes: new Set(
      header.cells.flatMap((cell, index) => (isRowNumberHeader(cell) ? [index] : [])),
    ),
    mergedLines: new Set(
      grid.merged.filter((area) => area.right > area.left).map((area) => area.top),
    ),
  };
}

/** Describes rows that were left out, kind by kind: what is not read must not go unsaid. */
function describeLeftOut(rows: readonly { row: RawRow; why: LeftOut }[], file: string): Issue[] {
  const kinds = [...new Set(rows.map(({ why }) => why))];
  return kinds.map((kind) => {
    const own = rows.filter(({ why }) => why === kind).map(({ row }) => row);
    const [first] = own;
    const value = normaliseText(first?.cells.find((cell) => cell.trim() !== '') ?? '');
    const place = placeIn(file, { line: first?.line ?? null, value });
    const others = own.slice(1, 20).map((row) => row.line);
    const more = own.length > 20 ? '…' : '';
    const message =
      others.length === 0
        ? `Dòng này không phải dữ liệu (${leftOutKinds[kind]}), đã bỏ qua.`
        : `Dòng này và ${others.length === 1 ? 'dòng' : 'các dòng'} ${others.join(', ')}${more} không phải dữ liệu (${leftOutKinds[kind]}), đã bỏ qua.`;
    const hint = 'Nếu đó là dữ liệu thì điền đủ các cột bắt buộc của dòng.';
    return makeWarning(place, 'rows-left-out', message, hint);
  });
}

function describeTitles(found: FoundHeader, grid: Grid, file: string): Issue[] {
  const [first] = grid.rows;
  if (found.from === 0 || first === undefined) return [];
  const value = normaliseText(first.cells.find((cell) => cell.trim() !== '') ?? '');
  const place = placeIn(file, { line: first.line, value });
  const message = `Dòng tiêu đề của bảng là dòng ${found.header.line}; phần ở trên không được đọc.`;
  const hint =
    'Nếu đó là tên cơ quan, tên bảng thì không phải làm gì; nếu là dữ liệu thì chuyển xuống dưới dòng tiêu đề.';
  return [makeWarning(place, 'rows-above-header', message, hint)];
}

/** Describes rows with more cells than the header: the delimiter stands inside a cell. */
function describeLongRow(row: RawRow, width: number, file: string): Issue {
  const value = row.cells.slice(width).find((cell) => cell.trim() !== '') ?? null;
  const isSmart = row.cells.some((cell) => /^\s*[“”„]/.test(cell));
  const hint = isSmart
    ? 'Dấu nháy cong (“ ”) không bao được nội dung ô: thay bằng dấu nháy kép thẳng (") ở đầu và cuối ô.'
    : 'Nếu nội dung ô có dấu ngăn cột thì đặt cả ô trong dấu nháy kép (Excel tự làm khi lưu CSV); nếu không thì xóa ô thừa.';
  return makeError(
    placeIn(file, { line: row.line, value }),
    'row-too-long',
    `Dòng này có ${row.cells.length} ô, nhưng dòng tiêu đề chỉ có ${width} cột.`,
    hint,
  );
}

/** Leaves out blank cells at the end of the header that no row fills. */
function getWidth(header: RawRow, rows: readonly RawRow[]): number {
  const isFilled = (cell: string) => !isBlankCell(cell);
  const own = header.cells.findLastIndex(isFilled) + 1;
  if (own === header.cells.length) return own;
  const filled = rows.reduce((most, { cells }) => {
    const blank = isBlank(cells, most);
    return blank ? most : cells.findLastIndex(isFilled) + 1;
  }, own);
  return Math.min(filled, header.cells.length);
}

/** In a workbook, a cell right of the table stands in a column of its own, without a header. */
function widenHeader(found: FoundHeader, rows: readonly RawRow[]): FoundHeader {
  const { header } = found;
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), header.cells.length);
  const missing = Array.from({ length: width - header.cells.length }, () => '');
  return { ...found, header: { ...header, cells: [...header.cells, ...missing] } };
}

/**
 * Makes a table of a grid: finds the header, leaves out the rows that are no records, and says
 * what it did. In delimited text, rows longer than the header are refused one by one.
 */
export function layOutTable(
  grid: Grid,
  known: KnownHeaders,
  file: string,
  isWorkbook: boolean,
): RawTable {
  const narrow = findHeader(grid, known);
  if (narrow === null) {
    return refuse(
      makeError(
        placeIn(file),
        'file-empty',
        'Tệp rỗng, chưa có dòng tiêu đề.',
        'Thêm dòng tiêu đề theo data/README.md, hoặc xóa tệp nếu chưa có dữ liệu.',
      ),
    );
  }
  const below = fillMerged(grid, narrow.to + 1, narrow.header.cells.length);
  const found = isWorkbook ? widenHeader(narrow, below) : narrow;
  const width = getWidth(found.header, below);
  if (width > maxColumns || below.length > maxRows) {
    return refuse(
      makeError(
        placeIn(file),
        'table-too-large',
        `Bảng có ${formatNumber(below.length)} dòng và ${formatNumber(width)} cột; nhiều nhất là ${formatNumber(maxRows)} dòng và ${formatNumber(maxColumns)} cột.`,
        'Xóa các dòng, các cột thừa.',
      ),
    );
  }
  const shape = getShape(found, grid, known);
  const rows: RawRow[] = [];
  const leftOut: { row: RawRow; why: LeftOut }[] = [];
  const issues = describeTitles(found, grid, file);
  const reasons = classifyRows(below, shape);
  for (const [at, row] of below.entries()) {
    const why = reasons[at] ?? null;
    if (why !== null) leftOut.push({ row, why });
    else if (isBlank(row.cells, width)) rows.push(row);
    else issues.push(describeLongRow(row, width, file));
  }
  const header = { ...found.header, cells: found.header.cells.slice(0, width) };
  return { header, rows, issues: [...issues, ...describeLeftOut(leftOut, file)] };
}

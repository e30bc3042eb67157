import type { TextForm } from '../encodings/decode-bytes.ts';
import { decodeText } from './decode.ts';
import { parseDelimited } from './delimited.ts';
import { findDelimiter } from './delimiter.ts';
import type { Grid } from './grid.ts';
import { makeWarning, placeIn, type Issue } from './issue.ts';
import { getFileKind } from './workbook/signature.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

/** The sheets of a file; a text file has one, without a name. */
type GridsRead = {
  grids: { grid: Grid; sheet: string | null }[];
  issues: Issue[];
  isWorkbook: boolean;
  /** True where days that are plain numbers count from 1904. */
  from1904: boolean;
  /** True where each character stands for one byte of an encoding that is not yet known. */
  singleByte: boolean;
};

export type GridOptions = { delimiter?: string | undefined; sheet?: string | undefined };

const carriageReturn = 0x0d;

/** Tells whether every line ends as Windows ends it, within cells too. */
function hasWindowsLineEnds(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) !== carriageReturn) return false;
    lines += 1;
  }
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) lines -= 1;
  return lines === 0;
}

/** Brings line ends to one kind; a long text that has but one is not copied for it. */
function joinLineEnds(text: string): { text: string; newline: '\n' | '\r\n' } {
  if (!text.includes('\r')) return { text, newline: '\n' };
  if (hasWindowsLineEnds(text)) return { text, newline: '\r\n' };
  return { text: text.replace(/\r\n?/g, '\n'), newline: '\n' };
}

/** Says what reading a text did on its own, and which rule of columns.yaml does not apply to it. */
function describeText(file: string, form: TextForm, { sheet }: GridOptions): Issue[] {
  const issues: Issue[] = [];
  if (form.startsWith('utf-16')) {
    const message = 'Tệp lưu theo bảng mã UTF-16, đã chuyển sang UTF-8.';
    const hint = 'Không phải làm gì. Muốn sửa hẳn thì chạy: npm run check -- --fix';
    issues.push(makeWarning(placeIn(file), 'encoding-converted', message, hint));
  }
  if (sheet !== undefined) {
    const message =
      'Tệp này không có trang tính, nên mục sheet của columns.yaml không có tác dụng.';
    const hint = 'Xóa mục sheet, hoặc sửa tên tệp nếu muốn đọc tệp Excel.';
    issues.push(makeWarning(placeIn(file), 'sheet-ignored', message, hint));
  }
  return issues;
}

function readText(bytes: Uint8Array, file: string, options: GridOptions): GridsRead {
  const nothing = { grids: [], isWorkbook: false, from1904: false, singleByte: false };
  const decoded = decodeText(bytes, file);
  if (decoded.issues.length > 0) return { ...nothing, issues: decoded.issues };
  const { text, newline } = joinLineEnds(decoded.text);
  const expected = file.toLowerCase().endsWith('.tsv') ? '\t' : ',';
  const found = findDelimiter(text, options.delimiter ?? expected);
  const delimiter = options.delimiter ?? found.delimiter;
  const rest = found.skippedChars === 0 ? text : text.slice(found.skippedChars);
  const firstLine = found.skippedChars === 0 ? 1 : 2;
  const { grid, issues } = parseDelimited(rest, file, { delimiter, newline, firstLine });
  const remarks = describeText(file, decoded.form, options);
  return {
    ...nothing,
    grids: issues.length === 0 ? [{ grid, sheet: null }] : [],
    issues: [...issues, ...remarks],
    singleByte: decoded.form === 'single-byte',
  };
}

/** Reads the rows of a file, be it a workbook or delimited text; its content decides, not its name. */
export async function readGrids(
  bytes: Uint8Array,
  file: string,
  options: GridOptions,
): Promise<GridsRead> {
  const kind = getFileKind(bytes);
  const isNamedWorkbook = /\.xls[xm]?$/i.test(file);
  if (kind === 'text' && !isNamedWorkbook) return readText(bytes, file, options);
  const { sheets, issues, from1904 } = await readWorkbook(bytes, file, options.sheet ?? null);
  const grids = sheets.map(({ name, ...grid }) => ({ grid, sheet: name }));
  return { grids, issues, isWorkbook: true, from1904, singleByte: false };
}

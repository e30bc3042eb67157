import type { TableMapping } from '../schemas/columns.ts';
import type { TableDefinition } from '../schemas/table.ts';
import { findBestSheets } from './choose-sheet.ts';
import { normaliseText } from '../text/normalise.ts';
import { convertEncodings, describeEncodings } from './convert-encodings.ts';
import type { Grid, RawRow, RawTable } from './grid.ts';
import { makeError, makeWarning, placeIn, type Issue } from './issue.ts';
import { getKnownHeaders, type KnownHeaders } from './layout/known-headers.ts';
import { layOutTable } from './layout/lay-out.ts';
import { readGrids } from './read-grids.ts';
import { shiftSerials } from './shift-serials.ts';

type Sheet = {
  grid: Grid;
  sheet: string | null;
  converted: ReturnType<typeof convertEncodings>['converted'];
};

function refuse(issues: Issue[]): RawTable {
  return { header: null, rows: [], issues };
}

function quote(names: readonly (string | null)[]): string {
  return names.map((name) => `“${name ?? ''}”`).join(', ');
}

/** Finds the sheet that holds the table: the one whose header knows most of its columns. */
function chooseSheet(
  sheets: readonly Sheet[],
  known: KnownHeaders,
  file: string,
): { chosen: Sheet | null; issues: Issue[] } {
  if (sheets.length <= 1) return { chosen: sheets[0] ?? null, issues: [] };
  const best = findBestSheets(sheets, known);
  const [chosen, second] = best;
  if (chosen === undefined || second !== undefined) {
    const names = quote(best.map(({ sheet }) => sheet));
    const message = `Chưa rõ bảng ở trang tính nào: ${names}.`;
    const hint =
      'Ghi tên trang tính vào mục sheet của columns.yaml, hoặc chỉ để một trang tính trong tệp.';
    return { chosen: null, issues: [makeError(placeIn(file), 'sheet-unclear', message, hint)] };
  }
  const others = quote(sheets.filter((sheet) => sheet !== chosen).map(({ sheet }) => sheet));
  const message = `Bảng đọc từ trang tính ${quote([chosen.sheet])}; không đọc ${others}.`;
  const hint = 'Nếu cần trang tính khác thì ghi tên vào mục sheet của columns.yaml.';
  return { chosen, issues: [makeWarning(placeIn(file), 'sheet-chosen', message, hint)] };
}

const mostNamed = 10;

function listSome(names: readonly (string | number)[]): string {
  const more = names.length > mostNamed ? '…' : '';
  return `${names.slice(0, mostNamed).join(', ')}${more}`;
}

/** Says that hidden rows and columns were read like the others, and which they are. */
function describeHidden(
  { hiddenLines, hiddenColumns }: Grid,
  header: RawRow | null,
  file: string,
): Issue[] {
  const columns = hiddenColumns.map((index) => {
    const name = normaliseText(header?.cells[index] ?? '');
    return name === '' ? `thứ ${index + 1}` : `“${name}”`;
  });
  const parts = [
    ...(hiddenLines.length === 0 ? [] : [`dòng ${listSome(hiddenLines)}`]),
    ...(columns.length === 0 ? [] : [`cột ${listSome(columns)}`]),
  ];
  if (parts.length === 0) return [];
  const message = `Trong Excel, ${parts.join(' và ')} đang bị ẩn; chương trình vẫn đọc.`;
  const hint = 'Nếu không muốn đọc thì xóa hẳn; nếu đúng là dữ liệu thì không phải làm gì.';
  const place = placeIn(file, { line: hiddenLines[0] ?? null });
  return [makeWarning(place, 'cells-hidden', message, hint)];
}

/** Reads the bytes of a file as a table: encoding, sheet, header and rows, with all it had to do. */
export async function readTable(
  bytes: Uint8Array,
  file: string,
  table: TableDefinition,
  mapping: TableMapping | null,
): Promise<RawTable> {
  const { sheet, delimiter } = mapping ?? {};
  const read = await readGrids(bytes, file, { sheet, delimiter });
  if (read.grids.length === 0 && read.issues.length > 0) return refuse(read.issues);
  const known = getKnownHeaders(table, mapping);
  const sheets = read.grids.map(({ grid, sheet: name }) => ({
    sheet: name,
    ...convertEncodings(grid, read.singleByte),
  }));
  const { chosen, issues } = chooseSheet(sheets, known, file);
  if (chosen === null && issues.length > 0) return refuse([...read.issues, ...issues]);
  const grid = chosen?.grid ?? { rows: [], merged: [], hiddenLines: [], hiddenColumns: [] };
  const laidOut = layOutTable(grid, known, file, read.isWorkbook);
  const raw = read.from1904 ? shiftSerials(laidOut, table, known) : laidOut;
  const encodings =
    raw.header === null ? [] : describeEncodings(chosen?.converted ?? [], raw.header, file);
  return {
    ...raw,
    issues: [
      ...read.issues,
      ...issues,
      ...encodings,
      ...describeHidden(grid, raw.header, file),
      ...raw.issues,
    ],
  };
}

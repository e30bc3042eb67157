import type { TableMapping } from '../schemas/columns.ts';
import type { TableDefinition } from '../schemas/table.ts';
import { findBestSheets } from './choose-sheet.ts';
import { describeEncodings } from './convert-encodings.ts';
import { describeHidden } from './describe-hidden.ts';
import type { RawTable } from './grid.ts';
import { makeError, makeWarning, placeIn, type Issue } from './issue.ts';
import { getKnownHeaders, type KnownHeaders } from './layout/known-headers.ts';
import { listSome } from './name-columns.ts';
import { layOutSheet, openFile, type OpenedFile, type OpenedSheet } from './open-file.ts';

function quote(sheets: readonly OpenedSheet[]): string {
  return listSome(sheets.map(({ name }) => `“${name ?? ''}”`));
}

/** Chooses the sheet that holds the table, and says so where there are others. */
function chooseSheet(
  { sheets, file }: OpenedFile,
  known: KnownHeaders,
): { chosen: OpenedSheet | null; issues: Issue[] } {
  const best = findBestSheets(sheets, known);
  const [chosen, second] = best;
  if (chosen === undefined || second !== undefined) {
    const message = `Chưa rõ bảng ở trang tính nào: ${quote(best)}.`;
    const hint =
      'Ghi tên trang tính vào mục sheet của columns.yaml, hoặc chỉ để một trang tính trong tệp.';
    return { chosen: null, issues: [makeError(placeIn(file), 'sheet-unclear', message, hint)] };
  }
  const others = sheets.filter((sheet) => sheet !== chosen);
  if (others.length === 0) return { chosen, issues: [] };
  const message = `Bảng đọc từ trang tính ${quote([chosen])}; không đọc ${quote(others)}.`;
  const hint = 'Nếu cần trang tính khác thì ghi tên vào mục sheet của columns.yaml.';
  return { chosen, issues: [makeWarning(placeIn(file), 'sheet-chosen', message, hint)] };
}

/** Reads the bytes of a file as a table: encoding, sheet, header and rows, with all it had to do. */
export async function readTable(
  bytes: Uint8Array,
  file: string,
  table: TableDefinition,
  mapping: TableMapping | null,
): Promise<RawTable> {
  const { sheet, delimiter } = mapping ?? {};
  const opened = await openFile(bytes, file, { sheet, delimiter });
  const nothing = { header: null, rows: [] };
  if (opened.sheets.length === 0) return { ...nothing, issues: opened.issues };
  const known = getKnownHeaders(table, mapping);
  const { chosen, issues } = chooseSheet(opened, known);
  if (chosen === null) return { ...nothing, issues: [...opened.issues, ...issues] };
  const raw = layOutSheet(opened, chosen.grid, table, known);
  const conversions =
    raw.header === null ? [] : describeEncodings(chosen.conversions, raw.header, file);
  const hidden = describeHidden(chosen.grid, raw.header, file);
  return {
    ...raw,
    issues: [...opened.issues, ...issues, ...conversions, ...hidden, ...raw.issues],
  };
}

import { authors } from '../schemas/authors.ts';
import { submissions } from '../schemas/submissions.ts';
import { convertEncodings } from '../tables/convert-encodings.ts';
import { findBestSheets } from '../tables/choose-sheet.ts';
import type { Grid } from '../tables/grid.ts';
import { makeError, placeIn, type Issue } from '../tables/issue.ts';
import { getKnownHeaders, type KnownHeaders } from '../tables/layout/known-headers.ts';
import { layOutTable } from '../tables/layout/lay-out.ts';
import { readGrids } from '../tables/read-grids.ts';
import { foldText, normaliseText } from '../text/normalise.ts';
import { findNewHeader } from './find-new-header.ts';

/** A column of the organiser's file: its header and cells, as they are stored. */
export type SourceColumn = { header: string; cells: readonly string[] };

/** The table of the organiser's file; `sheet` where the file has others beside it. */
export type Source = { columns: readonly SourceColumn[]; rows: number; sheet: string | null };

/** What reading the file gives; `sheets` where it is not clear which of them is meant. */
export type SourceRead =
  | { kind: 'source'; source: Source }
  | { kind: 'sheets'; sheets: string[] }
  | { kind: 'refused'; issues: Issue[] };

type Sheet = { grid: Grid; name: string };

function getKnown(): KnownHeaders {
  const own = getKnownHeaders(submissions, null);
  const columns = new Map([...getKnownHeaders(authors, null).columns, ...own.columns]);
  return { columns, required: own.required };
}

/** Finds the only sheet that may hold the entries. */
function findSheet(sheets: readonly Sheet[], known: KnownHeaders): Sheet | null {
  const [best, second] = findBestSheets(sheets, known);
  return second === undefined ? (best ?? null) : null;
}

/** Writes a header on one line: line breaks in it do not matter where it is looked for. */
function formatHeader(cell: string): string {
  return normaliseText(cell).replace(/\s+/g, ' ');
}

/** Reads the file that the entries come in, whatever program made it. */
export async function readSource(
  bytes: Uint8Array,
  file: string,
  sheet: string | null,
): Promise<SourceRead> {
  const read = await readGrids(bytes, file, { sheet: sheet ?? undefined });
  if (read.grids.length === 0) {
    const place = placeIn(file);
    const empty = makeError(place, 'file-empty', 'Tệp không có bảng nào.', 'Kiểm tra lại tệp.');
    return { kind: 'refused', issues: read.issues.length > 0 ? read.issues : [empty] };
  }
  const known = getKnown();
  const sheets = read.grids.map((one) => ({
    name: one.sheet ?? '',
    grid: convertEncodings(one.grid, read.singleByte).grid,
  }));
  const chosen = findSheet(sheets, known);
  if (chosen === null) return { kind: 'sheets', sheets: sheets.map(({ name }) => name) };
  const headers = findNewHeader(chosen.grid, known);
  const named = headers.filter((header) => header !== '');
  const own = named.map((header) => [foldText(header), header] as const);
  const table = layOutTable(
    chosen.grid,
    { ...known, columns: new Map([...own, ...known.columns]) },
    file,
    read.isWorkbook,
  );
  if (table.header === null) return { kind: 'refused', issues: table.issues };
  const columns = table.header.cells.map((cell, index) => ({
    header: formatHeader(cell),
    cells: table.rows.map((row) => normaliseText(row.cells[index] ?? '')),
  }));
  const isNamed = sheet !== null || sheets.length > 1;
  const source = { columns, rows: table.rows.length, sheet: isNamed ? chosen.name : null };
  return { kind: 'source', source };
}

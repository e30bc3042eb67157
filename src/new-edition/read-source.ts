import { authors } from '../schemas/authors.ts';
import { submissions } from '../schemas/submissions.ts';
import { findBestSheets } from '../tables/choose-sheet.ts';
import type { Issue } from '../tables/issue.ts';
import { getKnownHeaders, type KnownHeaders } from '../tables/layout/known-headers.ts';
import { layOutTable } from '../tables/layout/lay-out.ts';
import type { OpenedFile, OpenedSheet } from '../tables/open-file.ts';
import { foldText, normaliseText } from '../text/normalise.ts';
import { findNewHeader } from './find-new-header.ts';

/** A column of the organiser's file: its header and cells, as they are stored. */
export type SourceColumn = { header: string; cells: readonly string[] };

/** The table of the organiser's file; `sheet` where the file has others beside it. */
export type Source = { columns: readonly SourceColumn[]; rows: number; sheet: string | null };

function getKnown(): KnownHeaders {
  const own = getKnownHeaders(submissions, null);
  const columns = new Map([...getKnownHeaders(authors, null).columns, ...own.columns]);
  return { columns, required: own.required };
}

/** Finds the only sheet that may hold the entries; null where several could be meant. */
export function findEntrySheet(sheets: readonly OpenedSheet[]): OpenedSheet | null {
  const [best, second] = findBestSheets(sheets, getKnown());
  return second === undefined ? (best ?? null) : null;
}

/** Writes a header on one line: line breaks in it do not matter where it is looked for. */
function formatHeader(cell: string): string {
  return normaliseText(cell).replace(/\s+/g, ' ');
}

/** Reads the sheet that the entries stand in; lists why where it holds no table. */
export function readSource(
  { file, isWorkbook }: OpenedFile,
  { grid }: OpenedSheet,
): Omit<Source, 'sheet'> | { issues: Issue[] } {
  const known = getKnown();
  const headers = findNewHeader(grid, known);
  const named = headers.filter((header) => header !== '');
  const own = named.map((header) => [foldText(header), header] as const);
  const columnNames = new Map([...own, ...known.columns]);
  const table = layOutTable(grid, { ...known, columns: columnNames }, file, isWorkbook);
  if (table.header === null) return { issues: table.issues };
  const columns = table.header.cells.map((cell, index) => ({
    header: formatHeader(cell),
    cells: table.rows.map((row) => normaliseText(row.cells[index] ?? '')),
  }));
  return { columns, rows: table.rows.length };
}

import type { TableDefinition } from '../schemas/table.ts';
import { convertEncodings, type ConvertedGrid } from './convert-encodings.ts';
import type { Grid, RawTable } from './grid.ts';
import type { Issue } from './issue.ts';
import type { KnownHeaders } from './layout/known-headers.ts';
import { layOutTable } from './layout/lay-out.ts';
import { readGrids, type GridOptions } from './read-grids.ts';
import { shiftSerials } from './shift-serials.ts';

/** A sheet in Unicode beside what is written in it; a text file has one, without a name. */
export type OpenedSheet = ConvertedGrid & { name: string | null; written: Grid };

/** A file that may hold tables. `isReencoded`: a text in another form than UTF-8. */
export type OpenedFile = {
  file: string;
  sheets: OpenedSheet[];
  issues: Issue[];
  isWorkbook: boolean;
  isReencoded: boolean;
  from1904: boolean;
};

/** Opens a file: reads the sheets, or the one that is named, and brings their cells to Unicode. */
export async function openFile(
  bytes: Uint8Array,
  file: string,
  options: GridOptions,
): Promise<OpenedFile> {
  const { grids, issues, isWorkbook, from1904, singleByte } = await readGrids(bytes, file, options);
  const sheets = grids.map(({ grid, sheet }) => ({
    name: sheet,
    written: grid,
    ...convertEncodings(grid, singleByte),
  }));
  const isReencoded = singleByte || issues.some(({ code }) => code === 'encoding-converted');
  return { file, sheets, issues, isWorkbook, isReencoded, from1904 };
}

/** Reads a sheet of a file as a table: finds its header and leaves out what are no records. */
export function layOutSheet(
  { file, isWorkbook, from1904 }: Pick<OpenedFile, 'file' | 'isWorkbook' | 'from1904'>,
  grid: Grid,
  table: TableDefinition,
  known: KnownHeaders,
): RawTable {
  const raw = layOutTable(grid, known, file, isWorkbook);
  return from1904 ? shiftSerials(raw, table, known) : raw;
}

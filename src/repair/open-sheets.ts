import { findBestSheets } from '../tables/choose-sheet.ts';
import { convertEncodings, type ConvertedGrid } from '../tables/convert-encodings.ts';
import type { Grid, RawTable } from '../tables/grid.ts';
import { getKnownHeaders } from '../tables/layout/known-headers.ts';
import { layOutTable } from '../tables/layout/lay-out.ts';
import { readGrids } from '../tables/read-grids.ts';
import type { TableFile, TableSource } from './find-table-files.ts';

/** A table that is read from a sheet, as it is laid out there. */
export type SheetTable = TableSource & { raw: RawTable };

/** One sheet of a workbook, or a whole text file, with every table that is read from it. */
export type Sheet = {
  file: string;
  /** Null for a text file. */
  name: string | null;
  /** The delimiter that columns.yaml demands, so that a copy can take the file's place. */
  delimiter: string | undefined;
  isWorkbook: boolean;
  /** True where the file is text in another form than UTF-8. */
  isReencoded: boolean;
  written: Grid;
  converted: Grid;
  encodings: ConvertedGrid['converted'];
  tables: SheetTable[];
};

type OpenGrid = ConvertedGrid & { written: Grid; sheet: string | null };

type OpenFile = { grids: OpenGrid[]; isWorkbook: boolean; isReencoded: boolean };

async function openFile(
  bytes: Uint8Array,
  file: string,
  mapping: TableSource['mapping'],
): Promise<OpenFile> {
  const { sheet, delimiter } = mapping ?? {};
  const { grids, issues, isWorkbook, singleByte } = await readGrids(bytes, file, {
    sheet,
    delimiter,
  });
  return {
    grids: grids.map(({ grid: written, sheet: name }) => ({
      ...convertEncodings(written, singleByte),
      written,
      sheet: name,
    })),
    isWorkbook,
    isReencoded: singleByte || issues.some(({ code }) => code === 'encoding-converted'),
  };
}

/** Finds the one sheet whose header knows most of a table's columns, as reading a table does. */
function chooseGrid(grids: readonly OpenGrid[], { table, mapping }: TableSource): OpenGrid | null {
  const [chosen, second] = findBestSheets(grids, getKnownHeaders(table, mapping));
  return second === undefined ? (chosen ?? null) : null;
}

/** Opens every sheet of a file that a table is read from; none where the file cannot be read. */
export async function openSheets(
  bytes: Uint8Array,
  { file, sources }: TableFile,
): Promise<Sheet[]> {
  const opened = new Map<string, OpenFile>();
  const sheets = new Map<string, Sheet>();
  for (const source of sources) {
    const { table, mapping } = source;
    const options = JSON.stringify([mapping?.sheet, mapping?.delimiter]);
    const { grids, isWorkbook, isReencoded } =
      opened.get(options) ?? (await openFile(bytes, file, mapping));
    opened.set(options, { grids, isWorkbook, isReencoded });
    const chosen = chooseGrid(grids, source);
    if (chosen === null) continue;
    const { sheet: name, written, grid: converted, converted: encodings } = chosen;
    const raw = layOutTable(converted, getKnownHeaders(table, mapping), file, isWorkbook);
    if (raw.header === null) continue;
    const delimiter = mapping?.delimiter;
    const key = JSON.stringify([name, delimiter]);
    const known = sheets.get(key) ?? {
      file,
      name,
      delimiter,
      isWorkbook,
      isReencoded,
      written,
      converted,
      encodings,
      tables: [],
    };
    known.tables.push({ ...source, raw });
    sheets.set(key, known);
  }
  return [...sheets.values()];
}

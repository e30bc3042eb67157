import { findBestSheets } from '../tables/choose-sheet.ts';
import type { ConvertedGrid } from '../tables/convert-encodings.ts';
import type { Grid, RawTable } from '../tables/grid.ts';
import { getKnownHeaders } from '../tables/layout/known-headers.ts';
import { layOutSheet, openFile, type OpenedFile, type OpenedSheet } from '../tables/open-file.ts';
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
  encodings: ConvertedGrid['conversions'];
  tables: SheetTable[];
};

/** Finds the one sheet whose header knows most of a table's columns, as reading a table does. */
function chooseSheet(
  sheets: readonly OpenedSheet[],
  { table, mapping }: TableSource,
): OpenedSheet | null {
  const [chosen, second] = findBestSheets(sheets, getKnownHeaders(table, mapping));
  return second === undefined ? (chosen ?? null) : null;
}

/** Opens every sheet of a file that a table is read from; none where the file cannot be read. */
export async function openSheets(
  bytes: Uint8Array,
  { file, sources }: TableFile,
): Promise<Sheet[]> {
  const opened = new Map<string, OpenedFile>();
  const sheets = new Map<string, Sheet>();
  for (const source of sources) {
    const { table, mapping } = source;
    const { sheet, delimiter } = mapping ?? {};
    const options = JSON.stringify([sheet, delimiter]);
    const whole = opened.get(options) ?? (await openFile(bytes, file, { sheet, delimiter }));
    opened.set(options, whole);
    const chosen = chooseSheet(whole.sheets, source);
    if (chosen === null) continue;
    const { isWorkbook, isReencoded } = whole;
    const { name, written, grid: converted, conversions: encodings } = chosen;
    const raw = layOutSheet(whole, converted, table, getKnownHeaders(table, mapping));
    if (raw.header === null) continue;
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

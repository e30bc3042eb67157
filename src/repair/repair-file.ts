import type { Change } from './changes.ts';
import type { TableFile, TableSource } from './find-table-files.ts';
import { formatChanges } from './format-copy.ts';
import { mendFile } from './mend-file.ts';
import { findTargetName, splitPath } from './name-target.ts';
import { openSheets } from './open-sheets.ts';
import { writeCopy, type CopyNames } from './write-copy.ts';

/** The corrected copy of a sheet, or of a text file, and its list of changes, as written. */
export type SheetCopy = CopyNames & {
  /** The sheet of a workbook; null for a text file. */
  sheet: string | null;
  /** The name, beside the original, under which the copy is read once it takes its place. */
  target: string;
  sources: TableSource[];
  changes: Change[];
  /** Columns left as they are for a cell in a doubtful encoding. */
  keptColumns: string[];
};

/** A sheet for which no copy was written although something in it could be mended. */
export type LeftSheet = { file: string; sheet: string | null; unsureCells: number };

/** What was written beside one file, and why no more could be. */
type FileRepair = {
  isWorkbook: boolean;
  copies: SheetCopy[];
  left: LeftSheet[];
  problem: string | null;
};

/** Writes corrected copies of the sheets of one file that tables are read from. */
export async function repairFile(
  root: string,
  bytes: Uint8Array,
  tableFile: TableFile,
  isTaken: (name: string) => boolean,
): Promise<FileRepair> {
  const { file, sources } = tableFile;
  const sheets = await openSheets(bytes, tableFile);
  const isWorkbook = sheets[0]?.isWorkbook === true;
  const repair: FileRepair = { isWorkbook, copies: [], left: [], problem: null };
  for (const sheet of sheets) {
    const { name, tables } = sheet;
    const target = findTargetName(sheet, tables.length === sources.length, isTaken);
    const path = splitPath(file).folder + target;
    const mending = await mendFile(bytes, sheet, path);
    if (mending.kind === 'unsafe') {
      repair.left.push({ file, sheet: name, unsureCells: mending.unsureCells });
    }
    if (mending.kind !== 'copy') continue;
    const { text: copy, changes, keptColumns } = mending;
    const written = await writeCopy(root, path, { copy, list: formatChanges(changes) });
    if ('problem' in written) return { ...repair, ...written };
    repair.copies.push({ ...written, sheet: name, target, sources: tables, changes, keptColumns });
  }
  return repair;
}

import { openDataFolder } from '../contest/data-folder.ts';
import type { Change } from './changes.ts';
import { findTableFiles } from './find-table-files.ts';
import { formatChanges } from './format-copy.ts';
import { mendFile } from './mend-file.ts';
import { openSheets } from './open-sheets.ts';
import { writeCopy, type CopyNames } from './write-copy.ts';

/** An original, the corrected copy and the list of changes that were written beside it. */
export type RepairedFile = CopyNames & {
  file: string;
  /** The sheet of a workbook; null for a text file. */
  sheet: string | null;
  /** True where columns.yaml names the original. */
  isMapped: boolean;
  changes: Change[];
  /** Columns left as they are for a cell in a doubtful encoding. */
  keptColumns: string[];
};

/** A file for which no copy was written although something in it could be mended. */
export type LeftFile = { file: string; unsureCells: number };

export type Repairs = {
  repaired: RepairedFile[];
  left: LeftFile[];
  /** Why writing failed, after which nothing more is written; null where it did not. */
  failure: { file: string; problem: string } | null;
};

/**
 * Writes corrected copies beside the tables of a data folder, with a list of each change, for what
 * is safe to mend. Originals stay as they are; what cannot be read is left to the report.
 */
export async function repairFolder(root: string): Promise<Repairs> {
  const data = openDataFolder(root);
  const repairs: Repairs = { repaired: [], left: [], failure: null };
  for (const tableFile of await findTableFiles(data)) {
    const { file, sources } = tableFile;
    const read = await data.read(file);
    if (read.kind !== 'bytes') continue;
    for (const sheet of await openSheets(read.bytes, tableFile)) {
      const mending = await mendFile(read.bytes, sheet);
      if (mending.kind === 'unsafe') {
        repairs.left.push({ file, unsureCells: mending.unsureCells });
      }
      if (mending.kind !== 'copy') continue;
      const { text: copy, changes, keptColumns } = mending;
      const written = await writeCopy(root, file, { copy, list: formatChanges(changes) });
      if ('problem' in written) return { ...repairs, failure: { file, ...written } };
      const isMapped = sources.some(({ mapping }) => mapping !== null);
      const { name } = sheet;
      repairs.repaired.push({ ...written, file, sheet: name, isMapped, changes, keptColumns });
    }
  }
  return repairs;
}

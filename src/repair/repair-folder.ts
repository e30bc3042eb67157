import { openDataFolder } from '../contest/data-folder.ts';
import type { MappingPlace } from '../tables/mapping.ts';
import { findTableFiles, type TableSource } from './find-table-files.ts';
import { splitPath } from './name-target.ts';
import { repairFile, type LeftSheet, type SheetCopy } from './repair-file.ts';

/** An original, and the corrected copies that were written beside it. */
export type RepairedFile = {
  file: string;
  isWorkbook: boolean;
  /** Where columns.yaml says how to read the file, if there is one. */
  columns: MappingPlace | null;
  copies: SheetCopy[];
  /** Tables that no copy serves: they go on reading the original. */
  remaining: TableSource[];
};

export type Repairs = {
  repaired: RepairedFile[];
  left: LeftSheet[];
  /** Why writing failed, after which nothing more is written; null where it did not. */
  failure: { file: string; problem: string } | null;
};

/** Lists the tables that are still read from the original once its copies take their places. */
function listRemaining(sources: readonly TableSource[], copies: readonly SheetCopy[]) {
  const served = new Set(copies.flatMap((copy) => copy.sources.map(({ table }) => table)));
  return sources.filter(({ table }) => !served.has(table));
}

/**
 * Writes corrected copies beside the tables of a data folder, with a list of each change, for what
 * is safe to mend. Originals stay as they are; what cannot be read is left to the report.
 */
export async function repairFolder(root: string): Promise<Repairs> {
  const data = openDataFolder(root);
  const repairs: Repairs = { repaired: [], left: [], failure: null };
  const claimed = new Set<string>();
  for (const tableFile of await findTableFiles(data)) {
    const { file, sources, columns } = tableFile;
    const read = await data.read(file);
    if (read.kind !== 'bytes') continue;
    const { folder } = splitPath(file);
    // Windows and macOS do not tell large from small letters in names.
    const names = new Set((await data.list(folder)).map((name) => name.toLowerCase()));
    const { isWorkbook, copies, left, problem } = await repairFile(
      root,
      read.bytes,
      tableFile,
      (name) => names.has(name.toLowerCase()) || claimed.has((folder + name).toLowerCase()),
    );
    repairs.left.push(...left);
    if (copies.length > 0) {
      const remaining = listRemaining(sources, copies);
      repairs.repaired.push({ file, isWorkbook, columns, copies, remaining });
      for (const { target } of copies) claimed.add((folder + target).toLowerCase());
    }
    if (problem !== null) return { ...repairs, failure: { file, problem } };
  }
  return repairs;
}

import { isDeepStrictEqual } from 'node:util';
import { readOwnTable, type OwnRow, type OwnTable } from './own-table.ts';
import { formatOwnTable } from './write-row.ts';

async function readBack(table: OwnTable): Promise<readonly OwnRow[] | null> {
  const bytes = Buffer.from(formatOwnTable(table));
  const read = await readOwnTable(bytes, table.definition, table.file);
  return 'table' in read ? read.table.rows : null;
}

function isLike(row: OwnRow, read: OwnRow | undefined): boolean {
  return isDeepStrictEqual({ ...row.values }, { ...read?.values });
}

/** Finds the row for which a table cannot be read at all: one that this run made. */
async function findBreaking(table: OwnTable): Promise<number> {
  for (const [index, row] of table.rows.entries()) {
    if (row.line === null && (await readBack({ ...table, rows: [row] })) === null) return index;
  }
  return 0;
}

/**
 * Reads a table that is about to be written as the build will, and gives the index of the first row
 * that would not say what it is meant to say; null where all do.
 */
export async function findUnlike(table: OwnTable): Promise<number | null> {
  if (table.rows.length === 0) return null;
  const read = await readBack(table);
  if (read === null) return findBreaking(table);
  const unlike = table.rows.findIndex((row, index) => !isLike(row, read[index]));
  if (unlike !== -1) return unlike;
  return read.length === table.rows.length ? null : table.rows.length - 1;
}

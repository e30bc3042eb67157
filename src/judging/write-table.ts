import { rename, rm, writeFile } from 'node:fs/promises';
import { describeWriteError } from '../files/describe-write-error.ts';
import { formatCsv } from '../open-data/files.ts';
import { formatCsvNumber } from '../text/csv-number.ts';
import { getColumns, type RecordOf, type TableDefinition } from '../schemas/table.ts';

/**
 * Writes a table as CSV for Excel, whole or not at all: what stood at the path stays until the new
 * file is complete. Gives null, or why the disk refused.
 */
export async function writeTable<T extends TableDefinition>(
  target: string,
  table: T,
  records: readonly RecordOf<T>[],
): Promise<string | null> {
  const columns = getColumns(table);
  const rows = records.map((record) => {
    const values = record as Record<string, unknown>;
    return Object.fromEntries(
      columns.map(({ name, kind }) => {
        const value = values[name];
        if (kind === 'yes-no') return [name, value === true ? 'có' : ''];
        return [name, typeof value === 'number' ? formatCsvNumber(value) : value];
      }),
    );
  });
  const names = columns.map(({ name }) => name);
  const beside = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(beside, formatCsv(names, rows), { flag: 'wx' });
    await rename(beside, target);
    return null;
  } catch (error) {
    await rm(beside, { force: true });
    const reason = describeWriteError(error);
    if (reason === null) throw error;
    return reason;
  }
}

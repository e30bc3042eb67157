import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeWriteError } from '../../../files/describe-write-error.ts';
import { formatNumber8 } from '../../store/number.ts';
import type { EntryRecord } from '../../store/records.ts';
import type { EntryTables } from './plan.ts';
import { makeEntriesWorkbook } from './workbook.ts';

/** Returns where the workbook of an edition stands. */
export function getWorkbookPath(intakeDir: string, edition: string): string {
  return path.join(intakeDir, 'xuat', edition, 'bai-du-thi.xlsx');
}

/** Writes the workbook of both tables anew; gives null, or why the disk refused. */
export async function writeWorkbook(
  target: string,
  tables: EntryTables,
  entries: readonly EntryRecord[],
): Promise<string | null> {
  const receipts = new Map(
    entries.flatMap(({ entryId, receipt }) =>
      entryId === null ? [] : [[entryId, formatNumber8(receipt)] as const],
    ),
  );
  const bytes = await makeEntriesWorkbook(tables, receipts);
  const beside = `${target}.${process.pid}.tmp`;
  try {
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await writeFile(beside, bytes, { mode: 0o600 });
    await rename(beside, target);
    return null;
  } catch (error) {
    await rm(beside, { force: true });
    const reason = describeWriteError(error);
    if (reason === null) throw error;
    return reason;
  }
}

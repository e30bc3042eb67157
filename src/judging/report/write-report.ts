import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeWriteError } from '../../files/describe-write-error.ts';

/** Tells whether a file stands in a folder, or in one under it. */
export function isInside(file: string, folder: string): boolean {
  const between = path.relative(folder, file);
  return !between.startsWith('..') && !path.isAbsolute(between);
}

/** Writes a new file; gives null, or why the disk refused. A file that is there stays. */
export async function writeReport(target: string, bytes: Uint8Array): Promise<string | null> {
  try {
    await writeFile(target, bytes, { flag: 'wx' });
    return null;
  } catch (error) {
    const reason = describeWriteError(error);
    if (reason === null) throw error;
    const isOurs = !(error instanceof Error && 'code' in error && error.code === 'EEXIST');
    if (isOurs) await rm(target, { force: true });
    return reason;
  }
}

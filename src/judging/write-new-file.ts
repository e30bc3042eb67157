import { rm, writeFile } from 'node:fs/promises';
import { describeWriteError } from '../files/describe-write-error.ts';

/** Writes a new file; gives null, or why the disk refused. A file that is there stays. */
export async function writeNewFile(target: string, bytes: Uint8Array): Promise<string | null> {
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

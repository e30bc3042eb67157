import { mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeWriteError } from '../../files/describe-write-error.ts';
import { exists } from '../../files/exists.ts';

/** A file to be written; its content is made when its turn comes. */
export type PreparedFile = { name: string; make: () => Promise<Uint8Array | string> };

/** Tells whether a path is free: nothing stands there, or an empty folder. */
async function isFree(target: string): Promise<boolean> {
  if (!(await exists(target))) return true;
  try {
    return (await readdir(target)).length === 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return false;
    throw error;
  }
}

async function writeBeside(target: string, files: readonly PreparedFile[]): Promise<void> {
  const parent = path.dirname(target);
  await mkdir(parent, { recursive: true });
  const temporary = await mkdtemp(path.join(parent, '.phieu-'));
  try {
    for (const { name, make } of files) await writeFile(path.join(temporary, name), await make());
    // A folder is moved onto an empty one on some systems only.
    if (await exists(target)) await rmdir(target);
    await rename(temporary, target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * Writes files into a new folder, all of them or none; a folder with files in it is left alone.
 * Gives null, or why it was not written.
 */
export async function writeFolder(
  target: string,
  files: readonly PreparedFile[],
): Promise<string | null> {
  try {
    if (!(await isFree(target))) return 'ở đó đã có tệp';
    await writeBeside(target, files);
    return null;
  } catch (error) {
    const reason = describeWriteError(error);
    if (reason === null) throw error;
    return reason;
  }
}

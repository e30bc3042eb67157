import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeWriteError } from '../../files/describe-write-error.ts';
import { exists } from '../../files/exists.ts';

/** A file to be written; its content is made when its turn comes. */
export type NewFile = { name: string; make: () => Promise<Uint8Array> };

async function findTaken(folder: string, files: readonly NewFile[]): Promise<string | null> {
  for (const { name } of files) if (await exists(path.join(folder, name))) return name;
  return null;
}

async function moveAll(from: string, folder: string, files: readonly NewFile[]): Promise<void> {
  const moved: string[] = [];
  try {
    for (const { name } of files) {
      await rename(path.join(from, name), path.join(folder, name));
      moved.push(path.join(folder, name));
    }
  } catch (error) {
    await Promise.allSettled(moved.map((file) => rm(file, { force: true })));
    throw error;
  }
}

/**
 * Writes files into a folder, all of them or none, beside what stands there already. Gives null,
 * or why nothing was written.
 */
export async function writeFiles(
  folder: string,
  files: readonly NewFile[],
): Promise<string | null> {
  let temporary: string | null = null;
  try {
    const taken = await findTaken(folder, files);
    if (taken !== null) return `ở đó đã có ${taken}`;
    await mkdir(folder, { recursive: true });
    temporary = await mkdtemp(path.join(folder, '.nhan-xet-'));
    for (const { name, make } of files) await writeFile(path.join(temporary, name), await make());
    await moveAll(temporary, folder, files);
    return null;
  } catch (error) {
    const reason = describeWriteError(error);
    if (reason === null) throw error;
    return reason;
  } finally {
    if (temporary !== null) await rm(temporary, { recursive: true, force: true });
  }
}

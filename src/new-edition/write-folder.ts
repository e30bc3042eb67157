import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { tableExtensions } from '../contest/data-folder.ts';
import { exists } from '../files/exists.ts';
import { units } from '../schemas/units.ts';
import { getColumns } from '../schemas/table.ts';
import type { NewFile } from './edition-files.ts';

/** Moves a folder to its place; does not where something stands there already. */
async function moveFolder(prepared: string, target: string): Promise<'written' | 'taken'> {
  if (await exists(target)) return 'taken';
  try {
    await rename(prepared, target);
    return 'written';
  } catch (error) {
    // Systems differ in the error that they give where the target came to stand there just now.
    if (await exists(target)) return 'taken';
    throw error;
  }
}

/**
 * Writes a folder into the data folder, whole or not at all: its files are written one level
 * deeper, where no edition is looked for, and the folder is moved to its place at the end.
 */
export async function writeFolder(
  dataDir: string,
  name: string,
  files: readonly NewFile[],
): Promise<'written' | 'taken'> {
  await mkdir(dataDir, { recursive: true });
  const temporary = await mkdtemp(path.join(dataDir, '.new-edition-'));
  try {
    const prepared = path.join(temporary, name);
    await mkdir(prepared);
    for (const file of files) await writeFile(path.join(prepared, file.name), file.content);
    return await moveFolder(prepared, path.join(dataDir, name));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Writes units.csv with its header where no register of units stands yet; tells whether it did. */
export async function writeEmptyRegister(dataDir: string): Promise<boolean> {
  const names = await readdir(dataDir);
  if (tableExtensions.some((extension) => names.includes(`units${extension}`))) return false;
  const header = getColumns(units).map((column) => column.name);
  await writeFile(path.join(dataDir, 'units.csv'), `\uFEFF${header.join(',')}\r\n`, { flag: 'wx' });
  return true;
}

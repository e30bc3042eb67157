import { open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { getRefusal } from './refusal.ts';
import { getDatabasePath } from './open-database.ts';

/** More pages than there ever are, for one step: else every write from elsewhere begins the copy anew. */
const allPages = 2 ** 31 - 1;

async function makeDurable(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function copyDatabase(folder: string, part: string): Promise<void> {
  // A connection of its own, since the copy is made beside the event loop.
  const source = new DatabaseSync(getDatabasePath(folder), { readOnly: true, timeout: 5000 });
  try {
    await backup(source, part, { rate: allPages });
  } finally {
    source.close();
  }
  await makeDurable(part);
}

/** Copies the database of a folder as it stands at one instant, while it is in use. */
export async function backupDatabase(folder: string, target: string): Promise<void> {
  const part = `${target}.part`;
  try {
    // SQLite would make it readable for others.
    await writeFile(part, '', { mode: 0o600 });
    try {
      await copyDatabase(folder, part);
      await rename(part, target);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    await makeDurable(path.dirname(target));
  } catch (error) {
    throw getRefusal(error);
  }
}

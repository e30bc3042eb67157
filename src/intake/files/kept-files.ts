import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isSha256 } from './kept-path.ts';

/** A file that is being read; whoever asked for it reads or destroys the stream. */
export type OpenFile = { stream: Readable; sizeBytes: number };

/** A file as it lies on disk. */
export type StoredFile = { sha256: string; sizeBytes: number; modifiedAt: Date };

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Returns null where what it waits for says that the file is not there. */
async function orNull<Found>(found: Promise<Found>): Promise<Found | null> {
  try {
    return await found;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Opens a file for reading; null where it is missing. */
export async function openFile(file: string | null): Promise<OpenFile | null> {
  const handle = file === null ? null : await orNull(open(file));
  if (handle === null) return null;
  const { size } = await handle.stat();
  return { stream: handle.createReadStream(), sizeBytes: size };
}

/** Hashes a file piece by piece; null where it is missing. */
export async function hashFile(file: string | null): Promise<string | null> {
  if (file === null) return null;
  const hash = createHash('sha256');
  const read = await orNull(pipeline(createReadStream(file), hash).then(() => true));
  return read === null ? null : hash.digest('hex');
}

/** Lists the files of the store; whatever is not named by a hash is left alone. */
export async function* listFiles(filesFolder: string): AsyncGenerator<StoredFile> {
  for (const part of (await readdir(filesFolder)).toSorted()) {
    const names = await readdir(path.join(filesFolder, part)).catch(() => []);
    for (const sha256 of names.filter(isSha256).toSorted()) {
      const found = await orNull(stat(path.join(filesFolder, part, sha256)));
      if (found?.isFile()) yield { sha256, sizeBytes: found.size, modifiedAt: found.mtime };
    }
  }
}

/** Removes files last written to longer ago than this, and returns how many. */
export async function sweepFolder(folder: string, olderThanMs: number, now: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const found = await orNull(stat(file));
    if (found === null || now.getTime() - found.mtimeMs <= olderThanMs) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

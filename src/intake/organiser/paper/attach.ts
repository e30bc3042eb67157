import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { KeptFile } from '../../entry.ts';
import type { FileLimits } from '../../file-limits.ts';
import type { Opened } from '../with-store.ts';

/** Files that were taken into the store, and what is wrong with others, in words. */
export type Attached = { kept: KeptFile[]; problems: string[] };

async function isFile(place: string): Promise<boolean> {
  const found = await stat(place).catch(() => null);
  return found?.isFile() ?? false;
}

/** Takes files from the officer's disk into the store. */
export async function attachFiles(
  places: readonly string[],
  { files }: Opened,
  { maxFileBytes }: FileLimits,
): Promise<Attached> {
  const attached: Attached = { kept: [], problems: [] };
  for (const place of places) {
    if (!(await isFile(place))) {
      attached.problems.push(`Không có tệp ${place}.`);
      continue;
    }
    const given = { name: path.basename(place), maxBytes: maxFileBytes };
    const received = await files.receiveFile(createReadStream(place), given);
    if ('problem' in received) attached.problems.push(received.problem.message);
    else if (!attached.kept.some(({ sha256 }) => sha256 === received.kept.sha256)) {
      attached.kept.push(received.kept);
    }
  }
  return attached;
}

/** Removes files again that nothing in the store came to refer to. */
export async function dropUnused(
  kept: readonly KeptFile[],
  { store, files }: Opened,
): Promise<void> {
  const used = store.listFiles();
  for (const { sha256 } of kept) {
    if (!used.has(sha256)) await files.removeFile(sha256);
  }
}

import { copyFile, link, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { exists } from '../../../files/exists.ts';
import { getKeptPath } from '../../files/kept-path.ts';

/** How a file comes into a copy: a link takes no room, but stands and falls with the same disk. */
export type CopyFile = (from: string, to: string) => Promise<void>;

async function sync(place: string): Promise<void> {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Copies a file durably. */
export const copyDurably: CopyFile = async (from, to) => {
  await copyFile(from, to);
  await sync(to);
};

/** Links a file where the disk allows it: attachments are never changed in place. Else copies it. */
export const linkOrCopy: CopyFile = async (from, to) => {
  try {
    await link(from, to);
  } catch {
    await copyDurably(from, to);
  }
};

/** Copies attachments from one store's folder to another; those that are missing are left out. */
export async function copyAttachments(
  from: string,
  to: string,
  hashes: Iterable<string>,
  copy: CopyFile,
): Promise<void> {
  const [source, target] = [path.join(from, 'files'), path.join(to, 'files')];
  await mkdir(target, { recursive: true, mode: 0o700 });
  for (const sha256 of hashes) {
    const file = getKeptPath(source, sha256);
    // Erased since the database was copied, or lost: the check of the copy tells which.
    if (!(await exists(file))) continue;
    const place = getKeptPath(target, sha256);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    await copy(file, place);
  }
}

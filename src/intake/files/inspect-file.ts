import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { getHeadKind, headBytes } from './content-kind.ts';
import { inspectZip } from './office-zip.ts';
import type { OfficeVerdict } from './office-parts.ts';
import { encryptedPackage, hasOleEntry } from './ole.ts';

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Tells the kind of a file on disk by what is in it, or why it is not taken. */
export async function inspectFile(file: string): Promise<OfficeVerdict> {
  const head = getHeadKind(await readHead(file));
  if (!('container' in head)) return head;
  if (head.container === 'zip') return inspectZip(file);
  const isLocked = await hasOleEntry(createReadStream(file), encryptedPackage);
  return { refused: isLocked ? 'file-locked' : 'file-old-office' };
}

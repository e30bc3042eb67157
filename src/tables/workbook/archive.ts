import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { maxUnpackedBytes, maxWorkbookParts } from '../limits.ts';
import type { Fault } from './problems.ts';

/** A zip archive and how many bytes have been unpacked from it so far. */
export type Archive = {
  zip: ZipFile;
  /** Name in small letters, with `/` between folders → part. */
  parts: ReadonlyMap<string, Entry>;
  unpackedBytes: number;
};

function getKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** Opens a zip archive; null where its directory cannot be read or lists too many parts. */
export async function openArchive(bytes: Uint8Array): Promise<Archive | null> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true });
    if (zip.entryCount > maxWorkbookParts) return null;
    const parts = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) parts.set(getKey(entry.fileName), entry);
    return { zip, parts, unpackedBytes: 0 };
  } catch {
    // The library throws for whatever is wrong with the archive, and only for that.
    return null;
  }
}

/** Finds a part by its name, large and small letters alike. */
export function findPart(archive: Archive, name: string): Entry | null {
  return archive.parts.get(getKey(name)) ?? null;
}

/**
 * Unpacks a part piece by piece and hands its text over; `take` answers with a fault to stop
 * there. What counts is what is really unpacked: a part that is longer than its archive declares,
 * or whose checksum differs, is damaged.
 */
export async function readPart(
  archive: Archive,
  part: Entry,
  take: (text: string) => Fault | null,
): Promise<Fault | null> {
  const decoder = new TextDecoder('utf-8');
  let checksum = 0;
  try {
    for await (const chunk of await archive.zip.openReadStreamPromise(part)) {
      const bytes = chunk as Uint8Array;
      archive.unpackedBytes += bytes.length;
      if (archive.unpackedBytes > maxUnpackedBytes) return 'too-heavy';
      checksum = crc32(bytes, checksum);
      const fault = take(decoder.decode(bytes, { stream: true }));
      if (fault !== null) return fault;
    }
  } catch {
    // As above: a stream of the library ends so where the packed bytes or their length are wrong.
    return 'damaged';
  }
  return checksum === part.crc32 ? take(decoder.decode()) : 'damaged';
}

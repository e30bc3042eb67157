import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { maxUnpackedBytes, maxWorkbookParts } from '../limits.ts';
import type { Fault } from './problems.ts';
import { makeXmlReader, type XmlHandler } from './xml.ts';

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
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
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

/** Hands out the bytes of a part; null is the last where they cannot be unpacked. */
async function* unpack({ zip }: Archive, part: Entry): AsyncGenerator<Uint8Array | null> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(part)) yield chunk as Uint8Array;
  } catch {
    // As above: a stream of the library ends so where the packed bytes or their length are wrong.
    yield null;
  }
}

/**
 * Reads the XML of a part while it is unpacked, up to the first fault. What counts is what is
 * really unpacked: a part that is longer than its archive declares, or whose checksum differs, is
 * damaged.
 */
export async function readXmlPart(
  archive: Archive,
  part: Entry,
  handler: XmlHandler,
): Promise<Fault | null> {
  const reader = makeXmlReader(handler);
  const decoder = new TextDecoder('utf-8');
  let checksum = 0;
  for await (const bytes of unpack(archive, part)) {
    if (bytes === null) return 'damaged';
    archive.unpackedBytes += bytes.length;
    if (archive.unpackedBytes > maxUnpackedBytes) return 'too-heavy';
    checksum = crc32(bytes, checksum);
    const fault = reader.write(decoder.decode(bytes, { stream: true }));
    if (fault !== null) return fault;
  }
  if (checksum !== part.crc32) return 'damaged';
  return reader.write(decoder.decode()) ?? reader.close();
}

import type { Readable } from 'node:stream';

/** An entry of an OLE directory: a name in UTF-16 of 64 bytes, its length, and more. */
const entryBytes = 128;
const nameBytes = 64;

/** Makes the bytes that open the directory entry of a stream with this name. */
function makeEntryStart(name: string): Buffer {
  const start = Buffer.alloc(nameBytes + 2);
  start.write(name, 'utf16le');
  start.writeUInt16LE((name.length + 1) * 2, nameBytes);
  return start;
}

/** What Office calls the encrypted document in its OLE wrapping. */
export const encryptedPackage = makeEntryStart('EncryptedPackage');
/** What Office calls a file of any kind that is embedded as it is. */
export const embeddedPackage = makeEntryStart('\u0001Ole10Native');

/**
 * Tells whether an OLE file has a stream, by its entry as made above: entries stand at multiples of
 * their size, so that the name in a text is not taken for it.
 */
export async function hasOleEntry(file: Readable, entryStart: Buffer): Promise<boolean> {
  let rest = Buffer.alloc(0);
  for await (const piece of file as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([rest, piece]);
    const whole = bytes.length - (bytes.length % entryBytes);
    for (let at = 0; at < whole; at += entryBytes) {
      if (bytes.compare(entryStart, 0, entryStart.length, at, at + entryStart.length) === 0) {
        return true;
      }
    }
    rest = bytes.subarray(whole);
  }
  return false;
}

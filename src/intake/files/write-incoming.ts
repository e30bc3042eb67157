import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** What was written of a stream. */
export type Written = { sha256: string; sizeBytes: number };

/** Every write waits for a turn of the disk; pieces of this size need few. */
const pieceBytes = 512 * 1024;

/**
 * Joins the pieces of a stream, which come as the network cuts them, into larger ones. Each stands in
 * the same memory as the one before: it holds until the next is asked for.
 */
async function* gatherPieces(stream: Readable): AsyncGenerator<Buffer> {
  const gathered = Buffer.allocUnsafeSlow(pieceBytes);
  let length = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    for (let from = 0; from < piece.length;) {
      const copied = piece.copy(gathered, length, from);
      from += copied;
      length += copied;
      if (length < pieceBytes) continue;
      yield gathered;
      length = 0;
    }
  }
  if (length > 0) yield gathered.subarray(0, length);
}

/**
 * Writes a stream to a new file, durably, and hashes it on the way; null where it is larger than it
 * may be. The stream is read to its end in any case, so that what comes after it can be read.
 * @throws where the disk refuses, or the stream breaks off.
 */
export async function writeIncoming(
  stream: Readable,
  target: string,
  maxBytes: number,
): Promise<Written | null> {
  const failures: unknown[] = [];
  const noteFailure = (error: unknown) => {
    failures.push(error);
    return null;
  };
  // A stream may break off while the file is being opened, or say so and then just end.
  stream.on('error', noteFailure);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const handle: FileHandle | null = await open(target, 'wx', 0o600).catch(noteFailure);
  try {
    for await (const piece of gatherPieces(stream)) {
      sizeBytes += piece.length;
      if (handle === null || failures.length > 0 || sizeBytes > maxBytes) continue;
      hash.update(piece);
      await handle.appendFile(piece).catch(noteFailure);
    }
    if (sizeBytes <= maxBytes && failures.length === 0) await handle?.sync();
  } finally {
    await handle?.close();
  }
  if (failures.length > 0) throw failures[0];
  return sizeBytes > maxBytes ? null : { sha256: hash.digest('hex'), sizeBytes };
}

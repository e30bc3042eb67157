import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { ZipEntry } from './make-zip.ts';

/** Packs a text that is repeated many times, without ever holding the whole of it. */
export function packRepeated(
  beginning: string,
  repeated: string,
  times: number,
  ending = '',
): ZipEntry {
  const packOpen = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH });
  const piece = packOpen(repeated);
  let checksum = crc32(beginning);
  for (let count = 0; count < times; count += 1) checksum = crc32(repeated, checksum);
  const bytes = Buffer.byteLength(beginning + ending) + Buffer.byteLength(repeated) * times;
  return {
    name: '',
    packed: Buffer.concat([
      packOpen(beginning),
      ...Array.from({ length: times }, () => piece),
      deflateRawSync(ending),
    ]),
    checksum: crc32(ending, checksum),
    unpackedBytes: bytes,
    method: 8,
  };
}

import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = {
  name: string;
  packed: Buffer;
  checksum: number;
  unpackedBytes: number;
  method: 0 | 8;
};

/** Packs a part as every zip program does. */
export function pack(name: string, content: string | Uint8Array): ZipEntry {
  const bytes = Buffer.from(content);
  return {
    name,
    packed: deflateRawSync(bytes),
    checksum: crc32(bytes),
    unpackedBytes: bytes.length,
    method: 8,
  };
}

/** Writes a zip archive of these parts, whether what they say of themselves is true or not. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let start = 0;
  for (const { name, packed, checksum, unpackedBytes, method } of entries) {
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(checksum, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(unpackedBytes, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(start, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, tail, nameBytes]),
    );
    bodies.push(body);
    start += body.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...bodies, listing, end]);
}

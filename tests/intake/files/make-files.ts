import { deflateSync, crc32 } from 'node:zlib';
import { makeZip, pack, type ZipEntry } from '../../tables/workbook/make-zip.ts';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** An image of one grey point. */
export const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
  chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  chunk('IEND', Buffer.alloc(0)),
]);

export const jpg = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffdb004300' + '08'.repeat(64) + 'ffd9',
  'hex',
);

export const webp = Buffer.from(
  '524946461a000000574542505650384c0d0000002f00000010071011118888fe0700',
  'hex',
);

export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

const office = 'application/vnd.openxmlformats-officedocument';
export const mainTypes = {
  docx: `${office}.wordprocessingml.document.main+xml`,
  xlsx: `${office}.spreadsheetml.sheet.main+xml`,
  pptx: `${office}.presentationml.presentation.main+xml`,
};

/** Writes a [Content_Types].xml in which this part is of this type. */
export function packTypes(part: string, type: string, more = ''): ZipEntry {
  return pack(
    '[Content_Types].xml',
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${more}<Override PartName="/${part}" ContentType="${type}"/></Types>`,
  );
}

/** Writes a presentation of nothing but its frame, and whatever parts come with it. */
export function makePptx(parts: readonly ZipEntry[] = [], more = ''): Buffer {
  return makeZip([
    packTypes('ppt/presentation.xml', mainTypes.pptx, more),
    pack('ppt/presentation.xml', '<p:presentation/>'),
    ...parts,
  ]);
}

/** Writes an OLE file whose directory has a stream of this name. */
export function makeOle(streamName: string): Buffer {
  const file = Buffer.alloc(2048);
  file.write('d0cf11e0a1b11ae1', 'hex');
  for (const [index, name] of ['Root Entry', streamName].entries()) {
    const at = 1024 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
  }
  return file;
}

import { text } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { parseContentTypes } from './content-types.ts';
import type { FileRefusal } from './file-problem.ts';
import {
  findPartRefusal,
  getOfficeKind,
  getOtherZipCode,
  type OfficeVerdict,
} from './office-parts.ts';
import { embeddedPackage, hasOleEntry } from './ole.ts';

const maxParts = 10_000;
const maxUnpackedBytes = 1024 ** 3;
const maxContentTypesBytes = 1024 ** 2;
/** For all embedded objects of a file together; they are read piece by piece and never kept. */
const maxObjectBytes = 32 * 1024 ** 2;
const contentTypesPart = '[Content_Types].xml';
const objectPart = /(?:^|\/)embeddings\/[^/]*\.(?:bin|ole)$/i;

/** Lists the parts by what the directory of the zip says of them, as far as the limits go. */
async function listParts(zip: ZipFile): Promise<Entry[] | null> {
  if (zip.entryCount > maxParts) return null;
  const parts: Entry[] = [];
  let unpackedBytes = 0;
  for await (const part of zip.eachEntry()) {
    unpackedBytes += part.uncompressedSize;
    if (unpackedBytes > maxUnpackedBytes) return null;
    parts.push(part);
  }
  return parts;
}

/** MathType and chart objects are fine; a file wrapped as it is may be a program. */
async function findObjectRefusal(
  zip: ZipFile,
  parts: readonly Entry[],
): Promise<FileRefusal | null> {
  const objects = parts.filter(({ fileName }) => objectPart.test(fileName));
  const objectBytes = objects.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (objectBytes > maxObjectBytes) return 'file-embedded';
  for (const object of objects) {
    if (await hasOleEntry(await zip.openReadStreamPromise(object), embeddedPackage)) {
      return 'file-embedded';
    }
  }
  return null;
}

async function inspectParts(zip: ZipFile): Promise<OfficeVerdict> {
  const parts = await listParts(zip);
  if (parts === null) return { refused: 'file-swollen' };
  const names = parts.map(({ fileName }) => fileName);
  const [contentTypes, second] = parts.filter(({ fileName }) => fileName === contentTypesPart);
  if (contentTypes === undefined) return { refused: getOtherZipCode(names) };
  if (second !== undefined) return { refused: 'file-damaged' };
  if (contentTypes.isEncrypted()) return { refused: 'file-archive' };
  if (contentTypes.uncompressedSize > maxContentTypesBytes) return { refused: 'file-swollen' };

  const types = parseContentTypes(await text(await zip.openReadStreamPromise(contentTypes)));
  if (types === null) return { refused: 'file-damaged' };
  const verdict = getOfficeKind(types, names);
  if ('refused' in verdict) return verdict;
  const refused = findPartRefusal(names) ?? (await findObjectRefusal(zip, parts));
  return refused === null ? verdict : { refused };
}

/**
 * Tells what a zip file on disk is, unpacking only what that takes.
 * @throws where the disk does not let it be read.
 */
export async function inspectZip(file: string): Promise<OfficeVerdict> {
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(file, { autoClose: false });
    // Without a listener, an error on closing would end the process.
    zip.on('error', () => undefined);
    return await inspectParts(zip);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    return { refused: 'file-damaged' };
  } finally {
    zip?.close();
  }
}

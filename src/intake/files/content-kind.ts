import type { FileKind } from '../entry.ts';
import type { FileRefusal } from './file-problem.ts';

/** How many bytes of a file its kind is told by. */
export const headBytes = 1024;

/** What the first bytes say: a kind, one of the two containers to look into, or a refusal. */
export type HeadKind =
  | { kind: Exclude<FileKind, 'docx' | 'xlsx' | 'pptx'> }
  | { container: 'zip' | 'ole' }
  | { refused: FileRefusal };

type Signature = { bytes: string; offset?: number; is: HeadKind };

const archive: HeadKind = { refused: 'file-archive' };
const program: HeadKind = { refused: 'file-program' };
const otherImage: HeadKind = { refused: 'file-other-image' };

/** Bytes in hex, the first that fits counts; what runs or unpacks goes before what is only read. */
const signatures: readonly Signature[] = [
  { bytes: '504b0304', is: { container: 'zip' } },
  { bytes: '504b0506', is: archive },
  { bytes: '504b0708', is: archive },
  { bytes: 'd0cf11e0a1b11ae1', is: { container: 'ole' } },
  { bytes: '526172211a07', is: archive },
  { bytes: '377abcaf271c', is: archive },
  { bytes: '1f8b', is: archive },
  { bytes: '425a68', is: archive },
  { bytes: 'fd377a585a00', is: archive },
  { bytes: '28b52ffd', is: archive },
  { bytes: '4d534346', is: archive },
  { bytes: '7573746172', offset: 257, is: archive },
  { bytes: '4d5a', is: program },
  { bytes: '7f454c46', is: program },
  { bytes: 'cafebabe', is: program },
  { bytes: 'cffaedfe', is: program },
  { bytes: 'cefaedfe', is: program },
  { bytes: '2321', is: program },
  { bytes: '4c00000001140200', is: program },
  { bytes: 'ffd8ff', is: { kind: 'jpg' } },
  { bytes: '89504e470d0a1a0a', is: { kind: 'png' } },
  { bytes: '474946383761', is: otherImage },
  { bytes: '474946383961', is: otherImage },
  { bytes: '49492a00', is: otherImage },
  { bytes: '4d4d002a', is: otherImage },
  { bytes: '7b5c727466', is: { refused: 'file-old-office' } },
];

const imageBrands = /^(?:heic|heix|hevc|mif1|msf1|avif|avis)$/;
const webPage =
  /^\uFEFF?\s*<(?:!doctype\s+html|!--|html|head|body|script|svg|\?xml[^>]*>[^]*<svg)/i;

function findSignature(head: Buffer): HeadKind | null {
  const found = signatures.find(({ bytes, offset = 0 }) =>
    head.subarray(offset, offset + bytes.length / 2).equals(Buffer.from(bytes, 'hex')),
  );
  return found?.is ?? null;
}

function isBitmap(head: Buffer): boolean {
  return head.toString('latin1', 0, 2) === 'BM' && head.length > 9 && head.readUInt32LE(6) === 0;
}

/** Tells the kind of a file by its first bytes, whatever its name. */
export function getHeadKind(head: Buffer): HeadKind {
  const signed = findSignature(head);
  if (signed !== null) return signed;
  const text = head.toString('latin1');
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return { kind: 'webp' };
  if (text.slice(4, 8) === 'ftyp' && imageBrands.test(text.slice(8, 12))) return otherImage;
  if (isBitmap(head)) return otherImage;
  if (webPage.test(head.toString('utf8'))) return { refused: 'file-web-page' };
  if (text.includes('%PDF-')) return { kind: 'pdf' };
  return { refused: 'file-unknown' };
}

/** What a file is by its first bytes, whatever its name says. */
type FileKind = 'zip' | 'ole' | 'html' | 'xml' | 'text';

const sampleBytes = 1024;

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Tells what a file is: an archive (.xlsx), an OLE container (.xls), a web page, XML or text. */
export function getFileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return 'zip';
  if (startsWith(bytes, oleSignature)) return 'ole';
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]);
  const sample = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8')
    .decode(bytes.subarray(0, sampleBytes))
    .trimStart()
    .toLowerCase();
  if (sample.startsWith('<?xml')) return /<html[\s>]/.test(sample) ? 'html' : 'xml';
  return /^<(?:html|!doctype|table|head|meta|!--)/.test(sample) ? 'html' : 'text';
}

import iconv from 'iconv-lite';
import { getByteText, windows1258 } from './byte-characters.ts';
import { readTcvn3 } from './tcvn3.ts';
import { readVni } from './vni.ts';

export type LegacyEncoding = 'tcvn3' | 'vni' | 'viscii' | 'windows-1258';

export const legacyEncodings: readonly LegacyEncoding[] = [
  'tcvn3',
  'vni',
  'viscii',
  'windows-1258',
];

/** What people call each way of writing Vietnamese. */
export const encodingTitles: Readonly<Record<LegacyEncoding | 'nfd', string>> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  viscii: 'VISCII',
  'windows-1258': 'Windows-1258',
  nfd: 'Unicode tổ hợp',
};

const allBytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

const viscii = iconv.decode(allBytes, 'viscii');

function readByTable(bytes: string, table: string): string {
  return bytes
    .replace(/[\p{Cc}\u0080-\u00FF]/gu, (byte) => table.charAt(byte.charCodeAt(0)))
    .normalize('NFC');
}

const readers: Readonly<Record<LegacyEncoding, (bytes: string) => string>> = {
  tcvn3: readTcvn3,
  vni: readVni,
  viscii: (bytes) => readByTable(bytes, viscii),
  'windows-1258': (bytes) => readByTable(bytes, windows1258),
};

/** Reads bytes, each as U+0000–U+00FF; what the encoding does not know becomes U+FFFD. */
export function readBytes(bytes: string, encoding: LegacyEncoding): string {
  return readers[encoding](bytes);
}

/**
 * Decodes a text whose bytes were read as characters of Latin-1 or of a Windows table. Null where
 * it cannot be text of that encoding: a letter that is no byte, or a byte that is no letter there.
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string | null {
  const bytes = getByteText(text);
  if (bytes === null) return null;
  const read = readBytes(bytes, encoding);
  return read.includes('\uFFFD') ? null : read;
}

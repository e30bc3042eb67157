import { measureUtf8 } from './utf8-damage.ts';

export type TextForm = 'utf-8' | 'utf-16le' | 'utf-16be' | 'single-byte';

/**
 * What keeps bytes from being text: a NUL character, half of a surrogate pair, UTF-8 with a few
 * damaged places, or UTF-8 beside bytes of another encoding.
 */
export type ByteProblem = 'nul' | 'lone-surrogate' | 'damaged' | 'mixed';

type DecodedBytes = { text: string; form: TextForm } | { problem: ByteProblem; line: number };

const sampleBytes = 4096;

/** Counts the lines of a text, whatever their ends. */
export function countLines(text: string): number {
  return text.split(/\r\n?|\n/).length;
}

/** Recognises UTF-16 without a byte order mark: nearly all of ASCII has a zero in each pair. */
function guessUtf16(bytes: Uint8Array): TextForm | null {
  const pairs = Math.min(bytes.length, sampleBytes) >> 1;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    if (bytes[index] === 0) evenZeros += 1;
    if (bytes[index + 1] === 0) oddZeros += 1;
  }
  if (oddZeros * 2 > pairs && evenZeros * 10 < pairs) return 'utf-16le';
  if (evenZeros * 2 > pairs && oddZeros * 10 < pairs) return 'utf-16be';
  return null;
}

function findForm(bytes: Uint8Array): TextForm | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return guessUtf16(bytes);
}

function finish(text: string, form: TextForm): DecodedBytes {
  const nul = text.indexOf('\0');
  if (nul === -1) return { text, form };
  return { problem: 'nul', line: countLines(text.slice(0, nul)) };
}

const loneSurrogate = /\p{Cs}/u;

function decodeUtf16(bytes: Uint8Array, form: 'utf-16le' | 'utf-16be'): DecodedBytes {
  const even = bytes.subarray(0, bytes.length & ~1);
  const littleEndian = Buffer.from(even);
  if (form === 'utf-16be') littleEndian.swap16();
  // Unlike TextDecoder, this keeps half a pair, so that its line can be told.
  const written = littleEndian.toString('utf16le');
  const text = written.startsWith('\uFEFF') ? written.slice(1) : written;
  if (bytes.length % 2 === 1) return { problem: 'damaged', line: countLines(text) };
  const half = text.isWellFormed() ? -1 : text.search(loneSurrogate);
  if (half !== -1) return { problem: 'lone-surrogate', line: countLines(text.slice(0, half)) };
  return finish(text, form);
}

function decodeInvalidUtf8(bytes: Uint8Array): DecodedBytes {
  const singleByte = new TextDecoder('windows-1252').decode(bytes);
  const { sequences, invalid, firstInvalid } = measureUtf8(bytes);
  const line = countLines(singleByte.slice(0, firstInvalid));
  const isSurrogate = bytes[firstInvalid] === 0xed && (bytes[firstInvalid + 1] ?? 0) >= 0xa0;
  if (isSurrogate && sequences + 3 > invalid) return { problem: 'lone-surrogate', line };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (hasMark || sequences >= invalid * 4) return { problem: 'damaged', line };
  if (sequences * 10 >= invalid) return { problem: 'mixed', line };
  return finish(singleByte, 'single-byte');
}

/**
 * Decodes the bytes of a text file: UTF-8, UTF-16 with or without a byte order mark, and otherwise
 * one character of Western Windows a byte, for what stands in such a file must then be found out.
 * Line ends stay as they are.
 */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const form = findForm(bytes);
  if (form === 'utf-16le' || form === 'utf-16be') return decodeUtf16(bytes, form);
  try {
    return finish(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8');
  } catch {
    return decodeInvalidUtf8(bytes);
  }
}

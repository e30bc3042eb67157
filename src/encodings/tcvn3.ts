import iconv from 'iconv-lite';
import { windows1252 } from './byte-characters.ts';
import { isSyllable } from './syllables.ts';

const allBytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

/** TCVN 5712 with its capitals with a tone, for which most fonts had no room. */
const fullTable = iconv.decode(allBytes, 'tcvn');

/**
 * The letters that all fonts had. Below 0xA0 and at 0xB0–0xB4 documents have the signs of Windows.
 */
const table = Array.from(fullTable, (character, byte) => {
  if (byte < 0xa1 || (byte >= 0xb0 && byte <= 0xb4)) return windows1252.charAt(byte);
  const isCapital = character !== character.toLowerCase();
  return isCapital && byte > 0xa7 ? '\uFFFD' : character;
}).join('');

/** Bytes that are capitals with a tone in the full table. */
const capital = String.raw`\x01\x02\x04-\x06\x11-\x17\x80-\x9F\xAF\xBA\xBF-\xC5\xCD\xD9-\xDB\xE0\xF0\xFF`;
const rareCapital = new RegExp(`[${capital}]`);
const letter = `[A-Za-z\\xA1-\\xFF${capital}]`;
/** A word with such a byte, no longer than a syllable with its quotation marks, or any one byte. */
const unit = new RegExp(`${letter}{0,8}[${capital}]${letter}{0,8}|[\\0-\\x1F\\x80-\\xFF]`, 'g');
/** A capital that is no sign of running text, or one between letters. */
const certainCapital =
  /(?![\x85\x91-\x97])\p{Cc}|[A-Z][\x91-\x97][A-Z]|[\xAF\xBA\xBF-\xC5\xCD\xD9-\xDB\xE0\xF0\xFF]/u;
const usualSigns = /^[\x85\x91-\x97]+|(?<![\x85\x91-\x97])[\x85\x91-\x97]+$/g;
/** Signs of Windows that stand in no word, nor before one. */
const signBeforeLetter = /(?![\x85\x91-\x97])\p{Cc}[A-Za-z\xA1-\xFF]/u;
const capitalsOnly = /^(?:\p{Lu}+|\p{Lu}\p{Ll}*)$/u;

function readBy(bytes: string, letters: string): string {
  return bytes.replace(/[\p{Cc}\xA0-\xFF]/gu, (byte) => letters.charAt(byte.charCodeAt(0)));
}

/** Reads a word by the full table; null where that gives no syllable. */
function readCapitals(bytes: string): string | null {
  const read = readBy(bytes, fullTable);
  return capitalsOnly.test(read) && isSyllable(read) ? read : null;
}

/** Tells whether a text has such capitals for certain, so that signs at words may be others. */
function hasRareCapitals(bytes: string): boolean {
  const words = bytes.match(unit) ?? [];
  return words.some(
    (word) => word.length > 1 && certainCapital.test(word) && readCapitals(word) !== null,
  );
}

function readWord(word: string, before: string, after: string, isLikely: boolean): string | null {
  const core = word.replace(usualSigns, '');
  if (core === '') return null;
  // Alone, such a byte is a capital where a sentence or a line of capitals has one: "Ở chín ấp".
  const isPlaced = /(?:^|[^\w \xA0-\xFF] ?)$/.test(before) ? /^ [\w\xA1-\xFF]/ : /^ [A-Z]{2}/;
  const isLetter = word.length > 1 || isLikely || isPlaced.test(after);
  const read = isLetter ? readCapitals(core) : null;
  if (read !== null) {
    const at = word.indexOf(core);
    return readBy(word.slice(0, at), table) + read + readBy(word.slice(at + core.length), table);
  }
  return signBeforeLetter.test(word) ? '\uFFFD' : null;
}

/**
 * Reads bytes as TCVN3. A byte of the rare capitals is one where a syllable comes of it, else the
 * sign that Windows has for it; U+FFFD where such a sign would stand in a word, or may be a letter.
 */
export function readTcvn3(bytes: string): string {
  const isLikely = hasRareCapitals(bytes);
  return bytes
    .replace(unit, (word, offset: number) => {
      if (!rareCapital.test(word)) return readBy(word, table);
      const whole =
        word.length > 1 && !isSyllable(word.replace(usualSigns, '')) ? readCapitals(word) : null;
      if (whole !== null) {
        if (isLikely) return whole;
        if (!bytes.includes('\x93')) return '\uFFFD';
      }
      const end = offset + word.length;
      const before = bytes.slice(Math.max(0, offset - 2), offset);
      return readWord(word, before, bytes.slice(end, end + 3), isLikely) ?? readBy(word, table);
    })
    .normalize('NFC');
}

import { readCandidate } from './written-phone.ts';

/** Spaces, dots, brackets and dashes of every kind, and signs that nobody sees. */
const between = String.raw`[\s.()\u00ad\u00b7\u2010-\u2015\u200b-\u200d\u2060\u2212-]{0,16}`;

/** Links may hold an escaped space, hard space or plus: "tel:%2B84912%20345%20678". */
const escaped = /%(?:20|C2%A0|2B)/gi;

/** However the beginning is dialled ("0", "+84", "0084"), the last seven digits are the same. */
const endLength = 7;

/** Stops at the last digit of each number, and looks back over seven. */
const ending = new RegExp(`\\d(?!\\d)(?<=(\\d(?:${between}\\d){6}))`, 'g');

/** The longest number that can be dialled: "00" and fifteen digits. */
const longest = new RegExp(`\\d(?:${between}\\d){6,16}$`);
const longestChars = 17 + 16 * 16;

function getDigits(written: string): string {
  return written.replace(/\D/g, '');
}

/** Reads what ends at a position from the beginning of each of its groups of digits. */
function readBackwards(text: string, end: number): string[] {
  const before = text.slice(Math.max(0, end - longestChars), end);
  const [written = ''] = longest.exec(before) ?? [];
  return [...written.matchAll(/\d+/g)].flatMap(({ index }) => {
    const start = end - written.length + index;
    return readCandidate({ text, start, end, digits: getDigits(written.slice(index)) });
  });
}

/**
 * Prepares a search for telephone numbers in the form they are kept in: the returned function tells
 * which of them stand in a text, however their digits are parted there.
 */
export function makePhoneFinder(phones: Iterable<string>): (text: string) => Set<string> {
  const searched = new Set(phones);
  const ends = new Set([...searched].map((phone) => phone.slice(-endLength)));
  return (raw) => {
    const found = new Set<string>();
    if (searched.size === 0) return found;
    const text = raw.replace(escaped, ' ');
    for (const { 1: last = '', index } of text.matchAll(ending)) {
      if (!ends.has(last.length === endLength ? last : getDigits(last))) continue;
      for (const phone of readBackwards(text, index + 1)) {
        if (searched.has(phone)) found.add(phone);
      }
    }
    return found;
  };
}

import { isSyllable } from './syllables.ts';

/** What a word is as Vietnamese; `loose` fits only in Vietnamese surroundings. */
type WordKind = 'plain' | 'syllable' | 'abbreviation' | 'loose' | 'other';

const wordPattern = /(?:(?!\s)[\p{L}\p{M}\p{Cc}\u00A1-\u00BF×÷‚„†‡‰‹›™€₫˜\uFFFD])+/gu;
const asciiWord = /^[«‹‚„€°±µ]?[A-Za-z]*[°²³®™©»›‰€₫†‡±·]*$/;
const onlySigns = /^[^\p{L}\uFFFD\u0080-\u009F]+$/u;
const abbreviation = /^[A-ZĂÂĐÊÔƠƯ]{2,10}$/;
const smallAbbreviation = /^[A-Z]{0,3}(?:Đ|đ)[a-z]?$/;
/** Signs of units that would otherwise read as a syllable of TCVN3. */
const units = /^(?:µ[mgslFVAW]|N·m|k?W·h|A·h)$/;

/** Splits a text into words: letters, with the signs and controls that stand between or at them. */
export function splitWords(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

function isFew(word: string, letters: RegExp, most: number): boolean {
  return (word.match(letters)?.length ?? 0) <= most;
}

/** Names of the highlands and loan words: clusters and ends that Vietnamese does not have. */
const foreignName =
  /^(?:[bcdđghkmpst]?[lr]|[bcdđghklmnpqrstvx]|[kcgtn]h|tr|)[aeioăâêôơưŭĕĭŏčuy]{1,2}(?:ng|nh|ch|[cmnptkhlrs])?$/iu;

function stripTone(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
}

/** Tells whether a word is made of two to four syllables: "bôxít", "ôtô", two words run together. */
function isCompound(word: string): boolean {
  const canEnd = Array.from({ length: word.length + 1 }, () => 9);
  canEnd[0] = 0;
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - 7); start < end; start += 1) {
      const parts = (canEnd[start] ?? 9) + 1;
      if (parts >= (canEnd[end] ?? 9)) continue;
      if (isSyllable(word.slice(start, end))) canEnd[end] = parts;
    }
  }
  return (canEnd[word.length] ?? 9) <= 4;
}

/** Tells what a word is as Vietnamese. */
export function getWordKind(word: string): WordKind {
  if (asciiWord.test(word) || onlySigns.test(word) || isUnit(word)) return 'plain';
  if (/[^\p{L}\p{M}]/u.test(word)) return 'other';
  if (isSyllable(word)) return 'syllable';
  if (smallAbbreviation.test(word)) return 'abbreviation';
  if (abbreviation.test(word) && isFew(word, /[AEIOUYĂÂÊÔƠƯ]/g, 2)) return 'abbreviation';
  if (word.length < 2 || word.length > 20) return 'other';
  return isCompound(word) || foreignName.test(stripTone(word)) ? 'loose' : 'other';
}

/** Tells whether a word is the sign of a unit ("µm"). */
export function isUnit(word: string): boolean {
  return units.test(word);
}

/** Tells whether capitals stand as people write them: none, the first letter, or all. */
export function hasUsualCase(word: string): boolean {
  return /^(?:\p{Lu}*|\p{L}?\p{Ll}*)$/u.test(word);
}

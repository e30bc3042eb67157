import { windows1252 } from './byte-characters.ts';

/** Letters that VNI writes with one byte, beside plain ASCII. */
const letters = new Map(Object.entries({ ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ò: 'ị', ó: 'ĩ', î: 'ỵ' }));

/** Marks that VNI writes as a byte of their own after the vowel. */
const tones = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const circumflexes = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
const breves = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const marks = new Map(Object.entries({ ...tones, ...circumflexes, ...breves }));

const unit = /[aeouyôö][ùøûõï]|[aeo][âáàåãä]|a[êéèúüë]|[\x80-\x9F\xC0-\xFF]/gi;
const wordLetter = /[a-z\xC0-\xFF]/i;

function readLetter(letter: string): string | null {
  const lower = letter.toLowerCase();
  const read = /[a-zíì]/.test(lower) ? lower : (letters.get(lower) ?? null);
  return letter === lower ? read : (read?.toUpperCase() ?? null);
}

/**
 * Reads bytes as VNI; the vowel gives the case. A mark that no vowel bears becomes U+FFFD, but Ø
 * stays where it stands alone: it is the sign of a diameter.
 */
export function readVni(bytes: string): string {
  return bytes
    .replace(unit, (written, offset: number) => {
      const [first = '', mark = ''] = written;
      const letter = readLetter(first);
      if (letter !== null) return letter + (marks.get(mark.toLowerCase()) ?? '');
      if (first < '\xA0') return windows1252.charAt(first.charCodeAt(0));
      const isInWord =
        wordLetter.test(bytes.charAt(offset - 1)) || wordLetter.test(bytes.charAt(offset + 1));
      return first === 'Ø' && !isInWord ? first : '\uFFFD';
    })
    .normalize('NFC');
}

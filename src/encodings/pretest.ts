import { findStrangePairs, smallLetters } from './letter-pairs.ts';

/**
 * Characters that Vietnamese text in Unicode seldom has and an old encoding often: controls, signs,
 * Western letters, marks of their own.
 */
const tellingCharacter =
  /(?![\t\n\r])[\p{Cc}\xA1-\xBFÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ\u0100\u0101\u0104-\u010F\u0112-\u0127\u012A-\u0167\u016A-\u019F\u01A2-\u01AE\u01B1-\u036F‚ƒ„†‡‰‹›™₫\uFFFD]/u;

const capitals = smallLetters.map((letter) => letter.toUpperCase());
const accentedCapitals = capitals.filter((letter) => letter > '\x7F');
const letters = [...smallLetters, ...capitals];
const signs = Array.from('?€ \u00A0“”‘’…–—');
const known = [...letters, ...signs];
const tellingClass = known.length + 1;
const classes = known.length + 2;

/** By character code, its class: 0 where it tells nothing, else its place among those known. */
const classOf = new Uint8Array(0x1_0000);
for (let code = 0; code < classOf.length; code += 1) {
  if (tellingCharacter.test(String.fromCharCode(code))) classOf[code] = tellingClass;
}
known.forEach((character, index) => {
  classOf[character.charCodeAt(0)] = index + 1;
});

/** Writes the tone of a small letter as an apostrophe: "ấ" is "â'". */
function spellTone(letter: string): string {
  const marks = letter.toLowerCase().normalize('NFD');
  const toneless = marks.replace(/[\u0300\u0301\u0303\u0309\u0323]/, '');
  return toneless.normalize('NFC') + (toneless === marks ? '' : "'");
}

const never = 0;
const always = 1;
/** Pairs that only a wrong decoding puts after certain letters, such as "oá" in "huoáng". */
const conditions = [
  { first: 'oO', second: /^a'/, before: /[bcimuv]/i },
  { first: 'óòỏõọÓÒỎÕỌ', second: /^[ae]$/, before: /[bcmv]/i },
  { first: 'oO', second: /^o'/, before: /^[^xms]?$/i },
  { first: 'uU', second: /^(?:[aei]'|ă)/, before: /^[^q]?$/i },
  { first: 'uU', second: /^ơ/, before: /^[^hq]?$/i },
  { first: 'iI', second: /^(?:[aeou]'|[ăâôơư])/, before: /^[^g]?$/i },
  { first: 'ýỳỷỹỵÝỲỶỸỴ', second: /^[a-z]/, before: /^[^u]?$/i },
  // "CÈm": other capitals than the first, before small letters.
  { first: '', second: /^$/, before: /[A-Z]/ },
].map((condition, index) => ({ ...condition, judgement: index + 2 }));

/** By the classes of two characters, whether only a wrong decoding puts them side by side. */
const judgements = new Uint8Array(classes * classes);

function getPlace(first: string, second: string): number {
  const from = classOf[first.charCodeAt(0)] ?? 0;
  return from * classes + (classOf[second.charCodeAt(0)] ?? 0);
}

/** What a pair was found to be first, it stays. */
function setPairs(firsts: Iterable<string>, seconds: Iterable<string>, judgement: number): void {
  const ends = [...seconds];
  for (const first of firsts) {
    for (const second of ends) judgements[getPlace(first, second)] ||= judgement;
  }
}

for (let from = 0; from < classes; from += 1) judgements[from * classes + tellingClass] = always;
for (const pair of findStrangePairs()) {
  const [first = '', second = ''] = pair;
  setPairs([first, first.toUpperCase()], [second], always);
  setPairs([first.toUpperCase()], [second.toUpperCase()], always);
}
for (const small of smallLetters) {
  setPairs([small], small > '\x7F' ? capitals : accentedCapitals, always);
}
for (const { first, second, judgement } of conditions) {
  const seconds = letters.filter((letter) => second.test(spellTone(letter)));
  setPairs(first, seconds, judgement);
}
setPairs(accentedCapitals, smallLetters, conditions.length + 1);
setPairs('âÂ', '€', always);
// No syllable ends in these; the second character stands for all that tell nothing.
const neverLast = letters.filter((letter) => /^[aA][\u0302\u0306]/.test(letter.normalize('NFD')));
setPairs(neverLast, ' \n', always);
setPairs('ÃĂ', '\u00A0“”‘’…–—', always);
setPairs('bcdghklmnpqrstvxBCDGHKLMNPQRSTVX', '?', always);
setPairs('?', letters, always);

/** Classes that no judgement tells apart are one, so that the table stays in the nearest memory. */
const merged = new Map<string, number>();
const mergedOf = Array.from({ length: classes }, (_, own) => {
  const row = judgements.subarray(own * classes, (own + 1) * classes);
  const column = Array.from({ length: classes }, (_, from) => judgements[from * classes + own]);
  const key = `${row.join('')} ${column.join('')}`;
  const place = merged.get(key) ?? merged.size;
  merged.set(key, place);
  return place;
});
const width = merged.size;
const table = new Uint8Array(width * width);
judgements.forEach((judgement, place) => {
  const from = mergedOf[Math.floor(place / classes)] ?? 0;
  table[from * width + (mergedOf[place % classes] ?? 0)] = judgement;
});
const groupOf = classOf.map((own) => mergedOf[own] ?? 0);

const asciiCodes = 128;
/** For each condition, by the ASCII code two characters before, whether it holds; 0 is no such. */
const holdsAfter = Uint8Array.from(
  conditions.flatMap(({ before }) =>
    Array.from({ length: asciiCodes }, (_, code) =>
      before.test(code === 0 ? '' : String.fromCharCode(code)) ? 1 : 0,
    ),
  ),
);

function isToldBy(judgement: number, text: string, index: number): boolean {
  if (judgement === always) return true;
  const code = index > 1 ? text.charCodeAt(index - 2) : 0;
  const place = (judgement - 2) * asciiCodes + (code < asciiCodes ? code : 0);
  return holdsAfter[place] === 1;
}

/**
 * Tells whether a cell must be looked at closely; most cells of a sound file need not. Tables are
 * several times as fast here as the same classes in a regular expression.
 */
export function isTelling(text: string): boolean {
  let previous = 0;
  for (let index = 0; index < text.length; index += 1) {
    const current = groupOf[text.charCodeAt(index)] ?? 0;
    const judgement = table[previous * width + current] ?? never;
    if (judgement !== never && isToldBy(judgement, text, index)) return true;
    previous = current;
  }
  return table[previous * width] === always;
}

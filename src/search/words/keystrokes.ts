import { isSyllable } from '../../encodings/syllables.ts';
import { placeTone } from './place-tone.ts';
import { pressKey, type Typed } from './press-key.ts';

/** "nghieengfs" with a few keys to spare; longer words need no look. */
const mostKeys = 14;
const mostReadings = 4;

/** No syllable has more than three vowel letters. */
const fourVowels = /(?:[aăâeêioôơuưy].*){4}/;

/**
 * Letters that hardly stand so before another letter, with the vowels they are without the keys
 * that a typist left out: "viets", "cuocs".
 */
const completions: readonly (readonly [RegExp, string])[] = [
  [/ưo(?=.)/, 'ươ'],
  [/ie(?=.)/, 'iê'],
  [/ye(?=.)/, 'yê'],
  [/uo(?=.)/, 'uô'],
  [/uo(?=.)/, 'ươ'],
];

/** A syllable, or one of the place names in "Đắk", which end as no other syllable does. */
function isPossible(word: string): boolean {
  return isSyllable(/[ắặ]k$/.test(word) ? `${word.slice(0, -1)}c` : word);
}

/** "hddnd" for HĐND: no syllable, yet the keys of đ are plain to see. */
function readAbbreviation(word: string): string[] {
  return /^[b-df-hj-np-tvwxz]*(?:dd|d9)[b-df-hj-np-tvwxz]*$/.test(word)
    ? [word.replace(/dd|d9/g, 'đ')]
    : [];
}

/** The readings of what was typed, by the last tone key first: "caris" is "cái", then "cải". */
function readTyped(letters: string, tones: readonly string[]): string[] {
  const inOrder = tones.length === 0 ? [''] : tones.toReversed();
  return inOrder.map((tone) => placeTone(letters, tone)).filter(isPossible);
}

function readCompleted({ letters, tones }: Typed): string[] {
  return completions
    .filter(([vowels]) => vowels.test(letters))
    .flatMap(([vowels, completed]) => readTyped(letters.replace(vowels, completed), tones));
}

/**
 * Returns the Vietnamese readings of a lower-case ASCII word that still holds keystrokes of Telex
 * or VNI, the best first; none when it holds none or makes no possible syllable or abbreviation.
 */
export function readKeystrokes(word: string): string[] {
  if (word.length > mostKeys || !/^[a-z][a-z0-9]+$/.test(word)) return [];
  let typed: Typed[] = [{ letters: '', tones: [], keys: 0, doubts: 0 }];
  for (const key of word) {
    typed = typed
      .flatMap((before) => pressKey(before, key))
      .filter(({ letters }) => !fourVowels.test(letters));
  }
  const likely = typed
    .filter(({ keys }) => keys > 0)
    .toSorted((left, right) => left.doubts - right.doubts);
  const readings = [
    ...likely.flatMap(({ letters, tones }) => readTyped(letters, tones)),
    ...likely.flatMap(readCompleted),
    ...readAbbreviation(word),
  ];
  return [...new Set(readings)].slice(0, mostReadings);
}

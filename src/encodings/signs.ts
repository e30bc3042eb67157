import { windows1252 } from './byte-characters.ts';
import { getWordKind } from './words.ts';

/** As below, an end is looked for only where a run of signs begins. */
const edges = /^[\x80-\x9F]+|(?<![\x80-\x9F®™©])[\x80-\x9F®™©]+$/g;
const control = /[\x80-\x9F]/g;
/** Begins at the beginning of a word only: else each letter of a long word would begin a search. */
const wordWithEth = /(?<![\p{L}\p{M}])[\p{L}\p{M}]*[Ðð][\p{L}\p{M}]*/gu;

/**
 * Returns a word without signs that may stand at or in a word of any text: soft hyphens, marks of
 * registration, quotation marks and dashes that are controls, because their bytes were copied.
 */
export function setAsideSigns(word: string): string {
  return word.replaceAll('\u00AD', '').replace(edges, (signs) => {
    const isKnown = Array.from(signs).every((sign) => readControl(sign) !== sign || sign > '\x9F');
    return isKnown ? '' : signs;
  });
}

function readControl(sign: string): string {
  return windows1252.charAt(sign.charCodeAt(0));
}

/** Reads đ in a word where its likeness, a letter of Icelandic, was typed or copied for it. */
export function readEth(word: string): string {
  return word.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');
}

function mendEth(word: string): string {
  const read = readEth(word);
  const kind = getWordKind(read.normalize('NFC'));
  return kind === 'syllable' || kind === 'abbreviation' ? read : word;
}

/** Returns a sound text with the signs and the đ that all tables of Windows have at these bytes. */
export function mendSigns(text: string): string {
  return text.replace(control, readControl).replace(wordWithEth, mendEth);
}

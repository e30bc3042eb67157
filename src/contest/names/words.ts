import { foldText } from '../../text/normalise.ts';

/** A word of a name: without marks, and with them, its tone mark moved to the end. */
export type Word = { plain: string; marked: string };

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

function makeWord(text: string): Word {
  const letters = text.replace(/ð/g, 'đ').normalize('NFD');
  const tone = letters.match(toneMarks)?.join('') ?? '';
  return { plain: foldText(text), marked: letters.replace(toneMarks, '') + tone };
}

/**
 * Splits a name into what tells it from others: words in lower case, numbers without leading
 * zeros; no punctuation, no "và", for which people also write "&" or a comma.
 */
export function splitWords(text: string): Word[] {
  const parts = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}\p{N}])([pq])(?=\d)/gu, '$1 ')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return (parts ?? [])
    .map((part) => makeWord(part.replace(/^0+(?=\d)/, '')))
    .filter(({ plain }) => plain !== 'va' && plain !== '');
}

/** Joins words without their marks: the form in which names are looked up. */
export function joinPlain(words: readonly Word[]): string {
  return words.map(({ plain }) => plain).join(' ');
}

/** Joins words with their marks: what tells names apart that look alike without marks. */
export function joinMarked(words: readonly Word[]): string {
  return words.map(({ marked }) => marked).join(' ');
}

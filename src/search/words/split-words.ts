import { foldWord } from './fold-word.ts';

/** A word of a text; `start` and `end` are its place in the text as it was given. */
export type Word = {
  /** As written, in NFC. */
  text: string;
  /** Lower case, without diacritics, đ as d. */
  folded: string;
  start: number;
  end: number;
};

/** Letters and digits with their marks; a mark that follows neither is no word. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Returns the words of a text in their order. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [given] = match;
    words.push({
      text: given.normalize('NFC'),
      folded: foldWord(given),
      start: match.index,
      end: match.index + given.length,
    });
  }
  return words;
}

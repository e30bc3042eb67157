import { splitWords, type Word } from '../words/split-words.ts';

/** Longer queries are read so far and no further. */
const mostLetters = 200;
const mostWords = 12;

export type Query = {
  words: Word[];
  /** The query ends in the middle of a word, as far as one can tell while it is being typed. */
  lastOpen: boolean;
};

/** An abbreviation with dots between its letters. */
const dotted = /(?<!\p{L})(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu;

/** Splits what was typed into its words. */
export function readQuery(typed: string): Query {
  const text = typed
    .slice(0, mostLetters)
    .normalize('NFC')
    .replace(dotted, (letters) => letters.replaceAll('.', ''));
  const words = splitWords(text).slice(0, mostWords);
  return { words, lastOpen: words.at(-1)?.end === text.length };
}

/**
 * Makes words of a query from other writing of it, keeping words that stay as they were typed.
 * @param meant the words of the query as they were understood, folded
 */
export function rewriteWords(
  words: readonly Word[],
  meant: readonly string[],
  written: readonly string[],
): Word[] {
  const typed = new Map(words.map((word, place) => [meant[place] ?? word.folded, word]));
  return written.map((text) => {
    const [split] = splitWords(text);
    return typed.get(text) ?? split ?? { text, folded: text, start: 0, end: text.length };
  });
}

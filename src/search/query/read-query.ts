import { splitWords, type Word } from '../words/split-words.ts';

/** Longer queries are read so far and no further. */
const mostLetters = 200;
const mostWords = 12;

export type Query = {
  words: Word[];
  /** The query ends in the middle of a word, as far as one can tell while it is being typed. */
  lastOpen: boolean;
};

/** Splits what was typed into its words. */
export function readQuery(typed: string): Query {
  const text = typed.slice(0, mostLetters).normalize('NFC');
  const words = splitWords(text).slice(0, mostWords);
  return { words, lastOpen: words.at(-1)?.end === text.length };
}

/** Makes words of a query from other writing of it, keeping marks of words that stay. */
export function rewriteWords(words: readonly Word[], written: readonly string[]): Word[] {
  const typed = new Map(words.map((word) => [word.folded, word]));
  return written.map((text) => {
    const [split] = splitWords(text);
    return typed.get(text) ?? split ?? { text, folded: text, start: 0, end: text.length };
  });
}

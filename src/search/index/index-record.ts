import { getLayout } from '../ranking/get-layout.ts';
import type { Layout } from '../ranking/score-text.ts';
import type { Card } from '../record.ts';
import { formatMarked } from '../words/format-marked.ts';
import { listPartTexts } from '../words/part-texts.ts';
import { splitWords, type Word } from '../words/split-words.ts';
import { encodeWord } from './encode-word.ts';

/** A record as the index holds it: the place of a word is its number in `words`. */
export type IndexedText = {
  /** Folded. */
  words: string[];
  /** The same words as Pagefind is given them. */
  encoded: string[];
  layout: Layout;
};

/** Joins the words of an id to one: "HG22-009" is asked for as a whole. */
export function joinId(words: readonly Word[]): string {
  return words.map(({ folded }) => folded).join('');
}

/**
 * Splits all that is searched of a record: title, summary, then the sections. Its id is found too,
 * but is no word: ids would double what a browser loads of the vocabulary.
 */
export function indexCard(card: Card): IndexedText {
  const parts = listPartTexts(card).map(splitWords);
  const words: Word[] = parts.flat();
  return {
    words: words.map(({ folded }) => folded),
    encoded: [
      ...words.map(({ text }) => encodeWord(formatMarked(text))),
      encodeWord(joinId(splitWords(card.id))),
    ],
    layout: getLayout(
      card,
      parts.map(({ length }) => length),
    ),
  };
}

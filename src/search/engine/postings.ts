import { encodeWord } from '../index/encode-word.ts';
import type { Pagefind } from './pagefind.ts';

/** Records that hold a word, each with the places of the word in it, in rising order. */
export type Postings = ReadonlyMap<number, readonly number[]>;

export type PostingsReader = {
  /** Where folded words stand, whatever their marks. */
  load: (words: readonly string[]) => Promise<Postings[]>;
  /** Where words stand with just these marks, as `formatMarked` writes them. */
  loadMarked: (words: readonly string[]) => Promise<Postings[]>;
};

/**
 * Asks Pagefind for one word at a time and remembers its answers: what records have in common,
 * and in what order they are shown, is decided by this program.
 * @param numbers the number of each record by Pagefind's name of it, without the language
 * @param counts folded words with the number of records that hold each: Pagefind finds nothing
 *   where it could not load a file, and a known word is found nowhere only then
 * @throws Error from `load` and `loadMarked` when a file of the index could not be loaded
 */
export function makePostingsReader(
  pagefind: Pagefind,
  numbers: ReadonlyMap<string, number>,
  counts: ReadonlyMap<string, number>,
): PostingsReader {
  const remembered = new Map<string, Postings>();
  let turn: Promise<unknown> = Promise.resolve();

  async function ask(word: string): Promise<Postings> {
    const { results } = await pagefind.search(word);
    const postings = new Map<number, readonly number[]>();
    for (const { id, words } of results) {
      const number = numbers.get(id.slice(id.indexOf('_') + 1));
      if (number !== undefined) postings.set(number, words);
    }
    return postings;
  }

  async function askKnown(word: string): Promise<Postings> {
    const postings = await ask(encodeWord(word));
    if (postings.size === 0 && counts.has(word)) throw new Error(`The index lacks ${word}`);
    return postings;
  }

  async function askAll(words: readonly string[], marked: boolean): Promise<Postings[]> {
    const getKey = (word: string) => (marked ? `=${word}` : word);
    const missing = words.filter((word) => !remembered.has(getKey(word)));
    if (missing.length > 0) {
      await pagefind.preload(missing.map(encodeWord).join(' '));
      if (marked) await pagefind.options({ exactDiacritics: true });
      try {
        for (const word of missing) {
          remembered.set(getKey(word), await (marked ? ask(encodeWord(word)) : askKnown(word)));
        }
      } finally {
        if (marked) await pagefind.options({ exactDiacritics: false });
      }
    }
    return words.map((word) => remembered.get(getKey(word)) ?? new Map<number, number[]>());
  }

  // One after the other: the setting for marks holds for all searches under way.
  const inTurn = (words: readonly string[], marked: boolean): Promise<Postings[]> => {
    const mine = turn.then(() => askAll(words, marked));
    turn = mine.catch(() => undefined);
    return mine;
  };
  return {
    load: (words) => inTurn(words, false),
    loadMarked: (words) => inTurn(words, true),
  };
}

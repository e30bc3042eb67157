import type { BenchRecord } from './records.ts';
import { readTokens, type Token } from './tokens.ts';

/** A record with its words. */
export type Item = BenchRecord & { titleTokens: Token[]; abstractTokens: Token[] };

/** Which of the records have a word, or a run of words in a row. */
export type Postings = ReadonlyMap<string, ReadonlySet<string>>;

/** The records as queries are made from them; words in a row are joined by spaces. */
export type Corpus = {
  items: Item[];
  folded: Postings;
  marked: Postings;
  /** Runs of two to four words with their marks in titles. */
  titleRuns: Postings;
  /** Runs of three and four folded words in titles. */
  foldedTitleRuns: Postings;
  /** Two words in a row in titles or abstracts. */
  markedPairs: Postings;
  foldedPairs: Postings;
};

const none: ReadonlySet<string> = new Set();

/** Returns the ids of the records that have a word or run. */
export function getIds(postings: Postings, key: string): ReadonlySet<string> {
  return postings.get(key) ?? none;
}

/** Returns the ids that stand in every set. */
export function getShared(sets: readonly ReadonlySet<string>[]): string[] {
  const [least = none, ...others] = sets.toSorted((left, right) => left.size - right.size);
  return [...least].filter((id) => others.every((set) => set.has(id)));
}

/** Returns the words in a row of some length, each joined by spaces. */
export function getRuns(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '));
}

function makePostings(items: Item[], getKeys: (item: Item) => string[]): Postings {
  const postings = new Map<string, Set<string>>();
  for (const item of items) {
    for (const key of getKeys(item)) {
      const ids = postings.get(key);
      if (ids === undefined) postings.set(key, new Set([item.id]));
      else ids.add(item.id);
    }
  }
  return postings;
}

/** Makes the tables of words and runs from which queries are made. */
export function makeCorpus(records: readonly BenchRecord[]): Corpus {
  const items = records.map((record) => ({
    ...record,
    titleTokens: readTokens(record.title),
    abstractTokens: readTokens(record.abstract),
  }));
  const getPairs = (form: 'marked' | 'folded') => (item: Item) =>
    [item.titleTokens, item.abstractTokens].flatMap((tokens) =>
      getRuns(
        tokens.map((token) => token[form]),
        2,
      ),
    );
  const getWords = (form: 'marked' | 'folded') => (item: Item) =>
    [...item.titleTokens, ...item.abstractTokens].map((token) => token[form]);
  const getTitleRuns = (form: 'marked' | 'folded', lengths: number[]) => (item: Item) => {
    const words = item.titleTokens.map((token) => token[form]);
    return lengths.flatMap((length) => getRuns(words, length));
  };
  return {
    items,
    folded: makePostings(items, getWords('folded')),
    marked: makePostings(items, getWords('marked')),
    titleRuns: makePostings(items, getTitleRuns('marked', [2, 3, 4])),
    foldedTitleRuns: makePostings(items, getTitleRuns('folded', [3, 4])),
    markedPairs: makePostings(items, getPairs('marked')),
    foldedPairs: makePostings(items, getPairs('folded')),
  };
}

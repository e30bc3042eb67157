import { splitWords } from '../words/split-words.ts';

/** How often each pair of neighbouring words stands in a text. */
export type PairCounts = Map<string, number>;

/**
 * Adds the pairs of folded words that stand side by side: a syllable alone says little ("hành"),
 * two together mostly make a word ("hành chính"). Words parted by a sign make no pair.
 */
export function countPairs(text: string, weight: number, counts: PairCounts): void {
  let previous = { folded: '', end: Number.NaN };
  for (const word of splitWords(text)) {
    if (word.start === previous.end + 1 && text[previous.end] === ' ') {
      const pair = `${previous.folded} ${word.folded}`;
      counts.set(pair, (counts.get(pair) ?? 0) + weight);
    }
    previous = word;
  }
}

import { splitWords } from '../../../search/words/split-words.ts';

/** Two words that stand side by side, folded. */
export type Pair = readonly [first: string, second: string];

/** Lists the pairs of neighbouring words of a title, each once; words parted by a sign make none. */
export function listPairs(title: string): Pair[] {
  const words = splitWords(title);
  const pairs = new Map<string, Pair>();
  for (const [place, { folded, start }] of words.entries()) {
    const before = words[place - 1];
    const isBeside = before !== undefined && title.slice(before.end, start).trim() === '';
    if (isBeside) pairs.set(`${before.folded} ${folded}`, [before.folded, folded]);
  }
  return [...pairs.values()];
}

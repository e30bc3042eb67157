import type { PairCounts } from './count-pairs.ts';

/** A pair by its number, and how much of its text it makes. */
export type WeightedPair = { pair: number; weight: number };

function numberPairs(texts: readonly PairCounts[]): {
  numbers: Map<string, number>;
  found: number[];
} {
  const numbers = new Map<string, number>();
  const found: number[] = [];
  for (const counts of texts) {
    for (const pair of counts.keys()) {
      const number = numbers.get(pair) ?? numbers.size;
      numbers.set(pair, number);
      found[number] = (found[number] ?? 0) + 1;
    }
  }
  return { numbers, found };
}

/**
 * Weighs the pairs of each text, rare ones more, so that the squares of a text's weights add up to
 * 1. Pairs that no other text has are left out of the list, though not of that sum.
 */
export function weighPairs(texts: readonly PairCounts[]): WeightedPair[][] {
  const { numbers, found } = numberPairs(texts);
  return texts.map((counts) => {
    const weighted: WeightedPair[] = [];
    let squares = 0;
    for (const [key, count] of counts) {
      const pair = numbers.get(key) ?? 0;
      const shared = found[pair] ?? 0;
      const weight = (1 + Math.log(count)) * Math.log(texts.length / shared);
      squares += weight * weight;
      if (shared > 1) weighted.push({ pair, weight });
    }
    const length = Math.sqrt(squares);
    return length === 0
      ? []
      : weighted.map(({ pair, weight }) => ({ pair, weight: weight / length }));
  });
}

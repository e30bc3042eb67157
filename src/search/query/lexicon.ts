/** The words of all records. */
export type Lexicon = {
  records: number;
  /** Folded words, with the number of records that hold each. */
  counts: ReadonlyMap<string, number>;
  hasPrefix: (prefix: string) => boolean;
  /** Words that begin with a prefix, in the order of the alphabet. */
  getExtensions: (prefix: string) => string[];
  /** The file of the index in which a word stands, counted from 0. */
  getPart: (word: string) => number;
};

/** The place of the first item that is not before a word. */
function findPlace(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Prepares words for being looked up by how they begin. */
export function makeLexicon(
  counts: ReadonlyMap<string, number>,
  cuts: readonly string[],
  records: number,
): Lexicon {
  const sorted = [...counts.keys()].sort();
  const getExtensions = (prefix: string): string[] => {
    const from = findPlace(sorted, prefix);
    let to = from;
    while (sorted[to]?.startsWith(prefix) === true) to += 1;
    return sorted.slice(from, to);
  };
  return {
    records,
    counts,
    hasPrefix: (prefix) => sorted[findPlace(sorted, prefix)]?.startsWith(prefix) === true,
    getExtensions,
    getPart: (word) => findPlace(cuts, word),
  };
}

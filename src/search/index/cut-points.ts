/** Words that a browser loads together: about 4 KB compressed, and never more than 150 parts. */
const smallestPart = 1200;
const mostParts = 150;

/**
 * Chooses the words after which the index is cut into files that are loaded one by one.
 * @param counts folded words with the number of records that hold each
 */
export function findCutPoints(counts: ReadonlyMap<string, number>): string[] {
  let total = 0;
  for (const count of counts.values()) total += count;
  const size = Math.max(smallestPart, total / mostParts);
  const cuts: string[] = [];
  let inPart = 0;
  for (const word of [...counts.keys()].sort()) {
    inPart += counts.get(word) ?? 0;
    if (inPart < size) continue;
    cuts.push(word);
    inPart = 0;
  }
  return cuts;
}

import type { Ranked } from './rank.ts';

/** Scores closer than this differ only by how a computer adds. */
const equalWithin = 1e-9;

/**
 * Lists the groups of entries with the same score, in the order of the ranking: what set them
 * apart stands in `tieBrokenBy`, what stayed level shares a rank.
 */
export function findTies(ranking: readonly Ranked[]): Ranked[][] {
  const groups: Ranked[][] = [];
  for (const entry of ranking) {
    const group = groups.at(-1);
    const last = group?.at(-1)?.score ?? Number.POSITIVE_INFINITY;
    if (group !== undefined && Math.abs(last - (entry.score ?? 0)) < equalWithin) group.push(entry);
    else groups.push([entry]);
  }
  return groups.filter((group) => group.length > 1);
}

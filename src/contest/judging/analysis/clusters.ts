import type { RoundScore } from '../round-score.ts';

/** Entries next to one another by score, close enough that the rule may take them as level. */
export type Cluster = RoundScore[];

/** Wider than what the rule takes as the same score: entries further apart are never level. */
const surelyApart = 1e-6;

/** Orders two entries by score, the higher first. */
export function compareScores(left: RoundScore, right: RoundScore): number {
  return (right.score ?? 0) - (left.score ?? 0);
}

/** Puts entries that may be level together; the entries come in order by score. */
export function findClusters(entries: readonly RoundScore[]): Cluster[] {
  const clusters: Cluster[] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const score = entry.score ?? 0;
    const open = clusters.at(-1);
    if (open === undefined || last - score > surelyApart) clusters.push([entry]);
    else open.push(entry);
    last = score;
  }
  return clusters;
}

/** Makes one list of two that are each in order by score. */
export function mergeByScore(
  left: readonly RoundScore[],
  right: readonly RoundScore[],
): RoundScore[] {
  const merged: RoundScore[] = [];
  let next = 0;
  for (const entry of left) {
    for (let one = right[next]; one !== undefined && compareScores(one, entry) < 0;) {
      merged.push(one);
      next += 1;
      one = right[next];
    }
    merged.push(entry);
  }
  return [...merged, ...right.slice(next)];
}

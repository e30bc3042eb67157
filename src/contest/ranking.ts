import type { EntryScore } from './scoring.ts';

/** An entry's place in a round; entries that stay level share a rank (1, 1, 3). */
export type Ranked = EntryScore & {
  rank: number;
  /** The criterion that set this entry apart from others with the same score; null if none did. */
  tieBrokenBy: string | null;
};

const equalWithin = 1e-9;

function compareNumbers(left: number, right: number): number {
  return Math.abs(left - right) < equalWithin ? 0 : right - left;
}

function getCriterion(entry: EntryScore, criterion: string): number {
  return entry.byCriterion.find((one) => one.criterion === criterion)?.mean ?? 0;
}

function compareEntries(left: EntryScore, right: EntryScore, tieBreak: readonly string[]): number {
  const byScore = compareNumbers(left.score ?? 0, right.score ?? 0);
  if (byScore !== 0) return byScore;
  for (const criterion of tieBreak) {
    const order = compareNumbers(getCriterion(left, criterion), getCriterion(right, criterion));
    if (order !== 0) return order;
  }
  return 0;
}

function findTieBreaker(
  entry: EntryScore,
  neighbour: EntryScore | undefined,
  tieBreak: readonly string[],
): string | null {
  if (neighbour === undefined || compareNumbers(entry.score ?? 0, neighbour.score ?? 0) !== 0) {
    return null;
  }
  const differs = (criterion: string) =>
    compareNumbers(getCriterion(entry, criterion), getCriterion(neighbour, criterion)) !== 0;
  return tieBreak.find(differs) ?? null;
}

/**
 * Ranks the entries of a round by score, then by the criteria of the tie rule; what is level
 * after that shares a rank. Entries without a complete sheet are left out.
 */
export function rankEntries(scores: readonly EntryScore[], tieBreak: readonly string[]): Ranked[] {
  const ordered = scores
    .filter((entry) => entry.score !== null)
    .toSorted(
      (left, right) =>
        compareEntries(left, right, tieBreak) || (left.entryId < right.entryId ? -1 : 1),
    );
  const ranked: Ranked[] = [];
  for (const [index, entry] of ordered.entries()) {
    const before = ranked[index - 1];
    const level = before !== undefined && compareEntries(before, entry, tieBreak) === 0;
    ranked.push({
      ...entry,
      rank: level ? before.rank : index + 1,
      tieBrokenBy:
        findTieBreaker(entry, ordered[index - 1], tieBreak) ??
        findTieBreaker(entry, ordered[index + 1], tieBreak),
    });
  }
  return ranked;
}

import type { Ranked } from '../rank.ts';
import type { NormalisedEntry } from './normalised.ts';

/** An entry's official place beside the one under normalised scores. */
export type RankShift = {
  entryId: string;
  rank: number;
  score: number | null;
  normalisedRank: number;
  normalisedScore: number | null;
  /** Official rank minus normalised rank: positive where the entry would stand higher. */
  gain: number;
};

/** Compares the official rank with the normalised one, the greatest difference first. */
export function compareRanks(
  ranked: readonly Ranked[],
  normalised: readonly NormalisedEntry[],
): RankShift[] {
  const byId = new Map(normalised.map((one) => [one.entryId, one]));
  return ranked
    .flatMap(({ entryId, rank, score }): RankShift[] => {
      const other = byId.get(entryId);
      if (other === undefined || other.rank === null) return [];
      const { rank: normalisedRank, score: normalisedScore } = other;
      return [
        { entryId, rank, score, normalisedRank, normalisedScore, gain: rank - normalisedRank },
      ];
    })
    .toSorted(
      (left, right) => Math.abs(right.gain) - Math.abs(left.gain) || left.rank - right.rank,
    );
}

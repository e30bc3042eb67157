import type { Contest } from '../../../schemas/contest.ts';
import type { JudgedRound } from '../edition-ranking.ts';
import type { ScoredRound } from '../round-score.ts';

/** A ranked round with what its rule takes from elsewhere. */
export type OfficialRound = {
  contest: Contest;
  judged: JudgedRound;
  /** The rounds before it, in their order. */
  earlier: ScoredRound[];
};

/** Finds a round among the ranked rounds of its contest; null where it is not one of them. */
export function findOfficialRound(
  contest: Contest,
  rounds: readonly JudgedRound[],
  roundId: string,
): OfficialRound | null {
  const index = rounds.findIndex(({ round }) => round.id === roundId);
  const judged = rounds[index];
  if (judged === undefined) return null;
  const earlier = rounds.slice(0, index).map(({ round, ranked, unranked }) => ({
    round,
    scores: [...ranked, ...unranked],
  }));
  return { contest, judged, earlier };
}

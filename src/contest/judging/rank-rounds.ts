import type { Contest, Round } from '../../schemas/contest.ts';
import { rankEntries, type Ranked } from './rank.ts';
import { scoreRound, type RoundScore, type ScoredRound } from './round-score.ts';
import type { OwnScore } from './score-entry.ts';

/** The official ranking of a round. */
export type RoundRanking = {
  round: Round;
  /** By rank; entries that share one by id. */
  ranked: Ranked[];
  /** Entries of the round without a score, by id; each tells why. */
  unranked: RoundScore[];
};

/** The rule by which sheets become a ranking. */
export type RankingRule = Pick<Contest, 'rounds' | 'tie_break'>;

/**
 * Ranks every round from what the sheets of its entries come to: one list a round, in the order of
 * the rule. What the rule carries from an earlier round is taken from that round's official score.
 */
export function rankRounds(
  rule: RankingRule,
  ownByRound: readonly (readonly OwnScore[])[],
): RoundRanking[] {
  const scored: ScoredRound[] = [];
  return rule.rounds.map((round, index) => {
    const scores = scoreRound(round, ownByRound[index] ?? [], scored);
    const earlier = scored.map((one) => one.scores);
    scored.push({ round, scores });
    return {
      round,
      ranked: rankEntries(scores, rule.tie_break, earlier),
      unranked: scores
        .filter(({ score }) => score === null)
        .toSorted((left, right) => (left.entryId < right.entryId ? -1 : 1)),
    };
  });
}

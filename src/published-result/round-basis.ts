import type { RoundRanking } from '../contest/judging/rank-rounds.ts';
import type { Ranked } from '../contest/judging/rank.ts';
import type { RoundScore } from '../contest/judging/round-score.ts';
import type { PublishedRound } from './schema.ts';

/** A ranked round, with what is published of its sheets. */
export type RoundBasis = RoundRanking & {
  /** Entry → its complete sheets; null where only means are published. */
  sheets: ReadonlyMap<string, number[][]> | null;
  setAside: PublishedRound['set_aside'];
};

/** Lists the entries of a round: by rank, then those without one. */
export function listScores({ ranked, unranked }: RoundRanking): (Ranked | RoundScore)[] {
  return [...ranked, ...unranked];
}

import type { Round } from '../../schemas/contest.ts';
import { findMissedMinimums, type MissedMinimum } from './minimums.ts';
import { roundHalfUp } from './numbers.ts';
import { getMaxScore, type OwnScore } from './score-entry.ts';

/** Why an entry has no score in a round. */
export type Unscored = 'no-sheets' | 'partial-sheets' | 'too-few-sheets' | 'nothing-to-carry';

/** An entry's official score in a round. */
export type RoundScore = Omit<OwnScore, 'score'> & {
  /** Score by which the entry is ranked; null where `unscored` says why. */
  score: number | null;
  /** What the sheets of this round alone come to; null without enough sheets. */
  ownScore: number | null;
  /** Score of the earlier round on this round's scale; null where nothing is carried. */
  carriedScore: number | null;
  unscored: Unscored | null;
  /** Minimums of the round that the entry does not reach: it keeps its place, but cannot win. */
  missedMinimums: MissedMinimum[];
};

/** An earlier round with the official scores of its entries. */
export type ScoredRound = { round: Round; scores: readonly RoundScore[] };

function findUnscored({ completeSheets, partialSheets }: OwnScore): Unscored {
  if (completeSheets > 0) return 'too-few-sheets';
  return partialSheets > 0 ? 'partial-sheets' : 'no-sheets';
}

function makeCarry(
  round: Round,
  earlier: readonly ScoredRound[],
): (entryId: string) => number | null {
  const source = earlier.find((one) => one.round.id === round.carry?.from);
  if (source === undefined || getMaxScore(source.round) <= 0) return () => null;
  const scale = getMaxScore(round) / getMaxScore(source.round);
  const byId = new Map(source.scores.map(({ entryId, score }) => [entryId, score]));
  return (entryId) => {
    const score = byId.get(entryId) ?? null;
    return score === null ? null : score * scale;
  };
}

/**
 * Makes the official scores of a round from what its sheets come to: adds what the rubric carries
 * over, then rounds where the rubric says so. An entry that lacks the carried score has none.
 */
export function scoreRound(
  round: Round,
  own: readonly OwnScore[],
  earlier: readonly ScoredRound[],
): RoundScore[] {
  const getCarried = makeCarry(round, earlier);
  const share = round.carry?.share ?? 0;
  const { decimals, at } = round.rounding;
  return own.map((one): RoundScore => {
    const carriedScore = round.carry === undefined ? null : getCarried(one.entryId);
    const base = { ...one, ownScore: one.score, carriedScore, missedMinimums: [] };
    if (one.score === null) return { ...base, unscored: findUnscored(one) };
    if (round.carry !== undefined && carriedScore === null) {
      return { ...base, score: null, unscored: 'nothing-to-carry' };
    }
    const exact = (1 - share) * one.score + share * (carriedScore ?? 0);
    const score = at === 'entry' ? roundHalfUp(exact, decimals) : exact;
    const missedMinimums = findMissedMinimums(round, { ...one, score });
    return { ...base, score, unscored: null, missedMinimums };
  });
}

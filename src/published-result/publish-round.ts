import { roundForPrint } from '../contest/judging/print-score.ts';
import type { Ranked } from '../contest/judging/rank.ts';
import type { RoundScore } from '../contest/judging/round-score.ts';
import { getMaxScore } from '../contest/judging/score-entry.ts';
import type { Round } from '../schemas/contest.ts';
import { listScores, type RoundBasis } from './round-basis.ts';
import type { PublishedRound, PublishedScore } from './schema.ts';

function publishScore(
  round: Round,
  one: Ranked | RoundScore,
  sheets: number[][] | null,
  advanced: boolean | null,
): PublishedScore {
  return {
    id: one.entryId,
    rank: 'rank' in one ? one.rank : null,
    tie_broken_by: 'rank' in one ? one.tieBrokenBy : null,
    score: one.score,
    printed_score: one.score === null ? null : roundForPrint(round, one.score),
    own_score: one.ownScore,
    carried_score: one.carriedScore,
    unscored: one.unscored,
    missed_minimums: one.missedMinimums,
    advanced,
    complete_sheets: one.completeSheets,
    partial_sheets: one.partialSheets,
    by_criterion: one.byCriterion,
    sheets,
  };
}

/**
 * Makes a round of the published result; `advanced` holds the entries that went on, null after the
 * last round.
 */
export function publishRound(
  basis: RoundBasis,
  advanced: ReadonlySet<string> | null,
): PublishedRound {
  const { round, sheets, setAside } = basis;
  const entries = listScores(basis).map((one) =>
    publishScore(
      round,
      one,
      sheets === null ? null : (sheets.get(one.entryId) ?? []),
      advanced === null ? null : advanced.has(one.entryId),
    ),
  );
  const count = (get: (entry: PublishedScore) => number) =>
    entries.reduce((total, entry) => total + get(entry), 0);
  return {
    id: round.id,
    highest_score: getMaxScore(round),
    sheets_expected:
      round.sheets_per_entry === undefined ? null : round.sheets_per_entry * entries.length,
    complete_sheets: count((entry) => entry.complete_sheets),
    partial_sheets: count((entry) => entry.partial_sheets),
    set_aside: setAside,
    entries,
  };
}

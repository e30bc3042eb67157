import { rankRounds } from '../../contest/judging/rank-rounds.ts';
import {
  getNeededSheets,
  scoreEntry,
  scoreSheet,
  type OwnScore,
} from '../../contest/judging/score-entry.ts';
import type { Sheet } from '../../contest/judging/sheets.ts';
import type { Round } from '../../schemas/contest.ts';
import type { RoundBasis } from '../round-basis.ts';
import type { PublishedResult, PublishedScore } from '../schema.ts';
import { followsFromMeans } from '../unrecomputable.ts';

/** Makes sheets of made-up judges: nothing of a score depends on who gave it. */
function makeSheets(round: Round, sheets: readonly number[][]): Sheet[] {
  return sheets.map((marks, index) => ({
    judgeId: String(index),
    marks: new Map(round.criteria.map(({ id }, place) => [id, marks[place] ?? Number.NaN])),
  }));
}

/** Scores from the sheets; how many more are partial can only be taken as it stands. */
function scoreFromSheets(round: Round, published: PublishedScore): OwnScore {
  const { id, sheets, partial_sheets: partial } = published;
  return { ...scoreEntry(round, id, makeSheets(round, sheets ?? [])), partialSheets: partial };
}

function scoreFromMeans(round: Round, published: PublishedScore): OwnScore {
  const { id, complete_sheets: complete, partial_sheets: partial } = published;
  const counts = { completeSheets: complete, partialSheets: partial };
  if (complete < getNeededSheets(round)) {
    return { entryId: id, score: null, byCriterion: [], ...counts };
  }
  const byCriterion = published.by_criterion;
  const marks = new Map(byCriterion.map(({ criterion, mean }) => [criterion, mean]));
  const score = followsFromMeans(round) ? scoreSheet(round, { marks }) : published.own_score;
  return { entryId: id, score, byCriterion, ...counts };
}

/** Scores and ranks a published result anew, by the same functions as the organiser's program. */
export function rankAgain({ rule, rounds, recomputable }: PublishedResult): RoundBasis[] {
  const whole = recomputable === 'whole';
  const own = rule.rounds.map((round, index) =>
    (rounds[index]?.entries ?? []).map((one) =>
      whole ? scoreFromSheets(round, one) : scoreFromMeans(round, one),
    ),
  );
  return rankRounds(rule, own).map((ranking, index) => ({
    ...ranking,
    sheets: whole
      ? new Map((rounds[index]?.entries ?? []).map(({ id, sheets }) => [id, sheets ?? []]))
      : null,
    setAside: rounds[index]?.set_aside ?? [],
  }));
}

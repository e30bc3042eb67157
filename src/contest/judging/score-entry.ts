import type { Round } from '../../schemas/contest.ts';
import { getMean, getMedian, getTrimmedMean, roundHalfUp } from './numbers.ts';
import type { Sheet } from './sheets.ts';

/** What the sheets of an entry come to in a round, before anything is carried into it. */
export type OwnScore = {
  entryId: string;
  /** Null when there are not enough complete sheets. */
  score: number | null;
  /**
   * Mean of each criterion over the complete sheets, in the rubric's order: always the plain mean,
   * also where the score is a median or leaves out the extremes. Empty without a score.
   */
  byCriterion: { criterion: string; mean: number }[];
  completeSheets: number;
  /** Sheets that miss a criterion; they do not count. */
  partialSheets: number;
};

/** Returns the score of a sheet, or null when it misses a criterion. */
export function scoreSheet(round: Round, { marks }: Pick<Sheet, 'marks'>): number | null {
  let total = 0;
  let weights = 0;
  for (const { id, weight } of round.criteria) {
    const mark = marks.get(id);
    if (mark === undefined) return null;
    total += mark * weight;
    weights += weight;
  }
  const score = round.combine === 'mean' ? total / weights : total;
  const { decimals, at } = round.rounding;
  return at === 'sheet' ? roundHalfUp(score, decimals) : score;
}

/** Returns the highest score that a sheet of a round can have. */
export function getMaxScore(round: Round): number {
  return scoreSheet(round, { marks: new Map(round.criteria.map(({ id, max }) => [id, max])) }) ?? 0;
}

/** Returns how many complete sheets an entry needs before it has a score. */
export function getNeededSheets({ aggregate, trim, minimum_sheets: minimum }: Round): number {
  return aggregate === 'trimmed-mean' ? Math.max(minimum, 2 * trim + 1) : minimum;
}

function aggregateScores({ aggregate, trim }: Round, scores: readonly number[]): number {
  if (aggregate === 'median') return getMedian(scores);
  return aggregate === 'trimmed-mean' ? getTrimmedMean(scores, trim) : getMean(scores);
}

/** Scores an entry from its sheets; partial sheets are counted but never scored as 0. */
export function scoreEntry(round: Round, entryId: string, sheets: readonly Sheet[]): OwnScore {
  const complete = sheets.flatMap((sheet) => {
    const score = scoreSheet(round, sheet);
    return score === null ? [] : [{ sheet, score }];
  });
  const counts = {
    completeSheets: complete.length,
    partialSheets: sheets.length - complete.length,
  };
  if (complete.length < getNeededSheets(round)) {
    return { entryId, score: null, byCriterion: [], ...counts };
  }
  const byCriterion = round.criteria.map(({ id }) => ({
    criterion: id,
    mean: getMean(complete.map((one) => one.sheet.marks.get(id) ?? Number.NaN)),
  }));
  const score = aggregateScores(
    round,
    complete.map((one) => one.score),
  );
  return { entryId, score, byCriterion, ...counts };
}

import type { Round } from '../schemas/contest.ts';
import type { Score } from '../schemas/scores.ts';

/** One judge's marks for one entry: criterion → score. */
export type Sheet = { judgeId: string; marks: ReadonlyMap<string, number> };

/** What the sheets of an entry come to in a round. */
export type EntryScore = {
  entryId: string;
  /** Null when no sheet is complete. */
  score: number | null;
  /** Mean of each criterion over the complete sheets, in the rubric's order. */
  byCriterion: { criterion: string; mean: number }[];
  completeSheets: number;
  /** Sheets that miss a criterion; they do not count. */
  partialSheets: number;
};

/** Groups the marks of a round into sheets by entry. */
export function groupSheets(scores: readonly Score[], roundId: string): Map<string, Sheet[]> {
  const byEntry = new Map<string, Map<string, Map<string, number>>>();
  for (const { round, entry_id: entryId, judge_id: judgeId, criterion, score } of scores) {
    if (round !== roundId) continue;
    const sheets = byEntry.get(entryId) ?? new Map<string, Map<string, number>>();
    const marks = sheets.get(judgeId) ?? new Map<string, number>();
    byEntry.set(entryId, sheets.set(judgeId, marks.set(criterion, score)));
  }
  return new Map(
    [...byEntry].map(([entryId, sheets]) => [
      entryId,
      [...sheets].map(([judgeId, marks]) => ({ judgeId, marks })),
    ]),
  );
}

/** Adds numbers in ascending order, so that the sum does not depend on the order of rows. */
function sum(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right).reduce((total, value) => total + value, 0);
}

function getMean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function getMedian(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Returns the score of a sheet, or null when it misses a criterion. */
export function scoreSheet(round: Round, sheet: Sheet): number | null {
  let total = 0;
  let weights = 0;
  for (const { id, weight } of round.criteria) {
    const mark = sheet.marks.get(id);
    if (mark === undefined) return null;
    total += mark * weight;
    weights += weight;
  }
  return round.combine === 'mean' ? total / weights : total;
}

/** Returns the highest score that a sheet of a round can have. */
export function getMaxScore(round: Round): number {
  const marks = new Map(round.criteria.map(({ id, max }) => [id, max]));
  return scoreSheet(round, { judgeId: '', marks }) ?? 0;
}

/** Scores an entry from its sheets; partial sheets are counted but never scored as 0. */
export function scoreEntry(round: Round, entryId: string, sheets: readonly Sheet[]): EntryScore {
  const complete = sheets.flatMap((sheet) => {
    const score = scoreSheet(round, sheet);
    return score === null ? [] : [{ sheet, score }];
  });
  const aggregate = round.aggregate === 'median' ? getMedian : getMean;
  return {
    entryId,
    score: complete.length === 0 ? null : aggregate(complete.map((one) => one.score)),
    byCriterion:
      complete.length === 0
        ? []
        : round.criteria.map(({ id }) => ({
            criterion: id,
            mean: getMean(complete.map((one) => one.sheet.marks.get(id) ?? Number.NaN)),
          })),
    completeSheets: complete.length,
    partialSheets: sheets.length - complete.length,
  };
}

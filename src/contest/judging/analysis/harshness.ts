import type { JudgedRound } from '../edition-ranking.ts';
import { getMean, getSum } from '../numbers.ts';
import { getDeviation } from './deviation.ts';
import { isFlat } from './flat.ts';
import { listScoredSheets } from './scored-sheets.ts';

/** How a judge marks beside the others. */
export type JudgeManner = {
  judgeId: string;
  /** The judge's complete sheets. */
  sheets: number;
  mean: number;
  deviation: number;
  /** One sheet only, or the same score for every entry: the sheets put nothing in order. */
  isFlat: boolean;
  /** Sheets of entries that another judge has marked too. */
  comparedSheets: number;
  /**
   * Mean difference of the judge's score from the mean of the other judges' scores of the same
   * entry: positive for a milder judge, negative for a harsher; null without a compared sheet.
   */
  difference: number | null;
};

/** Describes how each judge marks, the mildest first; judges who cannot be compared last. */
export function findManners(judged: JudgedRound): JudgeManner[] {
  const sheets = listScoredSheets(judged);
  const byEntry = new Map(
    [...Map.groupBy(sheets, ({ entryId }) => entryId)].map(([entryId, own]) => {
      const scores = own.map(({ score }) => score);
      return [entryId, { count: scores.length, sum: getSum(scores) }];
    }),
  );
  const manners = [...Map.groupBy(sheets, ({ judgeId }) => judgeId)].map(([judgeId, own]) => {
    const scores = own.map(({ score }) => score);
    const differences = own.flatMap(({ entryId, score }) => {
      const { count, sum } = byEntry.get(entryId) ?? { count: 0, sum: 0 };
      return count < 2 ? [] : [score - (sum - score) / (count - 1)];
    });
    return {
      judgeId,
      sheets: own.length,
      mean: getMean(scores),
      deviation: getDeviation(scores),
      isFlat: isFlat(scores),
      comparedSheets: differences.length,
      difference: differences.length === 0 ? null : getMean(differences),
    };
  });
  return manners.toSorted(
    (left, right) =>
      (right.difference ?? -Infinity) - (left.difference ?? -Infinity) ||
      (left.judgeId < right.judgeId ? -1 : 1),
  );
}

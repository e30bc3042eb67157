import type { Round } from '../../../schemas/contest.ts';
import type { JudgedRound } from '../edition-ranking.ts';
import { getDeviation } from './deviation.ts';
import { listScoredSheets, type ScoredSheet } from './scored-sheets.ts';

/** How far the judges of an entry are apart on a criterion. */
export type CriterionSpread = { criterion: string; lowest: number; highest: number; range: number };

/** How far the judges of an entry are apart: by the scores of its complete sheets. */
export type EntrySpread = {
  entryId: string;
  sheets: number;
  lowest: number;
  highest: number;
  /** Highest minus lowest. */
  range: number;
  deviation: number;
  /** In the rubric's order. */
  byCriterion: CriterionSpread[];
  /** The criterion that sets the sheets furthest apart in points, weight counted; null if none. */
  widestCriterion: string | null;
};

function getRange(values: readonly number[]) {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  return { lowest, highest, range: highest - lowest };
}

function findWidest(round: Round, byCriterion: readonly CriterionSpread[]): string | null {
  const weights = new Map(round.criteria.map(({ id, weight }) => [id, weight]));
  const widths = byCriterion.map(({ criterion, range }) => ({
    criterion,
    width: range * (weights.get(criterion) ?? 1),
  }));
  const widest = widths.toSorted((left, right) => right.width - left.width)[0];
  return widest === undefined || widest.width === 0 ? null : widest.criterion;
}

function measure(round: Round, entryId: string, sheets: readonly ScoredSheet[]): EntrySpread {
  const scores = sheets.map(({ score }) => score);
  const byCriterion = round.criteria.map(({ id }) => ({
    criterion: id,
    ...getRange(sheets.map(({ marks }) => marks.get(id) ?? Number.NaN)),
  }));
  return {
    entryId,
    sheets: sheets.length,
    ...getRange(scores),
    deviation: getDeviation(scores),
    byCriterion,
    widestCriterion: findWidest(round, byCriterion),
  };
}

/**
 * Measures how far the judges of each entry are apart, the widest first; entries with fewer than
 * two complete sheets are left out.
 */
export function findSpreads(judged: JudgedRound): EntrySpread[] {
  const byEntry = Map.groupBy(listScoredSheets(judged), ({ entryId }) => entryId);
  return [...byEntry]
    .filter(([, sheets]) => sheets.length > 1)
    .map(([entryId, sheets]) => measure(judged.round, entryId, sheets))
    .toSorted(
      (left, right) =>
        right.range - left.range ||
        right.deviation - left.deviation ||
        (left.entryId < right.entryId ? -1 : 1),
    );
}

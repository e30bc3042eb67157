import type { JudgedRound } from '../edition-ranking.ts';
import { scoreSheet } from '../score-entry.ts';
import type { Sheet } from '../sheets.ts';

/** A complete sheet with its score. */
export type ScoredSheet = Sheet & { entryId: string; score: number };

/** Scores closer than this differ only by how a computer adds. */
export const equalWithin = 1e-9;

/** Lists the complete sheets of a round with their scores; partial sheets count nowhere. */
export function listScoredSheets({ round, sheets }: JudgedRound): ScoredSheet[] {
  return [...sheets].flatMap(([entryId, own]) =>
    own.flatMap((sheet) => {
      const score = scoreSheet(round, sheet);
      return score === null ? [] : [{ ...sheet, entryId, score }];
    }),
  );
}

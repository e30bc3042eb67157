import type { Score } from '../../schemas/scores.ts';

/** One judge's marks for one entry: criterion → score. */
export type Sheet = { judgeId: string; marks: ReadonlyMap<string, number> };

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

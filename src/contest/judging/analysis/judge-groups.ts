import type { JudgedRound } from '../edition-ranking.ts';
import { listScoredSheets } from './scored-sheets.ts';

/**
 * Puts judges together who are linked by entries that they have marked both, or by other judges;
 * judges by id. Between two groups, mild judges and good entries cannot be told apart.
 */
export function findJudgeGroups(judged: JudgedRound): string[][] {
  const sheets = listScoredSheets(judged);
  const byJudge = Map.groupBy(sheets, ({ judgeId }) => judgeId);
  const byEntry = Map.groupBy(sheets, ({ entryId }) => entryId);
  const seen = new Set<string>();
  const seenEntries = new Set<string>();
  const groups: string[][] = [];
  for (const judgeId of [...byJudge.keys()].toSorted()) {
    if (seen.has(judgeId)) continue;
    const group = new Set([judgeId]);
    // A set gives out what is added to it while it is read.
    for (const one of group) {
      for (const { entryId } of byJudge.get(one) ?? []) {
        if (seenEntries.has(entryId)) continue;
        seenEntries.add(entryId);
        byEntry.get(entryId)?.forEach((sheet) => group.add(sheet.judgeId));
      }
    }
    group.forEach((one) => seen.add(one));
    groups.push([...group].toSorted());
  }
  return groups;
}
